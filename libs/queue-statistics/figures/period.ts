import { Problem, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import type { Interval } from './statistics.schema';

/** The time that figures are asked for, in the tenant's own time zone. */
export interface Period {
  readonly timezone: string;
  readonly from: Date;
  readonly to: Date;
  /** As days, the last not included; null where it does not begin and end at midnight. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

const rows = z.array(
  z.object({
    timezone: z.string(),
    from: z.date(),
    to: z.date(),
    firstDay: z.string(),
    lastDay: z.string(),
    atMidnight: z.boolean(),
  }),
);

const SQL = `
  SELECT p.*, f = date_trunc('day', f) AND (open OR t = date_trunc('day', t)) AS "atMidnight",
    f::date::text AS "firstDay", (CASE WHEN open THEN t::date + 1 ELSE t::date END)::text AS "lastDay"
  FROM (
    SELECT timezone, coalesce($2::timestamptz, date_trunc('day', now(), timezone)) AS "from", coalesce($3::timestamptz, now()) AS "to", $3::timestamptz IS NULL AS open
    FROM tenants WHERE id = $1) AS p
  CROSS JOIN LATERAL (SELECT "from" AT TIME ZONE timezone AS f, "to" AT TIME ZONE timezone AS t) AS local`;

/** @throws Problem 400 where it would have no length */
export async function period(
  tx: TenantTransaction,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<Period> {
  const [found] = rows.parse(
    await tx.manager.query(SQL, [tx.tenantId, asked.from ?? null, asked.to ?? null]),
  );
  if (!found) throw Problem.notFound('tenant', String(tx.tenantId));
  if (found.to <= found.from)
    throw Problem.badRequest('invalid-period', 'from must be before to, and not in the future.', 'from');
  return {
    timezone: found.timezone,
    from: found.from,
    to: found.to,
    days: found.atMidnight ? { from: found.firstDay, to: found.lastDay } : null,
  };
}

/**
 * SQL for the beginning of the interval that `column` (a timestamptz) is in.
 * @param zone the parameter that holds the time zone, `$4`
 */
export function intervalStart(interval: Interval, column: string, zone: string): string {
  return interval === '15min'
    ? `date_bin('15 minutes', ${column}, timestamptz 'epoch')`
    : `date_trunc('${interval}', ${column}, ${zone})`;
}
