import { z } from 'zod';
import type { TopicDefinition } from '../topics/contract';

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

export const callsTopic: TopicDefinition<LiveCall> = {
  name: 'calls',
  summary: 'The calls that are up now',
  item: liveCallSchema,
};
