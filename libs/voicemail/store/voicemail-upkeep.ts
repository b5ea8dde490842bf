import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AudioStore } from '@callsign/media';
import { Database, Periodic, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { Messages } from './messages';

const EVERY_MS = 600_000;
const BATCH = 50;

const NEXT = `
  SELECT audio_key AS "audioKey" FROM voicemail_discarded_audio WHERE since <= now()
  ORDER BY since LIMIT $1 FOR UPDATE SKIP LOCKED`;
const discarded = z.array(z.object({ audioKey: z.string() }));

/**
 * Every ten minutes: messages that were removed more than an hour ago go for good, and so does audio that no row speaks
 * of any more. May run on several replicas at once: what one has removed is no longer there for the next.
 */
@Injectable()
export class VoicemailUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('voicemail');
  private readonly context = RequestContext.internal('voicemail-upkeep');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'the upkeep of voicemail failed; it is tried again in ten minutes'),
  );

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly messages: Messages,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** One round. */
  async run(): Promise<{ messages: number; audio: number }> {
    const messages = await this.messages.purge(this.context);
    let audio = 0;
    for (;;) {
      const removed = await this.removeSome();
      audio += removed;
      if (removed < BATCH || this.periodic.stopping) return { messages, audio };
    }
  }

  /** Locked until it is removed: a delivery that puts it again in this moment waits, and puts it afterwards. */
  private removeSome(): Promise<number> {
    return this.database.writeSystem(this.context, async (tx) => {
      const keys = discarded.parse(await tx.manager.query(NEXT, [BATCH])).map(({ audioKey }) => audioKey);
      for (const key of keys) await this.store.remove(key);
      await tx.manager.query('DELETE FROM voicemail_discarded_audio WHERE audio_key = ANY($1)', [keys]);
      return keys.length;
    });
  }
}
