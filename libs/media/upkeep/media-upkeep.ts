import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Periodic, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { AudioStore } from '../audio-store';

const EVERY_MS = 600_000;
const BATCH = 200;
/** A call may still play what was just deleted, or record for a tenant that was. */
const SECONDS = 3_600;

const keyRows = z.array(z.object({ audioKey: z.string() }));
const tenantRows = z.array(z.object({ tenantId: z.int() }));

const DISCARDED = `
  SELECT audio_key AS "audioKey" FROM discarded_audio WHERE since < now() - make_interval(secs => $1) ORDER BY since LIMIT $2`;
/** Never one that is there, whatever the table says. */
const FORMER = `
  SELECT tenant_id AS "tenantId" FROM former_tenants f WHERE since < now() - make_interval(secs => $1)
  AND NOT EXISTS (SELECT FROM tenants t WHERE t.id = f.tenant_id) ORDER BY since LIMIT $2`;

/**
 * Every ten minutes: audio that no row speaks of any more, and all of tenants that are gone, leaves the store an hour
 * later. May run on several replicas at once: what one has removed is no longer there for the next.
 */
@Injectable()
export class MediaUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('media');
  private readonly context = RequestContext.internal('media-upkeep');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'audio of what was deleted could not be removed; it is tried again'),
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

  /** One round: how many pieces of audio went. */
  async run(): Promise<number> {
    return (await this.discarded()) + (await this.formerTenants());
  }

  private async discarded(): Promise<number> {
    for (let removed = 0; ;) {
      const keys = keyRows.parse(await this.asked(DISCARDED)).map(({ audioKey }) => audioKey);
      for (const key of keys) await this.store.remove(key);
      await this.forget('DELETE FROM discarded_audio WHERE audio_key = ANY($1)', keys);
      removed += keys.length;
      if (keys.length < BATCH || this.periodic.stopping) return removed;
    }
  }

  private async formerTenants(): Promise<number> {
    for (let removed = 0; ;) {
      const tenants = tenantRows.parse(await this.asked(FORMER)).map(({ tenantId }) => tenantId);
      for (const tenantId of tenants) {
        const pieces = await this.store.removeTenant(tenantId);
        await this.forget('DELETE FROM former_tenants WHERE tenant_id = ANY($1)', [tenantId]);
        this.logger.log(`${pieces} piece(s) of audio of the former tenant ${tenantId} are gone`);
        removed += pieces;
      }
      if (tenants.length < BATCH || this.periodic.stopping) return removed;
    }
  }

  private asked(sql: string): Promise<unknown> {
    return this.database.readSystem((tx) => tx.manager.query<unknown>(sql, [SECONDS, BATCH]));
  }

  private async forget(sql: string, which: readonly (string | number)[]): Promise<void> {
    if (which.length === 0) return;
    await this.database.writeSystem(this.context, (tx) => tx.manager.query(sql, [which]));
  }
}
