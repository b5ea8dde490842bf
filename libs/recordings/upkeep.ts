import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AudioStore } from '@callsign/media';
import { Database, Periodic, RequestContext } from '@callsign/platform';
import { z } from 'zod';

const EVERY_MS = 600_000;
const BATCH = 500;
/** How long a deleted recording can be brought back. */
export const UNDO_SECONDS = 3_600;

const counted = z.array(z.object({ count: z.number() }));
const discarded = z.array(z.object({ audioKey: z.string() }));

/** What was deleted more than an hour ago, and what is older than its tenant keeps; never what is on hold. */
const DELETE_BATCH = `
  WITH over AS (
    SELECT id FROM recordings WHERE deleted_at < now() - make_interval(secs => $1)
    UNION
    SELECT r.id FROM tenants t JOIN recordings r ON r.tenant_id = t.id
      AND r.started_at < now() - make_interval(days => t.recording_retention_days)
    WHERE t.recording_retention_days IS NOT NULL AND r.deleted_at IS NULL AND NOT r.legal_hold
    LIMIT $2),
  gone AS (DELETE FROM recordings USING over WHERE recordings.id = over.id AND NOT recordings.legal_hold RETURNING 1)
  SELECT count(*)::int AS count FROM gone`;

/**
 * Every ten minutes: recordings whose days are over go for good, and so does audio that no row speaks of any more. May
 * run on several replicas at once: what one has removed is no longer there for the next.
 */
@Injectable()
export class RecordingsUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('recordings');
  private readonly context = RequestContext.internal('recordings-upkeep');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'the upkeep of recordings failed; it is tried again in ten minutes'),
  );

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** One round. */
  async run(): Promise<{ recordings: number; audio: number }> {
    const recordings = await this.inBatches(() => this.deleteSome());
    const audio = await this.inBatches(() => this.discardSome());
    if (recordings > 0) this.logger.log(`${recordings} recordings went: deleted, or past their retention`);
    return { recordings, audio };
  }

  private async inBatches(some: () => Promise<number>): Promise<number> {
    for (let all = 0; ;) {
      const done = await some();
      all += done;
      if (done < BATCH || this.periodic.stopping) return all;
    }
  }

  private async deleteSome(): Promise<number> {
    const [row] = counted.parse(
      await this.database.writeSystem(this.context, (tx) =>
        tx.manager.query(DELETE_BATCH, [UNDO_SECONDS, BATCH]),
      ),
    );
    return row?.count ?? 0;
  }

  private async discardSome(): Promise<number> {
    const rows = discarded.parse(
      await this.database.readSystem((tx) =>
        tx.manager.query(
          'SELECT audio_key AS "audioKey" FROM recording_discarded_audio ORDER BY since LIMIT $1',
          [BATCH],
        ),
      ),
    );
    const keys = rows.map(({ audioKey }) => audioKey);
    for (const key of keys) await this.store.remove(key);
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query('DELETE FROM recording_discarded_audio WHERE audio_key = ANY($1)', [keys]),
    );
    return keys.length;
  }
}
