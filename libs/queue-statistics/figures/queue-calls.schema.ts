import { listOf } from '@callsign/platform';
import { z } from 'zod';

export const OUTCOMES = ['waiting', 'answered', 'abandoned', 'overflowed'] as const;
export const LEAVE_REASONS = ['hangup', 'timeout', 'no_agents', 'key', 'moved'] as const;

const filters = {
  from: z.iso.datetime({ offset: true }).optional().describe('Calls that joined at this time or later'),
  to: z.iso.datetime({ offset: true }).optional().describe('Calls that joined before this time'),
  queueId: z.uuid().optional(),
  agentId: z.uuid().optional().describe('The extension that answered'),
  outcome: z.enum(OUTCOMES).optional(),
};

export const queueCallQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(500).optional(),
  ...filters,
});
export type QueueCallQuery = z.output<typeof queueCallQuery>;

export const queueCallExportQuery = z.strictObject(filters);
export type QueueCallFilters = z.output<typeof queueCallExportQuery>;

const named = z.object({ id: z.uuid(), name: z.string(), number: z.string() });

export const queueCallSchema = z
  .object({
    callId: z.uuid().describe('Of the call record, as soon as there is one'),
    id: z.uuid().describe('Of this stay in the queue; a call may come into several'),
    queue: named,
    caller: z.object({ number: z.string(), name: z.string() }),
    joinedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    agent: named.nullable(),
    leftAt: z.iso.datetime().nullable().describe('End of the wait'),
    endedAt: z.iso.datetime().nullable().describe('End of the conversation with the agent'),
    outcome: z.enum(OUTCOMES),
    reason: z.enum(LEAVE_REASONS).nullable().describe('What ended the wait of a call that nobody answered'),
    wait: z.number().nullable().describe('Seconds'),
    talk: z.number().nullable().describe('Seconds'),
    inServiceLevel: z.boolean(),
    missed: z.number().int().describe('How often an agent was rung who did not take it'),
  })
  .meta({ id: 'QueueCall' });
export type QueueCallView = z.output<typeof queueCallSchema>;

export const queueCallListSchema = listOf(queueCallSchema);
