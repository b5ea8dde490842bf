import { listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { QueueTier } from '../queue-tier.entity';
import { type Queue, QUEUE_STRATEGIES } from '../queue.entity';

const seconds = (from: number, to: number) => z.number().int().min(from).max(to);

const tierSchema = z
  .strictObject({
    extensionId: z.uuid().describe('The agent; an extension that is none yet becomes one'),
    level: seconds(1, 9).default(1).describe('Skill: level 1 is asked first, then 2 and so on'),
    position: seconds(1, 99).default(1).describe('Place among those of the same level'),
  })
  .meta({ id: 'QueueTier' });

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .describe('What is dialled; nothing else of the tenant may have it'),
  name: nameText(80),
  strategy: z
    .enum(QUEUE_STRATEGIES)
    .describe(
      'Which of the agents that are free is called. ring-all: all at once. longest-idle-agent: whose last call is longest ago. ' +
        'round-robin: in order, going on after the last one. top-down: in order, for each caller from the top. ' +
        'agent-with-least-talk-time, agent-with-fewest-calls: counted since logging in. ' +
        'sequentially-by-agent-order: in order, then whoever was asked longest ago. random: anybody. ' +
        'ring-progressively: one, then one more every ringProgressivelySeconds',
    ),
  musicId: z.uuid().nullable().describe("What callers hear; null: the tenant's default music"),
  callerIdPrefix: optionalText(40).describe("Shown to agents before the caller's name"),
  tierWaitSeconds: seconds(0, 3600).describe(
    'How long a caller waits for each level before the next is asked as well, unless nobody of it is there; 0: no agent of a lower level has to be busy long',
  ),
  ringProgressivelySeconds: seconds(1, 120).describe('With the strategy of that name'),
  maxWaitSeconds: seconds(0, 86_400).describe('How long a caller waits at most; 0: without end'),
  maxWaitDestination: destinationSchema
    .nullable()
    .describe('Where the call goes then; null: a sentence, and the call ends'),
  joinEmpty: z.boolean().describe('Whether calls are taken while no agent is logged in'),
  noAgentsWaitSeconds: seconds(0, 86_400).describe(
    'How long callers go on waiting once the last agent has logged out; 0: as long as with agents',
  ),
  noAgentsDestination: destinationSchema
    .nullable()
    .describe('Where calls go while no agent is logged in; null: to maxWaitDestination'),
  announceSeconds: z
    .union([z.literal(0), seconds(10, 3600)])
    .describe('Between two announcements, which are in the language of the tenant; 0: none'),
  announceAtOnce: z.boolean().describe('Whether the first comes as soon as a caller waits'),
  announcePosition: z.boolean().describe("Whether they tell the caller's position"),
  announceWait: z.boolean().describe('Whether they tell the expected wait, where enough is known for that'),
  callbackKey: z
    .string()
    .regex(/^[0-9*#]$/, 'must be one digit, * or #')
    .nullable()
    .describe('Key to ask for a call back instead of waiting, which keeps the place; null: none'),
  record: z
    .boolean()
    .describe('Calls with agents are recorded, where the tenant may record; they belong to the agent'),
  serviceLevelSeconds: seconds(1, 3600).describe('In which a call should be answered, for statistics'),
  enabled: z.boolean().describe('A disabled queue is to callers as if it did not exist'),
  agents: z.array(tierSchema).max(200).describe('Replaced as a whole; callers who wait stay'),
};

export const updateQueueSchema = z.strictObject(fields).partial().meta({ id: 'UpdateQueue' });
export const createQueueSchema = z
  .strictObject({ ...updateQueueSchema.shape, number: fields.number, name: fields.name })
  .meta({ id: 'CreateQueue' });
export const queueSchema = z
  .object({ id: z.uuid(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .extend({ callerIdPrefix: z.string().nullable() })
  .meta({ id: 'Queue' });
export const queueQuery = listQuery(['number', 'name', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the name'),
  number: z.string().max(10).optional().describe('Exactly this number'),
  enabled: z.stringbool().optional(),
});
export const queueList = listOf(queueSchema).meta({ id: 'QueueList' });

export type CreateQueue = z.output<typeof createQueueSchema>;
export type UpdateQueue = z.output<typeof updateQueueSchema>;
export type QueueQuery = z.output<typeof queueQuery>;
export type QueueAnswer = z.output<typeof queueSchema>;
export type TierValues = z.output<typeof tierSchema>;

export function queueAnswer(queue: Queue, tiers: readonly QueueTier[]): QueueAnswer {
  const { tenantId: _, createdAt, updatedAt, ...values } = queue;
  return {
    ...values,
    announceSeconds: values.announceSeconds,
    agents: tiers
      .toSorted((one, other) => one.level - other.level || one.position - other.position)
      .map(({ agentId, level, position }) => ({ extensionId: agentId, level, position })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
