import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { z } from 'zod';
import type { CdrRecord } from '../record/cdr-record';

export type OwnedRecord = CdrRecord & { readonly tenant_id: number };
export type Stored =
  { readonly outcome: 'stored' | 'duplicate' } | { readonly outcome: 'refused'; readonly reason: string };

const driverError = z.object({ code: z.string() });
const NO_PARTITION = '23514';
const AGAIN = new Set([NO_PARTITION, '40P01', '40001']);

/**
 * Writes batches of records. Goes past `Database`: a transaction of that takes four round trips and then waits for
 * cache notifications, which nothing caches here. `callsign_cdr_store` is the whole transaction in one (ADR 5).
 */
@Injectable()
export class CdrStore {
  private readonly logger = new Logger('cdr');
  /** Months that have a partition, as far as this process knows: `2026-11`. */
  private readonly months = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Resolves after the commit, with one result a record. Throws where nothing was committed and trying again may help. */
  async store(records: OwnedRecord[]): Promise<Stored[]> {
    try {
      return await this.insert(records);
    } catch (error) {
      const code = errorCode(error);
      if (AGAIN.has(code)) {
        this.months.clear();
        return this.insert(records);
      }
      if (!/^2[23]/.test(code)) throw error;
      return this.oneByOne(records, error);
    }
  }

  private async insert(records: OwnedRecord[]): Promise<Stored[]> {
    await this.makePartitions(records);
    const [row] = await this.dataSource.query<{ fresh: string[] | null }[]>(
      'SELECT callsign_cdr_store($1)::text[] AS fresh',
      [JSON.stringify(records)],
    );
    if (!row?.fresh) return records.map(() => ({ outcome: 'stored' }));
    const fresh = new Set(row.fresh);
    // The same leg twice in one batch: the first is the one that was stored.
    return records.map(({ leg_uuid }) => ({ outcome: fresh.delete(leg_uuid) ? 'stored' : 'duplicate' }));
  }

  /** A record that PostgreSQL can not take must not keep its neighbours out. */
  private async oneByOne(records: OwnedRecord[], error: unknown): Promise<Stored[]> {
    if (records.length === 1) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.error({ err: error, leg: records[0]?.leg_uuid }, 'a record that the database refuses');
      return [{ outcome: 'refused', reason: `the database refuses it: ${reason.slice(0, 300)}` }];
    }
    const results: Stored[] = [];
    for (const record of records) results.push(...(await this.store([record])));
    return results;
  }

  private async makePartitions(records: OwnedRecord[]): Promise<void> {
    for (const { started_us } of records) {
      const month = new Date(started_us / 1_000).toISOString().slice(0, 7);
      if (this.months.has(month)) continue;
      await this.dataSource.query('SELECT callsign_cdr_partition($1)', [`${month}-01T00:00:00Z`]);
      this.months.add(month);
    }
  }
}

function errorCode(error: unknown): string {
  if (!(error instanceof QueryFailedError)) return '';
  const parsed = driverError.safeParse(error.driverError);
  return parsed.success ? parsed.data.code : '';
}
