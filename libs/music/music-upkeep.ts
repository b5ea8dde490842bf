import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AudioMissing, AudioStore } from '@callsign/media';
import { Database, Periodic } from '@callsign/platform';
import { MoreThan } from 'typeorm';
import { MusicTrack } from './music.entities';

const EVERY_MS = 600_000;
const BATCH = 500;

/**
 * Every ten minutes, and at a start: that every track is where switches play it from. With a remote store its copy there
 * may be lost, such as with a new disk; callers must not be the first to notice.
 */
@Injectable()
export class MusicUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('music');
  private readonly told = new Set<string>();
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'music could not be brought to the switches; it is tried again'),
  );

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.periodic.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** One round. */
  async run(): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; !this.periodic.stopping;) {
      const tracks = await this.database.readSystem((tx) =>
        tx.of(MusicTrack).find({ where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: BATCH }),
      );
      for (const { audioKey, tenantId } of tracks) await this.bring(audioKey, tenantId);
      const last = tracks.at(-1);
      if (!last || tracks.length < BATCH) return;
      after = last.id;
    }
  }

  private async bring(audioKey: string, tenantId: number): Promise<void> {
    try {
      await this.store.pathOnSwitch(audioKey);
    } catch (error) {
      if (!(error instanceof AudioMissing)) throw error;
      if (this.told.has(audioKey)) return;
      this.told.add(audioKey);
      this.logger.error(
        { tenantId, audioKey },
        'a track of music on hold is gone from the store; upload it again',
      );
    }
  }
}
