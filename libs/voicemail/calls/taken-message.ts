import type { Logger } from '@nestjs/common';
import { CallEnded, type CallSession } from '@callsign/esl';
import type { SpoolFile } from '@callsign/media';
import { type Mailbox, QuotaReached } from '../mailbox';
import type { Mailboxes } from '../mailboxes';
import { type Note, type Recordings, SHORTEST_MESSAGE } from './recording';
import type { Menu, Voice } from './voice';

/** What a recording became. */
type Outcome = 'nothing' | 'delivered' | 'full' | 'failed';

/** One message, from the tone until it is delivered or given up. */
export class TakenMessage {
  private urgent = false;
  /** Being recorded, or begun by a caller who left meanwhile. */
  private begun: SpoolFile | null = null;
  /** Recorded; stays until another one that is long enough takes its place. */
  private recorded: { readonly file: SpoolFile; readonly seconds: number } | null = null;

  constructor(
    private readonly session: CallSession,
    private readonly box: Mailbox,
    private readonly voice: Voice,
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly logger: Logger,
  ) {}

  async take(): Promise<void> {
    try {
      if (await this.record()) {
        await this.review();
        const outcome = await this.deliver();
        if (outcome === 'delivered') await this.voice.say('voicemail.message-sent', 'voicemail.goodbye');
        if (outcome === 'full') await this.voice.say('voicemail.box-full');
        if (outcome === 'failed') await this.voice.say('voicemail.not-saved');
      } else await this.voice.say('voicemail.goodbye');
    } catch (error) {
      // Who hangs up after the tone has left a message. Where only our connection is lost, the switch may still be
      // recording: then the salvage has it later.
      if (error instanceof CallEnded && error.reason !== 'disconnect') await this.deliver({ late: true });
      throw error;
    }
  }

  /** @returns whether there is something to review */
  private async record(): Promise<boolean> {
    const file = await this.begin();
    if (!file) {
      await this.voice.say('voicemail.cannot-record');
      return this.recorded !== null;
    }
    await this.voice.say({ tone: 'beep' });
    const limit = Math.min(this.box.maxMessageSeconds, this.box.quotaLeftSeconds);
    const spoken = await this.session.record(file.onSwitch, {
      maxSeconds: Math.max(1, Math.floor(limit)),
      terminators: '#*0123456789',
    });
    const taken = await this.takeOver(file);
    if (taken) return true;
    // Spoken, and not in the file: the switch had no room for it.
    const lost = spoken.seconds >= SHORTEST_MESSAGE;
    if (lost) this.logger.error(`call ${this.session.uuid}: the switch could not write the recording`);
    await this.voice.say(lost ? 'voicemail.cannot-record' : 'voicemail.message-too-short');
    return this.recorded !== null;
  }

  /** Null where nothing can be recorded now. */
  private async begin(): Promise<SpoolFile | null> {
    try {
      this.begun = await this.recordings.begin(this.note());
      return this.begun;
    } catch (error) {
      this.logger.error({ err: error }, `nothing can be recorded for ${this.box.number}@${this.box.domain}`);
      return null;
    }
  }

  /** What was begun becomes the recording, if it is long enough. */
  private async takeOver(file: SpoolFile): Promise<boolean> {
    const seconds = await this.recordings.seconds(file);
    const former = this.recorded;
    const taken = seconds >= SHORTEST_MESSAGE;
    this.begun = null;
    if (taken) this.recorded = { file, seconds };
    if (!taken) await this.recordings.forget(file);
    else if (former) await this.recordings.forget(former.file);
    return taken;
  }

  /** Whoever presses nothing has said what there was to say. */
  private async review(): Promise<void> {
    const choices: Menu = {
      '1': () => Promise.resolve(true),
      '2': async () => {
        if (this.recorded) await this.voice.say({ audio: this.recorded.file.onSwitch });
        return false;
      },
      '3': async () => {
        await this.record();
        return false;
      },
      '4': async () => {
        this.urgent = !this.urgent;
        if (this.recorded) await this.recordings.note(this.recorded.file, this.note());
        await this.voice.say(this.urgent ? 'voicemail.marked-urgent' : 'voicemail.marked-normal');
        return false;
      },
    };
    await this.voice.menu(
      () => ['voicemail.review-menu'],
      () => choices,
    );
  }

  /** @param late the caller is gone, and can not be told that the box is full */
  private async deliver({ late = false } = {}): Promise<Outcome> {
    const { box } = this;
    try {
      if (this.begun) await this.takeOver(this.begun);
      if (!this.recorded) return 'nothing';
      const { file, seconds } = this.recorded;
      const full = await this.full(
        this.mailboxes.deliver(box, { spool: file, seconds, late, ...this.note() }),
      );
      await this.recordings.forget(file);
      this.recorded = null;
      return full ? 'full' : 'delivered';
    } catch (error) {
      // The recording stays in the spool with its note; the salvage tries again.
      this.logger.error(
        { err: error, call: this.session.uuid },
        `a message for ${box.number}@${box.domain} could not be kept yet; its recording waits in the spool`,
      );
      return 'failed';
    }
  }

  private async full(delivery: Promise<unknown>): Promise<boolean> {
    try {
      await delivery;
      return false;
    } catch (error) {
      if (!(error instanceof QuotaReached)) throw error;
      return true;
    }
  }

  private note(): Note {
    return {
      tenantId: this.box.tenantId,
      number: this.box.number,
      callUuid: this.session.uuid,
      callerName: this.session.caller.name,
      callerNumber: this.session.caller.number,
      urgent: this.urgent,
    };
  }
}
