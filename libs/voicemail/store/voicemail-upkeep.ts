import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AudioStore } from '@callsign/media';
import { Database, Periodic, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { Messages } from './messages';

const EVERY_MS = 600_000;
const BATCH = 500;

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
      const keys = await this.nextDiscarded();
      for (const key of keys) await this.store.remove(key);
      await this.database.writeSystem(this.context, (tx) =>
        tx.manager.query('DELETE FROM voicemail_discarded_audio WHERE audio_key = ANY($1)', [keys]),
      );
      audio += keys.length;
      if (keys.length < BATCH) return { messages, audio };
    }
  }

  private async nextDiscarded(): Promise<string[]> {
    const rows = await this.database.readSystem((tx) =>
      tx.manager.query<unknown[]>(
        'SELECT audio_key AS "audioKey" FROM voicemail_discarded_audio ORDER BY since LIMIT $1',
        [BATCH],
      ),
    );
    return discarded.parse(rows).map(({ audioKey }) => audioKey);
  }
}
