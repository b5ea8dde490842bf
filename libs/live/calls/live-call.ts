import { z } from 'zod';
import type { TopicDefinition } from '../topics/contract';

const partySchema = z.object({ number: z.string(), name: z.string() });

const callState = z.enum(['ringing', 'talking', 'held']);

/** A call that is up now. */
export const liveCallSchema = z
  .object({
    id: z
      .string()
      .describe('UUID of the leg that made the call, as in the call record; kept when that leg has left'),
    node: z.string().describe('The switch it is on'),
    direction: z.enum(['internal', 'inbound', 'outbound']),
    state: callState,
    from: partySchema,
    to: partySchema.describe('What was dialled, then who answered'),
    startedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    legs: z
      .array(
        z.object({
          id: z.string().describe('UUID'),
          extension: z.string().nullable().describe('Number of the extension whose phone it is'),
          number: z.string(),
          state: callState,
        }),
      )
      .describe('Who takes part, the one that made the call first; also whose phones ring'),
  })
  .meta({ id: 'LiveCall' });

export type LiveCall = z.output<typeof liveCallSchema>;

export const callsTopic: TopicDefinition<LiveCall> = {
  name: 'calls',
  summary: 'The calls that are up now',
  item: liveCallSchema,
};
