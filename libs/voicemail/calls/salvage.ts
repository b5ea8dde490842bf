import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '@callsign/platform';
import { QuotaReached } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { Recordings, SHORTEST_MESSAGE } from './recording';

const EVERY_MS = 30_000;
/** Longer than a caller can take to review what was recorded. */
const UNTOUCHED_SECONDS = 300;

/** Delivers recordings whose call we lost: this process was killed, or the store was full. */
@Injectable()
export class Salvage implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('voicemail');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) => this.logger.error({ err: error }, 'recordings left in the spool could not be looked through'),
  );

  constructor(
    private readonly recordings: Recordings,
    private readonly mailboxes: Mailboxes,
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
    for (const { file, note } of await this.recordings.leftOver(UNTOUCHED_SECONDS)) {
      const box = await this.mailboxes.byNumber(note.tenantId, note.number);
      const seconds = await this.recordings.seconds(file);
      try {
        if (box && seconds >= SHORTEST_MESSAGE) {
          await this.mailboxes.deliver(box, { spool: file, seconds, ...note });
          this.logger.log(`a message of call ${note.callUuid} for ${note.number} was salvaged`);
        }
      } catch (error) {
        if (!(error instanceof QuotaReached)) {
          this.logger.error({ err: error }, `the message of call ${note.callUuid} can not be kept yet`);
          continue;
        }
        this.logger.warn(`the message of call ${note.callUuid} is dropped: the box ${note.number} is full`);
      }
      await this.recordings.forget(file);
    }
  }
}
