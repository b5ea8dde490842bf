import { isExtension } from '@callsign/extensions';
import type { TenantTransaction } from '@callsign/platform';
import type { Target, TargetLookup } from '@callsign/routing';
import { z } from 'zod';
import { CALLERS } from '../paging-group.entity';

const rows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    twoWay: z.boolean(),
    callers: z.enum(CALLERS),
    memberIds: z.array(z.uuid()),
    callerIds: z.array(z.uuid()),
  }),
);

/** What a call for a paging group needs to know. */
export type PagingTarget = Target & { readonly type: 'paging' } & Readonly<z.output<typeof rows>[number]>;

const idsOf = (role: string) => `
  (SELECT coalesce(jsonb_agg(x.extension_id ORDER BY x.id), '[]') FROM paging_group_extensions x
    WHERE x.tenant_id = g.tenant_id AND x.paging_group_id = g.id AND x.role = '${role}')`;

const SQL = `
  SELECT g.id, g.number, g.name, g.two_way AS "twoWay", g.callers, ${idsOf('member')} AS "memberIds",
    ${idsOf('caller')} AS "callerIds"
  FROM paging_groups g WHERE g.tenant_id = $1 AND g.enabled`;

/** All enabled groups of a tenant. */
export async function pagingTargets(tx: TenantTransaction): Promise<PagingTarget[]> {
  const found = rows.parse(await tx.manager.query(SQL, [tx.tenantId]));
  return found.map((row) => ({ type: 'paging', ...row }));
}

/**
 * Numbers of the members that may be spoken at: not of who is disabled or does not want to be disturbed.
 * @param caller id of the extension that speaks, '' for none
 */
export function reachable({ memberIds }: PagingTarget, routing: TargetLookup, caller: string): string[] {
  return memberIds.flatMap((id) => {
    const member = routing.byId('extension', id);
    return member && isExtension(member) && !member.doNotDisturb && id !== caller ? [member.number] : [];
  });
}
