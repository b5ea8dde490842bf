import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@callsign/platform';
import type { Direction } from '../record/cdr-record';
import type { JourneySteps } from '../record/journey-steps';
import type { CallFilters } from './cdr.shapes';

/** A leg as the database has it; times in microseconds since 1970, as text because they are bigint. */
export interface LegRow {
  readonly id: string;
  readonly callId: string;
  readonly leg: 'a' | 'b';
  readonly direction: Direction;
  readonly callerName: string;
  readonly callerNumber: string;
  readonly destination: string;
  readonly extension: string | null;
  readonly startedUs: string;
  readonly answeredUs: string | null;
  readonly bridgedUs: string | null;
  readonly endedUs: string;
  readonly durationMs: string;
  readonly billableMs: string;
  readonly cause: string;
  readonly causeCode: number;
  readonly disposition: string | null;
  readonly related: string[];
  readonly node: string;
  readonly codec: string | null;
  readonly mos: number | null;
  readonly networkIp: string | null;
  readonly journey: JourneySteps;
}

export type CallRow = LegRow & { readonly answeredBy: string | null; readonly rung: number };

const us = (column: string) => `(extract(epoch FROM c.${column}) * 1000000)::bigint`;
const LEG = `
  c.leg_uuid AS id, c.call_id AS "callId", c.leg, c.direction, c.caller_name AS "callerName", c.caller_number AS "callerNumber", c.destination,
  c.extension, ${us('started_at')} AS "startedUs", ${us('answered_at')} AS "answeredUs", ${us('bridged_at')} AS "bridgedUs", ${us('ended_at')} AS "endedUs",
  c.duration_ms AS "durationMs", c.billable_ms AS "billableMs", c.hangup_cause AS cause, c.hangup_code AS "causeCode", c.hangup_disposition AS disposition,
  c.related::text[] AS related, c.node, c.codec, c.mos, host(c.network_ip) AS "networkIp", c.journey`;

/** The legs that a call rang. Their time is bounded so that only the partitions of the call are looked into. */
const RUNG = `
  b.tenant_id = c.tenant_id AND b.call_id = c.leg_uuid AND b.leg = 'b'
  AND b.started_at BETWEEN c.started_at - interval '1 minute' AND c.ended_at + interval '1 minute'`;

const CALLS = `
  SELECT ${LEG}, b.rung, b."answeredBy"
  FROM cdr c CROSS JOIN LATERAL (
    SELECT count(*)::int AS rung, (array_agg(coalesce(b.extension, b.destination) ORDER BY b.bridged_at) FILTER (WHERE b.bridged_at IS NOT NULL))[1] AS "answeredBy"
    FROM cdr b WHERE ${RUNG}) b`;

const MOST_LEGS = 100;
const MOST_ROUNDS = 8;

/** Where a list goes on: after this call. */
export interface After {
  readonly startedUs: string;
  readonly id: string;
}

/**
 * Reads of call records, one row a call: the leg that began it. Hand-written SQL, so the tenant's condition stands in
 * every statement (with row-level security behind it); keyed by the microsecond, which a JavaScript date would lose.
 */
@Injectable()
export class CallRows {
  constructor(private readonly db: Database) {}

  list(
    tenantId: number,
    filters: CallFilters,
    order: { descending: boolean; after: After | null; limit: number },
  ): Promise<CallRow[]> {
    const where = new Conditions(tenantId, filters);
    if (order.after)
      where.add(
        `(c.started_at, c.leg_uuid) ${order.descending ? '<' : '>'} (callsign_cdr_time(?::bigint), ?::uuid)`,
        order.after.startedUs,
        order.after.id,
      );
    const direction = order.descending ? 'DESC' : 'ASC';
    const sql = `${CALLS} WHERE ${where.sql} ORDER BY c.started_at ${direction}, c.leg_uuid ${direction} LIMIT ${order.limit}`;
    return this.db.read(tenantId, (tx) => tx.manager.query<CallRow[]>(sql, where.values));
  }

  async count(tenantId: number, filters: CallFilters): Promise<number> {
    const where = new Conditions(tenantId, filters);
    const rows = await this.db.read(tenantId, (tx) =>
      tx.manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM cdr c WHERE ${where.sql}`,
        where.values,
      ),
    );
    return rows[0]?.count ?? 0;
  }

  /**
   * Every leg of the call that this leg is of, in order of time; empty where there is none. Legs are followed through
   * whatever names them (who rang whom, who was bridged to whom), so a call that was transferred is told whole.
   */
  legs(tenantId: number, id: string): Promise<LegRow[]> {
    return this.db.read(tenantId, async (tx) => {
      const found = new Map<string, LegRow>();
      const asked = new Set<string>();
      let ask = [id];
      for (let round = 0; round < MOST_ROUNDS && ask.length > 0 && found.size < MOST_LEGS; round++) {
        const rows = await this.naming(tx, ask);
        for (const uuid of ask) asked.add(uuid);
        for (const row of rows) found.set(row.id, row);
        ask = [...new Set(rows.flatMap(({ id: leg, callId, related }) => [leg, callId, ...related]))]
          .filter((uuid) => !asked.has(uuid))
          .slice(0, MOST_LEGS);
      }
      return [...found.values()].sort(
        (a, b) => Number(a.startedUs) - Number(b.startedUs) || a.leg.localeCompare(b.leg),
      );
    });
  }

  private naming(tx: TenantTransaction, uuids: string[]): Promise<LegRow[]> {
    return tx.manager.query<LegRow[]>(
      `SELECT ${LEG} FROM cdr c WHERE c.tenant_id = $1 AND (c.leg_uuid = ANY($2::uuid[]) OR c.call_id = ANY($2::uuid[])) LIMIT ${MOST_LEGS}`,
      [tx.tenantId, uuids],
    );
  }
}

class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  constructor(
    tenantId: number,
    { from, to, number, direction, cause, extension, answered, missed }: CallFilters,
  ) {
    this.add(`c.tenant_id = ? AND c.leg = 'a'`, tenantId);
    if (from) this.add('c.started_at >= ?::timestamptz', from);
    if (to) this.add('c.started_at < ?::timestamptz', to);
    if (direction) this.add('c.direction = ?', direction);
    if (cause) this.add('c.hangup_cause = ?', cause);
    if (answered !== undefined) this.add(`c.answered_at IS ${answered ? 'NOT ' : ''}NULL`);
    if (number) {
      const digits = number.replace(/^\+/, '');
      this.add('(strpos(c.caller_number, ?) > 0 OR strpos(c.destination, ?) > 0)', digits, digits);
    }
    if (extension) {
      const rung = `EXISTS (SELECT FROM cdr b WHERE ${RUNG} AND b.extension = ?)`;
      this.add(`(c.extension = ? OR c.destination = ? OR ${rung})`, extension, extension, extension);
      const taken = `EXISTS (SELECT FROM cdr b WHERE ${RUNG} AND b.bridged_at IS NOT NULL)`;
      if (missed !== undefined)
        this.add(`(c.extension IS DISTINCT FROM ? AND NOT ${taken}) = ?::boolean`, extension, missed);
    }
  }

  /** @param condition with a `?` for each value */
  add(condition: string, ...values: unknown[]): void {
    this.parts.push(condition.replace(/\?/g, () => `$${this.values.push(values.shift())}`));
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}
