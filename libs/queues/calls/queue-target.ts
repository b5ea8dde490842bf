import type { TenantTransaction } from '@callsign/platform';
import { type Destination, destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    strategy: z.string(),
    callerIdPrefix: z.string().nullable(),
    maxWait: destinationSchema.nullable(),
    noAgents: destinationSchema.nullable(),
    maxWaitSeconds: z.number(),
    joinEmpty: z.boolean(),
    callbackKey: z.string().nullable(),
    record: z.boolean(),
    agents: z.number(),
  }),
);

/** What a call for a queue needs to know. */
export type QueueTarget = Target & { readonly type: 'queue' } & Readonly<z.output<typeof rows>[number]> & {
    /** Of the way that the call comes: seconds that it counts as having waited. */
    readonly priority?: number;
  };

/** All enabled queues of a tenant. */
const TARGETS_SQL = `
  SELECT q.id, q.number, q.name, q.strategy, q.caller_id_prefix AS "callerIdPrefix", q.max_wait_destination AS "maxWait",
    q.max_wait_seconds AS "maxWaitSeconds", q.no_agents_destination AS "noAgents", q.join_empty AS "joinEmpty",
    q.callback_key AS "callbackKey", q.record AND p.recording_enabled AS record,
    (SELECT count(*)::int FROM queue_tiers r WHERE r.tenant_id = q.tenant_id AND r.queue_id = q.id) AS agents
  FROM queues q JOIN tenants t ON t.id = q.tenant_id JOIN tenant_profiles p ON p.id = t.profile_id
  WHERE q.tenant_id = $1 AND q.enabled`;

export async function queueTargets(tx: TenantTransaction): Promise<QueueTarget[]> {
  return rows
    .parse(await tx.manager.query(TARGETS_SQL, [tx.tenantId]))
    .map((row) => ({ type: 'queue', ...row }));
}

export function isQueue(target: Target | null | undefined): target is QueueTarget {
  return target?.type === 'queue';
}

/** Where a call goes that leaves the queue without an agent; null where that is the end of it. */
export function overflowOf({ maxWait, noAgents }: QueueTarget, noAgent: boolean): Destination | null {
  return (noAgent ? noAgents : null) ?? maxWait;
}
