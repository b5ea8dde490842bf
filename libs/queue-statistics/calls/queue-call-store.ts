import { Injectable } from '@nestjs/common';
import { parseAgentName, parseQueueName } from '@callsign/queues';
import { DataSource, type EntityManager } from 'typeorm';
import { STAYED } from './heard-records';
import { queueCall } from './queue-call';
import type { Heard, QueueFact } from './queue-fact';

/** What several facts say of one call. */
interface Told {
  readonly tenant_id: number;
  readonly call_id: string;
  readonly member_id: string;
  readonly queue_id: string;
  readonly node: string;
  readonly caller_number: string;
  readonly caller_name: string;
  readonly seen: Readonly<Record<string, QueueFact>>;
}

const KEY = 'tenant_id int, call_id uuid, member_id uuid, queue_id uuid';
const TOLD = `
  joined_at timestamptz, answered_at timestamptz, left_at timestamptz, ended_at timestamptz, outcome text, reason text,
  agent_id uuid, wait_ms int, talk_ms int, missed jsonb`;
const NAMES =
  'joined_at, answered_at, left_at, ended_at, outcome, reason, agent_id, wait_ms, talk_ms, missed';
const ROW_NAMES = NAMES.replace(/\w+/g, 'r.$&');
const SAME_STAY = (other: string) =>
  `${other}.queue_id = r.queue_id AND ${other}.joined_at BETWEEN r.joined_at - interval '3 seconds' AND r.joined_at + interval '3 seconds'`;
/** As queue and agent are set now. */
const BY_SETTINGS = `
  CASE WHEN r.talk_ms IS NULL THEN 0 ELSE coalesce(a.wrap_up_seconds, 0) * 1000 END,
  r.outcome = 'answered' AND r.wait_ms <= coalesce(q.service_level_seconds, 0) * 1000`;
const SETTINGS = `
  LEFT JOIN queues q ON q.tenant_id = r.tenant_id AND q.id = r.queue_id
  LEFT JOIN queue_agents a ON a.tenant_id = r.tenant_id AND a.id = r.agent_id`;

/**
 * Adds the facts to those already there; what is there already changes nothing, and a row that is settled neither. In
 * the order of the key, so that two replicas that heard the same wait for each other instead of deadlocking. Answers
 * with all facts of the rows that changed.
 */
const MERGE = `
  INSERT INTO queue_calls AS c (tenant_id, call_id, member_id, queue_id, node, caller_number, caller_name, seen, day, ${NAMES}, wrap_up_ms, in_service_level)
  SELECT r.tenant_id, r.call_id, r.member_id, r.queue_id, r.node, r.caller_number, r.caller_name, r.seen,
    (r.joined_at AT TIME ZONE t.timezone)::date, ${ROW_NAMES}, ${BY_SETTINGS}
  FROM json_to_recordset($1) AS r (${KEY}, node text, caller_number text, caller_name text, seen jsonb, ${TOLD})
    JOIN tenants t ON t.id = r.tenant_id ${SETTINGS}
  WHERE NOT r.seen ? '${STAYED}' OR NOT EXISTS (
    SELECT FROM queue_calls h WHERE h.tenant_id = r.tenant_id AND h.call_id = r.call_id AND h.member_id <> r.member_id AND ${SAME_STAY('h')})
  ORDER BY r.tenant_id, r.call_id, r.member_id
  ON CONFLICT (tenant_id, call_id, member_id) DO UPDATE SET
    seen = c.seen || excluded.seen,
    caller_number = CASE WHEN c.caller_number = '' THEN excluded.caller_number ELSE c.caller_number END,
    caller_name = CASE WHEN c.caller_name = '' THEN excluded.caller_name ELSE c.caller_name END
  WHERE NOT c.settled AND NOT c.seen @> excluded.seen
  RETURNING tenant_id, call_id, member_id, queue_id, node, caller_number, caller_name, seen, xmax = 0 AS new`;

const UPDATE = `
  UPDATE queue_calls c SET (${NAMES}, wrap_up_ms, in_service_level) = ROW (${ROW_NAMES}, ${BY_SETTINGS})
  FROM json_to_recordset($1) AS r (${KEY}, ${TOLD}) ${SETTINGS}
  WHERE (c.tenant_id, c.call_id, c.member_id) = (r.tenant_id, r.call_id, r.member_id)`;

/** A stay that was guessed goes when something is heard of it. */
const REPLACE_GUESSED = `
  DELETE FROM queue_calls h USING json_to_recordset($1) AS r (${KEY}, seen jsonb, joined_at timestamptz)
  WHERE h.tenant_id = r.tenant_id AND h.call_id = r.call_id AND h.seen ? '${STAYED}' AND NOT r.seen ? '${STAYED}' AND ${SAME_STAY('h')}`;

/** The table of queue calls: each row is what all facts of it that were ever heard say, in whatever order they came. */
@Injectable()
export class QueueCallStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Resolves after the commit with the tenants of whom something changed. What is of no queue of ours is left out. */
  async add(heard: readonly Heard[]): Promise<Set<number>> {
    const told = byCall(heard);
    if (told.length === 0) return new Set();
    return this.asSystem(async (manager) => {
      const changed = await manager.query<(Told & { new: boolean })[]>(MERGE, [rows(told)]);
      const fresh = changed.filter((row) => row.new && !(STAYED in row.seen));
      if (fresh.length > 0) await manager.query(REPLACE_GUESSED, [rows(fresh)]);
      const again = changed.filter((row) => !row.new);
      if (again.length > 0) await manager.query(UPDATE, [rows(again)]);
      return new Set(changed.map((row) => row.tenant_id));
    });
  }

  /** In the system's scope: a batch holds calls of many tenants, and whose each is, the name of its queue says. */
  asSystem<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('callsign.tenant', 'system', true)`);
      return work(manager);
    });
  }
}

function byCall(heard: readonly Heard[]): Told[] {
  const calls = new Map<string, Told>();
  for (const { callId, memberId, queue, node, caller, id, fact } of heard) {
    const name = parseQueueName(queue);
    if (!name) continue;
    const key = `${callId}/${memberId}`;
    const before = calls.get(key);
    calls.set(key, {
      tenant_id: name.tenantId,
      call_id: callId,
      member_id: memberId,
      queue_id: name.id,
      node,
      caller_number: before?.caller_number || caller.number,
      caller_name: before?.caller_name || caller.name,
      seen: { ...before?.seen, [id]: fact },
    });
  }
  return [...calls.values()];
}

function rows(told: readonly Told[]): string {
  return JSON.stringify(told.map((one) => ({ ...one, ...columns(one) })));
}

function columns({ tenant_id, seen }: Told) {
  const call = queueCall(Object.values(seen));
  const agentId = (name: string | null): string | null => {
    const agent = parseAgentName(name ?? '');
    return agent?.tenantId === tenant_id ? agent.id : null;
  };
  return {
    joined_at: time(call.joinedAt),
    answered_at: time(call.answeredAt),
    left_at: time(call.leftAt),
    ended_at: time(call.endedAt),
    outcome: call.outcome,
    reason: call.reason,
    agent_id: agentId(call.agent),
    wait_ms: call.leftAt === null ? null : call.leftAt - call.joinedAt,
    talk_ms: call.answeredAt === null || call.endedAt === null ? null : call.endedAt - call.answeredAt,
    missed: call.missed.flatMap(({ agent, at }) => {
      const id = agentId(agent);
      return id === null ? [] : [{ agent: id, at }];
    }),
  };
}

function time(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
