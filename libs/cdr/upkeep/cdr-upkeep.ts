import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '@callsign/platform';
import { DataSource } from 'typeorm';
import { RejectedRecords } from '../intake/rejected-records';

const HOUR_MS = 3_600_000;
const MONTHS_AHEAD = 2;
const BATCH = 5_000;

export interface UpkeepFigures {
  /** Records deleted because their tenant keeps them no longer, or is gone. */
  readonly deleted: number;
  /** Partitions dropped, by name. */
  readonly dropped: readonly string[];
}

// Tenants with a limit, and those that are no more (their records' days are over). The recursion jumps from tenant to
// tenant along the index instead of reading every record.
const TENANTS = `
  WITH RECURSIVE present AS (
    SELECT min(tenant_id) AS id FROM cdr
    UNION ALL
    SELECT (SELECT min(tenant_id) FROM cdr WHERE tenant_id > present.id) FROM present WHERE present.id IS NOT NULL)
  SELECT p.id, CASE WHEN t.id IS NULL THEN 0 ELSE t.cdr_retention_days END AS days
  FROM present p LEFT JOIN tenants t ON t.id = p.id
  WHERE p.id IS NOT NULL AND (t.id IS NULL OR t.cdr_retention_days IS NOT NULL)`;

const DELETE_BATCH = `
  WITH expired AS (
    SELECT leg_uuid, started_at FROM cdr
    WHERE tenant_id = $1 AND leg IN ('a', 'b') AND started_at < now() - make_interval(days => $2) LIMIT $3),
  gone AS (
    DELETE FROM cdr USING expired WHERE cdr.leg_uuid = expired.leg_uuid AND cdr.started_at = expired.started_at RETURNING 1)
  SELECT count(*)::int AS count FROM gone`;

/**
 * Once an hour, on whichever replica comes first: partitions for this month and two ahead, records older than their
 * tenant keeps them (`tenants.cdr_retention_days`; null is for ever), empty partitions of months gone by. All of it
 * may run twice or not at all for a while without harm, so it needs no job queue (ADR 5).
 */
@Injectable()
export class CdrUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('cdr');
  private readonly periodic = new Periodic(
    HOUR_MS,
    () => this.round(),
    (error) =>
      this.logger.error({ err: error }, 'the upkeep of call records failed; it is tried again in an hour'),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly rejected: RejectedRecords,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.periodic.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async round(): Promise<void> {
    const { deleted, dropped } = await this.run();
    if (deleted > 0 || dropped.length > 0)
      this.logger.log(
        `${deleted} call records were past their tenant's retention; partitions dropped: ${dropped.join(', ') || 'none'}`,
      );
  }

  /** One round; nothing is done (and zeros told) while another replica is at it. */
  async run(): Promise<UpkeepFigures> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock(4711005, 2) AS ours')) as {
        ours: boolean;
      }[];
      if (!lock?.ours) return { deleted: 0, dropped: [] };
      try {
        await this.makePartitions();
        const deleted = await this.deleteExpired();
        await this.rejected.trim();
        return { deleted, dropped: await this.dropEmpty() };
      } finally {
        await runner.query('SELECT pg_advisory_unlock(4711005, 2)');
      }
    } finally {
      await runner.release();
    }
  }

  private async makePartitions(): Promise<void> {
    await this.dataSource.query(
      'SELECT callsign_cdr_partition(now() + make_interval(months => ahead)) FROM generate_series(0, $1::int) AS ahead',
      [MONTHS_AHEAD],
    );
  }

  private async deleteExpired(): Promise<number> {
    const tenants = await this.asSystem<{ id: number; days: number }>(TENANTS);
    let deleted = 0;
    for (const { id, days } of tenants) deleted += await this.deleteOlder(id, days);
    return deleted;
  }

  /** In small transactions, so that no lock is held long and the intake goes on beside it. */
  private async deleteOlder(tenantId: number, days: number): Promise<number> {
    let deleted = 0;
    for (;;) {
      const [row] = await this.asSystem<{ count: number }>(DELETE_BATCH, [tenantId, days, BATCH]);
      deleted += row?.count ?? 0;
      if ((row?.count ?? 0) < BATCH) return deleted;
    }
  }

  private async dropEmpty(): Promise<string[]> {
    const [row] = await this.asSystem<{ dropped: string[] }>(
      'SELECT callsign_cdr_drop_empty_partitions() AS dropped',
    );
    return row?.dropped ?? [];
  }

  private asSystem<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('callsign.tenant', 'system', true)`);
      return manager.query<T[]>(sql, values);
    });
  }
}
