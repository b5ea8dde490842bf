import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { AgentStates, LiveQueues, type QueueAgentActivity, type QueueCaller } from '@callsign/queues';
import { z } from 'zod';
import type { LiveAgent } from './live-queues.schema';

const rows = z.array(z.object({ id: z.uuid(), name: z.string(), queues: z.array(z.uuid()) }));

const SQL = `
  SELECT a.id, e.display_name AS name, array_remove(array_agg(r.queue_id ORDER BY r.queue_id), NULL) AS queues
  FROM queue_agents a JOIN extensions e ON e.tenant_id = a.tenant_id AND e.id = a.id
    LEFT JOIN queue_tiers r ON r.tenant_id = a.tenant_id AND r.agent_id = a.id
  WHERE a.tenant_id = $1 GROUP BY a.id, e.display_name`;

/** The agents of a tenant, with what each is doing. */
@Injectable()
export class Staff {
  constructor(
    private readonly states: AgentStates,
    private readonly queues: LiveQueues,
  ) {}

  async of(tx: TenantTransaction): Promise<LiveAgent[]> {
    const known = new Map(rows.parse(await tx.manager.query(SQL, [tx.tenantId])).map((row) => [row.id, row]));
    const states = await this.states.all(tx);
    const { agents, callers } = this.queues.snapshot(tx.tenantId);
    return states.map(({ extensionId, number, status, reason, since }) => ({
      id: extensionId,
      number,
      name: known.get(extensionId)?.name ?? '',
      status,
      reason,
      since: since.toISOString(),
      queues: known.get(extensionId)?.queues ?? [],
      ...doing(agents.get(extensionId), callers),
    }));
  }
}

function doing(
  activity: QueueAgentActivity | undefined,
  callers: readonly QueueCaller[],
): Pick<LiveAgent, 'activity' | 'activitySince' | 'caller'> {
  if (!activity) return { activity: 'idle', activitySince: null, caller: null };
  const caller = callers.find(({ memberId }) => memberId === activity.memberId);
  return {
    activity: activity.activity,
    activitySince: activity.since,
    caller: caller ? { ...caller.caller, queueId: caller.queueId } : null,
  };
}
