import { z } from 'zod';

const partySchema = z.object({ number: z.string(), name: z.string() });

/** A call that is up now. */
export const liveCallSchema = z
  .object({
    id: z.string().describe('UUID of the leg that made the call; the same as in the call record'),
    node: z.string().describe('The switch it is on'),
    direction: z.enum(['internal', 'inbound', 'outbound']),
    state: z.enum(['ringing', 'talking', 'held']),
    from: partySchema,
    to: partySchema.describe('What was dialled, then who answered'),
    startedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LiveCall' });

export type LiveCall = z.output<typeof liveCallSchema>;

export const liveCallsSchema = z
  .object({
    now: z.iso.datetime().describe("The server's clock, for durations"),
    calls: z.array(liveCallSchema),
  })
  .meta({ id: 'LiveCalls' });

/** What a subscriber is told: everything at first, then each change. */
export type LiveMessage =
  | { readonly type: 'snapshot'; readonly now: string; readonly calls: readonly LiveCall[] }
  | { readonly type: 'call'; readonly now: string; readonly call: LiveCall }
  | { readonly type: 'ended'; readonly now: string; readonly id: string };
