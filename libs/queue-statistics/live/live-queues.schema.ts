import type { TopicDefinition } from '@callsign/live';
import { AGENT_STATUSES } from '@callsign/queues';
import { z } from 'zod';

const count = z.number().int();
const moment = z.iso.datetime();

const callerSchema = z.object({
  id: z.string().describe('Of this visit to the queue'),
  callId: z.string().describe('Of the call, as in the call record'),
  number: z.string(),
  name: z.string(),
  since: moment.describe('When it began to wait'),
  state: z.enum(['waiting', 'ringing', 'talking']),
  agents: z.array(z.uuid()).describe('Extensions that ring for it, or the one that talks to it'),
});

export const liveQueueSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    serviceLevelSeconds: count,
    waiting: count.describe('Callers that no agent talks to'),
    waitingSince: moment.nullable().describe('Of who has been waiting longest; null where nobody waits'),
    callers: z.array(callerSchema).describe('In the order in which they come next, then those who talk'),
    agents: z
      .object({ available: count, busy: count, onBreak: count, loggedOut: count })
      .describe('busy: rings or talks'),
    today: z
      .object({
        offered: count,
        answered: count,
        abandoned: count,
        overflowed: count,
        serviceLevel: z.number().nullable(),
        averageAnswer: z.number().nullable(),
      })
      .describe('Since midnight in the time zone of the tenant'),
  })
  .meta({ id: 'LiveQueue' });
export type LiveQueue = z.output<typeof liveQueueSchema>;

export const queuesTopic: TopicDefinition<LiveQueue> = {
  name: 'queues',
  summary: 'Queues as they are now: who waits, who serves, and the figures of today',
  item: liveQueueSchema,
};

export const liveAgentSchema = z
  .object({
    id: z.uuid().describe('The extension'),
    number: z.string(),
    name: z.string(),
    status: z.enum(AGENT_STATUSES),
    reason: z.string().nullable().describe('Of a break'),
    since: moment.describe('When the status began'),
    activity: z.enum(['idle', 'ringing', 'talking']),
    activitySince: moment.nullable().describe('Null while idle'),
    caller: z
      .object({ number: z.string(), name: z.string(), queueId: z.uuid() })
      .nullable()
      .describe('Whom it talks to, or rings for'),
    queues: z.array(z.uuid()),
  })
  .meta({ id: 'LiveAgent' });
export type LiveAgent = z.output<typeof liveAgentSchema>;

export const agentsTopic: TopicDefinition<LiveAgent> = {
  name: 'agents',
  summary: 'Agents of queues as they are now',
  item: liveAgentSchema,
};
