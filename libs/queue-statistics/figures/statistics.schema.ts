import { z } from 'zod';

const QUARTER_MS = 15 * 60_000;

export const INTERVALS = ['15min', 'hour', 'day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];

const quarter = (text: string) => Date.parse(text) % QUARTER_MS === 0;
const moment = z.iso
  .datetime({ offset: true })
  .refine(quarter, 'must be at a full quarter of an hour, such as 2026-11-25T08:15:00Z');

const ids = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).min(1).max(100))
  .describe('Ids, separated by commas');

const filters = {
  from: moment
    .optional()
    .describe('Beginning, included; default: today at 00:00 in the time zone of the tenant'),
  to: moment.optional().describe('End, not included; default: now'),
  interval: z
    .enum(INTERVALS)
    .optional()
    .describe(
      'One row for each; days, weeks (from Monday) and months as the time zone of the tenant has them',
    ),
  queueId: ids.optional(),
};

const inOrder = (query: { from?: string | undefined; to?: string | undefined }) =>
  !query.from || !query.to || Date.parse(query.from) < Date.parse(query.to);
const ORDER = { path: ['to'], message: 'must be after from' };

export const queueFiguresQuery = z
  .strictObject({
    ...filters,
    by: z.enum(['queue', 'all']).default('queue').describe('One row for each queue, or for all together'),
  })
  .refine(inOrder, ORDER);
export type QueueFiguresQuery = z.output<typeof queueFiguresQuery>;

export const agentFiguresQuery = z
  .strictObject({ ...filters, agentId: ids.optional() })
  .refine(inOrder, ORDER);
export type AgentFiguresQuery = z.output<typeof agentFiguresQuery>;

const count = z.number().int();
const seconds = z.number().describe('Seconds');
const average = z.number().nullable().describe('Seconds; null where there is nothing to take it of');

export const queueFiguresSchema = z
  .object({
    offered: count.describe('Calls that came into the queue in this time'),
    answered: count,
    abandoned: count.describe('Hung up before anybody answered'),
    overflowed: count.describe('Left the queue for somewhere else: waited too long, no agents, by key'),
    waiting: count.describe('Not decided yet'),
    serviceLevel: z
      .number()
      .nullable()
      .describe(
        'Part of the offered calls, 0 to 1, that was answered within the seconds of its queue; of those still waiting nothing is said',
      ),
    averageAnswer: average.describe(
      'Average speed of answer: seconds from joining to the answer, of answered calls',
    ),
    averageAbandon: average.describe('Seconds that callers waited who hung up'),
    averageTalk: average.describe('Seconds of conversation'),
    averageHandle: average.describe('Seconds of conversation and wrap-up'),
    longestWait: seconds.describe('Seconds; of calls that wait no more'),
    talkTime: seconds.describe('Seconds in all'),
  })
  .meta({ id: 'QueueFigures' });

export const agentFiguresSchema = z
  .object({
    answered: count,
    missed: count.describe('Times that the agent was rung and did not take the call'),
    serviceLevel: z
      .number()
      .nullable()
      .describe('Part of the answered calls, 0 to 1, that was answered in time'),
    averageAnswer: average,
    averageTalk: average,
    averageHandle: average,
    talkTime: seconds,
    handleTime: seconds.describe('Seconds of conversation and wrap-up in all'),
  })
  .meta({ id: 'QueueAgentFigures' });

const named = z.object({
  id: z.uuid(),
  name: z.string().describe('Empty where it is no more'),
  number: z.string(),
});
const startsAt = z.iso.datetime().nullable().describe('Beginning of the interval; null without intervals');
const about = {
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  timezone: z.string().describe('Of the tenant'),
};

export const queueStatisticsSchema = z
  .object({
    ...about,
    data: z.array(queueFiguresSchema.extend({ startsAt, queue: named.nullable() })),
    total: queueFiguresSchema,
  })
  .meta({ id: 'QueueStatistics' });
export type QueueStatistics = z.output<typeof queueStatisticsSchema>;

export const agentStatisticsSchema = z
  .object({
    ...about,
    data: z.array(agentFiguresSchema.extend({ startsAt, agent: named })),
    total: agentFiguresSchema,
  })
  .meta({ id: 'QueueAgentStatistics' });
export type AgentStatistics = z.output<typeof agentStatisticsSchema>;
