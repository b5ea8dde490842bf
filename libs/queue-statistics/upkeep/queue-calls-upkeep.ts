import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '@callsign/platform';
import { z } from 'zod';
import { QueueCallStore } from '../calls/queue-call-store';

const HOUR_MS = 3_600_000;
const BATCH = 5_000;

/** Of facts that can not change any more: the record came a day ago, or never will. */
const SETTLE = `
  WITH done AS (
    SELECT tenant_id, call_id, member_id FROM queue_calls
    WHERE NOT settled AND joined_at < now() - interval '1 day' AND (seen ? 'recorded' OR joined_at < now() - interval '7 days') LIMIT $1 FOR UPDATE SKIP LOCKED),
  settled AS (
    UPDATE queue_calls c SET settled = true, seen = '{}' FROM done
    WHERE (c.tenant_id, c.call_id, c.member_id) = (done.tenant_id, done.call_id, done.member_id) RETURNING 1)
  SELECT count(*)::int AS count FROM settled`;

const DELETE_EXPIRED = `
  WITH kept AS (SELECT set_config('callsign.keep_sums', 'on', true)),
  expired AS (
    SELECT c.tenant_id, c.call_id, c.member_id FROM kept, tenants t CROSS JOIN LATERAL (
      SELECT * FROM queue_calls c WHERE c.tenant_id = t.id AND c.joined_at < now() - make_interval(days => t.cdr_retention_days) LIMIT $1) AS c
    WHERE t.cdr_retention_days IS NOT NULL LIMIT $1),
  gone AS (
    DELETE FROM queue_calls c USING expired e WHERE (c.tenant_id, c.call_id, c.member_id) = (e.tenant_id, e.call_id, e.member_id) RETURNING 1)
  SELECT count(*)::int AS count FROM gone`;

const counts = z.tuple([z.object({ count: z.number() })]);

/**
 * Once an hour: calls that are settled lose what they were made of, and those whose records the tenant keeps no longer
 * go; what they add up to stays. On several replicas at once it does the same as on one.
 */
@Injectable()
export class QueueCallsUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('queues');
  private readonly periodic = new Periodic(
    HOUR_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'the upkeep of queue calls failed; it is tried again in an hour'),
  );

  constructor(private readonly store: QueueCallStore) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  async run(): Promise<{ settled: number; deleted: number }> {
    return { settled: await this.all(SETTLE), deleted: await this.all(DELETE_EXPIRED) };
  }

  /** In small transactions, so that no lock is held long. */
  private async all(sql: string): Promise<number> {
    for (let done = 0; ;) {
      const [{ count }] = counts.parse(await this.store.asSystem((manager) => manager.query(sql, [BATCH])));
      done += count;
      if (count < BATCH || this.periodic.stopping) return done;
    }
  }
}
