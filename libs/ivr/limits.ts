import { Problem, type TenantTransaction } from '@callsign/platform';

/** Of `pg_advisory_xact_lock`; any number that nothing else of ours locks. */
const LOCK = 4711020;

/** Whoever adds to the tenant's menus waits for this transaction: two could only together be too many. */
export async function alone(tx: TenantTransaction): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK, tx.tenantId]);
}

/** Refuses (409, limit-reached) one more than there may be. */
export function refuseMore(what: string, count: number, maximum: number): void {
  if (count >= maximum)
    throw new Problem(409, 'limit-reached', `There are ${maximum} ${what} already; delete one first.`, {
      limit: what,
      maximum,
    });
}
