import type { TenantTransaction } from '@callsign/platform';
import { destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';
import { RINGBACKS, STRATEGIES } from '../ring-group.entity';

const targetRows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    strategy: z.enum(STRATEGIES),
    ringSeconds: z.number(),
    callerIdPrefix: z.string().nullable(),
    skipBusy: z.boolean(),
    ringback: z.enum(RINGBACKS),
    musicId: z.uuid().nullable(),
    missedCallEmail: z.string().nullable(),
    noAnswer: destinationSchema.nullable(),
    members: z.array(
      z.object({
        extensionId: z.uuid().nullable(),
        number: z.string().nullable(),
        delaySeconds: z.number(),
        ringSeconds: z.number().nullable(),
        confirm: z.boolean(),
        fallback: z.string().nullable(),
      }),
    ),
  }),
);

/** What a call for a ring group needs to know. */
export type RingGroupTarget = Target & { readonly type: 'ring_group' } & Readonly<
    z.output<typeof targetRows>[number]
  >;

/** `extensionId` or `number`; `fallback`: the number of the extension that the switch can ring by itself, or null. */
export type GroupMember = RingGroupTarget['members'][number];

/** All enabled groups of a tenant. Without call control neither do-not-disturb nor forwarding can be asked later. */
const TARGETS_SQL = `
  SELECT g.id, g.number, g.name, g.strategy, g.ring_seconds AS "ringSeconds", g.caller_id_prefix AS "callerIdPrefix",
    g.skip_busy AS "skipBusy", g.ringback, g.music_id AS "musicId", g.missed_call_email AS "missedCallEmail",
    g.no_answer_destination AS "noAnswer",
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'extensionId', m.extension_id, 'number', m.number, 'delaySeconds', m.delay_seconds, 'ringSeconds', m.ring_seconds,
        'confirm', m.confirm, 'fallback', e.number) ORDER BY m.position), '[]')
      FROM ring_group_members m LEFT JOIN extensions e ON e.tenant_id = m.tenant_id
        AND (e.id = m.extension_id OR e.number = m.number) AND e.enabled AND NOT e.do_not_disturb
      WHERE m.tenant_id = g.tenant_id AND m.ring_group_id = g.id) AS members
  FROM ring_groups g WHERE g.tenant_id = $1 AND g.enabled`;

export async function ringGroupTargets(tx: TenantTransaction): Promise<RingGroupTarget[]> {
  return targetRows
    .parse(await tx.manager.query(TARGETS_SQL, [tx.tenantId]))
    .map((row) => ({ type: 'ring_group', ...row }));
}
