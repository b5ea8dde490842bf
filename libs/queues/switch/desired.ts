import { canRecordInto, RECORDING_POLICIES, recordingPath } from '@callsign/extensions';
import { dialledNumber, sipDomain, type SystemTransaction } from '@callsign/platform';
import { destinationSchema, recordSession } from '@callsign/routing';
import { z } from 'zod';
import { AGENT_STATUSES, type AgentStatus } from '../queue-agent.entity';
import { QUEUE_STRATEGIES } from '../queue.entity';
import { agentName, queueName, RECORD_VARIABLE } from '../names';

const queueRows = z.array(
  z.object({
    id: z.uuid(),
    tenantId: z.number(),
    domain: z.string(),
    number: z.string(),
    strategy: z.enum(QUEUE_STRATEGIES),
    musicId: z.uuid().nullable(),
    tierWaitSeconds: z.number(),
    ringProgressivelySeconds: z.number(),
    maxWaitSeconds: z.number(),
    noAgentsWaitSeconds: z.number(),
    maxWaitDestination: destinationSchema.nullable(),
    noAgentsDestination: destinationSchema.nullable(),
    name: z.string(),
    language: z.string(),
    announceSeconds: z.number(),
    announceAtOnce: z.boolean(),
    announcePosition: z.boolean(),
    announceWait: z.boolean(),
    callbackKey: z.string().nullable(),
  }),
);
export type QueueSettings = z.output<typeof queueRows>[number];

const agentRows = z.array(
  z.object({
    id: z.uuid(),
    tenantId: z.number(),
    domain: z.string(),
    number: z.string(),
    logsIn: z.boolean(),
    status: z.enum(AGENT_STATUSES),
    doNotDisturb: z.boolean(),
    ringSeconds: z.number(),
    wrapUpSeconds: z.number(),
    rejectDelaySeconds: z.number(),
    busyDelaySeconds: z.number(),
    noAnswerDelaySeconds: z.number(),
    maxNoAnswer: z.number(),
    ringInCalls: z.boolean(),
    recording: z.enum(RECORDING_POLICIES),
  }),
);
type AgentSettings = z.output<typeof agentRows>[number];

const tierRows = z.array(
  z.object({
    tenantId: z.number(),
    queueId: z.uuid(),
    agentId: z.uuid(),
    level: z.number(),
    position: z.number(),
  }),
);

/** What mod_callcenter keeps of an agent, by the keys of `callcenter_config agent set`. */
export type AgentKeys = Readonly<Record<(typeof AGENT_KEYS)[number], string>>;
export const AGENT_KEYS = [
  'contact',
  'wrap_up_time',
  'reject_delay_time',
  'busy_delay_time',
  'no_answer_delay_time',
  'max_no_answer',
  'status',
] as const;

/** By the names that the switch knows them by; `queue/agent` for tiers. */
export interface Desired {
  readonly queues: ReadonlyMap<string, QueueSettings>;
  readonly agents: ReadonlyMap<string, AgentKeys>;
  readonly tiers: ReadonlyMap<string, { readonly level: number; readonly position: number }>;
}

export const QUEUE_SQL = `
  SELECT q.id, q.tenant_id AS "tenantId", t.domain, q.number, q.strategy, q.music_id AS "musicId",
    q.tier_wait_seconds AS "tierWaitSeconds", q.ring_progressively_seconds AS "ringProgressivelySeconds",
    q.max_wait_seconds AS "maxWaitSeconds", q.no_agents_wait_seconds AS "noAgentsWaitSeconds",
    q.max_wait_destination AS "maxWaitDestination", q.no_agents_destination AS "noAgentsDestination",
    q.name, t.language, q.announce_seconds AS "announceSeconds", q.announce_at_once AS "announceAtOnce",
    q.announce_position AS "announcePosition", q.announce_wait AS "announceWait", q.callback_key AS "callbackKey"
  FROM queues q JOIN tenants t ON t.id = q.tenant_id WHERE q.enabled AND t.enabled`;

/** What an agent says of itself, where it has to: who does not log in is always available, who is disabled never. */
export const STATUS = `CASE WHEN NOT e.enabled THEN 'logged_out' WHEN NOT a.logs_in THEN 'available' ELSE coalesce(s.status, 'logged_out') END`;

const AGENT_SQL = `
  SELECT a.id, a.tenant_id AS "tenantId", t.domain, e.number, a.logs_in AS "logsIn", ${STATUS} AS status,
    e.do_not_disturb AS "doNotDisturb", a.ring_seconds AS "ringSeconds", a.wrap_up_seconds AS "wrapUpSeconds",
    a.reject_delay_seconds AS "rejectDelaySeconds", a.busy_delay_seconds AS "busyDelaySeconds",
    a.no_answer_delay_seconds AS "noAnswerDelaySeconds", a.max_no_answer AS "maxNoAnswer", a.ring_in_calls AS "ringInCalls",
    CASE WHEN p.recording_enabled THEN e.recording_policy ELSE 'never' END AS recording
  FROM queue_agents a JOIN extensions e ON e.tenant_id = a.tenant_id AND e.id = a.id JOIN tenants t ON t.id = a.tenant_id
    JOIN tenant_profiles p ON p.id = t.profile_id LEFT JOIN queue_agent_states s ON s.tenant_id = a.tenant_id AND s.agent_id = a.id
  WHERE t.enabled`;

const TIER_SQL = `
  SELECT r.tenant_id AS "tenantId", r.queue_id AS "queueId", r.agent_id AS "agentId", r.level, r.position
  FROM queue_tiers r JOIN queues q ON q.tenant_id = r.tenant_id AND q.id = r.queue_id JOIN tenants t ON t.id = r.tenant_id
  WHERE q.enabled AND t.enabled`;

/** What the switches should hold: of one tenant, or of all. */
export async function desired(
  tx: SystemTransaction,
  tenantId: number | null,
  mediaOnSwitch: string,
): Promise<Desired> {
  const ask = (sql: string, alias: string): Promise<unknown> =>
    tenantId === null
      ? tx.manager.query(sql)
      : tx.manager.query(`${sql} AND ${alias}.tenant_id = $1`, [tenantId]);
  const queues = queueRows.parse(await ask(QUEUE_SQL, 'q'));
  const agents = agentRows.parse(await ask(AGENT_SQL, 'a'));
  const tiers = tierRows.parse(await ask(TIER_SQL, 'r'));
  return {
    queues: new Map(queues.map((queue) => [queueName(queue), queue])),
    agents: new Map(agents.map((agent) => [agentName(agent), agentKeys(agent, mediaOnSwitch)])),
    tiers: new Map(
      tiers.map(({ tenantId: tenant, queueId, agentId, level, position }) => [
        tierKey(queueName({ tenantId: tenant, id: queueId }), agentName({ tenantId: tenant, id: agentId })),
        { level, position },
      ]),
    ),
  };
}

/** One queue, as long as it is there and enabled. */
export async function queueSettings(
  tx: SystemTransaction,
  tenantId: number,
  id: string,
): Promise<QueueSettings | null> {
  const rows: unknown = await tx.manager.query(`${QUEUE_SQL} AND q.tenant_id = $1 AND q.id = $2`, [
    tenantId,
    id,
  ]);
  return queueRows.parse(rows)[0] ?? null;
}

export const tierKey = (queue: string, agent: string): string => `${queue}/${agent}`;

const STATUS_ON_SWITCH: Readonly<Record<AgentStatus, string>> = {
  available: 'Available',
  on_break: 'On Break',
  logged_out: 'Logged Out',
};

function agentKeys(agent: AgentSettings, mediaOnSwitch: string): AgentKeys {
  const status = agent.status === 'available' && agent.doNotDisturb ? 'on_break' : agent.status;
  return {
    contact: contact(agent, mediaOnSwitch),
    wrap_up_time: String(agent.wrapUpSeconds),
    reject_delay_time: String(agent.rejectDelaySeconds),
    busy_delay_time: String(agent.busyDelaySeconds),
    no_answer_delay_time: String(agent.noAnswerDelaySeconds),
    // Who does not log in could not come back from the break that it would be sent to.
    max_no_answer: String(agent.logsIn ? agent.maxNoAnswer : 0),
    status: STATUS_ON_SWITCH[status],
  };
}

/**
 * How an agent is rung, expanded on the caller's leg each time: nobody who talks already, where that was asked for
 * (counted by the switch, extensions/dialling/call-count.ts). No quotes, which separate arguments of callcenter_config.
 */
function contact(agent: AgentSettings, mediaOnSwitch: string): string {
  const { number, domain, ringSeconds, ringInCalls } = agent;
  const user = `${dialledNumber(number)}@${sipDomain(domain)}`;
  const variables = `[^^:leg_timeout=${ringSeconds}${recorder(agent, mediaOnSwitch)}]`;
  if (ringInCalls) return `${variables}user/${user}`;
  return `${variables}\${cond(\${limit_usage(hash calls of-${user})} > 0 ? error/USER_BUSY : user/${user})}`;
}

/** Records the agent's leg as its own policy would, unless that does; `eval` does nothing. */
function recorder({ tenantId, id, recording }: AgentSettings, mediaOnSwitch: string): string {
  if (recording === 'all' || recording === 'in' || !canRecordInto(mediaOnSwitch)) return '';
  const path = recordingPath(mediaOnSwitch, { tenantId, id, direction: 'in', policy: 'all' });
  const record = recordSession(`${path}-\${uuid}-\${create_uuid()}.wav`);
  return `:execute_on_answer_queue=\${cond(x\${${RECORD_VARIABLE}} == xtrue ? ${record} : eval)}`;
}
