import { listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { z } from 'zod';
import { AGENT_STATUSES, type QueueAgent } from '../queue-agent.entity';
import type { AgentState } from './agent-states';

const seconds = (from: number, to: number) => z.number().int().min(from).max(to);

const fields = {
  logsIn: z.boolean().describe('Whether the agent has to log in; who does not is always available'),
  ringSeconds: seconds(5, 120).describe('How long its phones ring'),
  wrapUpSeconds: seconds(0, 3600).describe('After a call, without the next one'),
  rejectDelaySeconds: seconds(1, 3600).describe('Without calls after it rejected one'),
  busyDelaySeconds: seconds(1, 3600).describe('Without calls after it was busy'),
  noAnswerDelaySeconds: seconds(1, 3600).describe('Without calls after it did not answer'),
  maxNoAnswer: seconds(0, 100).describe(
    'Calls in a row left unanswered until it is on a break; 0: as many as it likes. Counts for agents who log in',
  ),
  ringInCalls: z.boolean().describe('Whether it rings while it talks to somebody else'),
};

const stateFields = {
  status: z
    .enum(AGENT_STATUSES)
    .describe('available: gets calls. on_break: logged in, gets none. logged_out: counts as not there'),
  reason: optionalText(40).describe('Of a break'),
};

export const agentStateSchema = z
  .object({
    extensionId: z.uuid(),
    number: z.string(),
    logsIn: z.boolean(),
    status: stateFields.status,
    reason: z.string().nullable(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'AgentState' });
export const setAgentStateSchema = z
  .strictObject({ status: stateFields.status, reason: stateFields.reason.optional() })
  .refine(({ status, reason }) => !reason || status === 'on_break', {
    path: ['reason'],
    message: 'is for breaks alone',
  })
  .meta({ id: 'SetAgentState' });
export type SetAgentState = z.output<typeof setAgentStateSchema>;

export const updateAgentSchema = z.strictObject(fields).partial().meta({ id: 'UpdateQueueAgent' });
export const agentSchema = z
  .object({
    extensionId: z.uuid(),
    number: z.string(),
    displayName: z.string(),
    ...fields,
    state: agentStateSchema,
    queues: z.array(z.object({ id: z.uuid(), number: z.string(), name: z.string(), level: z.number() })),
  })
  .meta({ id: 'QueueAgent' });
export const agentQuery = listQuery(['createdAt'], {
  q: searchText.optional().describe("Part of the extension's number or name"),
  queueId: z.uuid().optional().describe('Agents of this queue alone'),
});
export const agentList = listOf(agentSchema).meta({ id: 'QueueAgentList' });
export type UpdateAgent = z.output<typeof updateAgentSchema>;
export type AgentQuery = z.output<typeof agentQuery>;
export type AgentAnswer = z.output<typeof agentSchema>;
export type AgentStateAnswer = z.output<typeof agentStateSchema>;

export const breakReasonsSchema = z
  .strictObject({
    data: z
      .array(
        z.strictObject({
          digit: z
            .string()
            .regex(/^[1-9]$/, 'must be 1 to 9')
            .describe('Dialled behind the code for a break'),
          name: nameText(40),
        }),
      )
      .max(9)
      .refine((rows) => new Set(rows.map(({ digit }) => digit)).size === rows.length, 'has a digit twice'),
  })
  .meta({ id: 'BreakReasons' });
export type BreakReasonsBody = z.output<typeof breakReasonsSchema>;

/** Whether the signed-in user is an agent, and in which state. */
export const ownAgentSchema = z
  .object({
    state: agentStateSchema.nullable().describe('Null for somebody who is no agent'),
    reasons: z.array(z.string()).describe('Reasons for a break that the tenant has'),
  })
  .meta({ id: 'OwnAgent' });
export type OwnAgentAnswer = z.output<typeof ownAgentSchema>;

export function agentStateAnswer({ since, ...state }: AgentState): AgentStateAnswer {
  return { ...state, since: since.toISOString() };
}

export function agentAnswer(
  { id: extensionId, tenantId: _t, createdAt: _c, updatedAt: _u, ...values }: QueueAgent,
  more: Pick<AgentAnswer, 'number' | 'displayName' | 'state' | 'queues'>,
): AgentAnswer {
  return { extensionId, ...values, ...more };
}
