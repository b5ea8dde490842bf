import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SpoolFile } from '@callsign/media';
import { Periodic } from '@callsign/platform';
import { NoSuchMailbox } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { type Note, Recordings, SHORTEST_MESSAGE } from './recording';

const EVERY_MS = 30_000;
/** Longer than a caller can take to review what was recorded. */
const UNTOUCHED_SECONDS = 300;
/** Longer than anything but a message may stay in the spool. */
const FORGOTTEN_SECONDS = 86_400;

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

  /** One round. What can not be delivered now keeps none of the others waiting, and is tried again. */
  async run(): Promise<void> {
    for (const { file, note } of await this.recordings.leftOver(UNTOUCHED_SECONDS)) {
      try {
        await this.deliver(file, note);
      } catch (error) {
        this.logger.error({ err: error }, `the message of call ${note.callUuid} can not be kept yet`);
      }
    }
    await this.recordings.sweep(FORGOTTEN_SECONDS);
  }

  /** Also into a box that is full or switched off by now: nobody can be told any more that it was not kept. */
  private async deliver(file: SpoolFile, note: Note): Promise<void> {
    const box = await this.mailboxes.refByNumber(note.tenantId, note.number);
    const seconds = await this.recordings.seconds(file);
    if (seconds >= SHORTEST_MESSAGE) {
      try {
        if (!box) throw new NoSuchMailbox('there is no such box any more');
        await this.mailboxes.deliver(box, { spool: file, seconds, late: true, ...note });
        this.logger.log(`a message of call ${note.callUuid} for ${note.number} was salvaged`);
      } catch (error) {
        if (!(error instanceof NoSuchMailbox)) throw error;
        // With an extension go its box and its messages, also this one.
        this.logger.warn(
          `the message of call ${note.callUuid} is dropped: ${note.number} is no extension any more`,
        );
      }
    }
    await this.recordings.forget(file);
  }
}
