import { Injectable, Logger } from '@nestjs/common';
import { CallEnded, type CallSession } from '@callsign/esl';
import { AudioMissing, AudioStore, Prompts, type Speech, type SpoolFile } from '@callsign/media';
import { type Mailbox, QuotaReached } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { type Note, Recordings, SHORTEST_MESSAGE } from './recording';
import { Voice } from './voice';

/** Where a caller goes who does not want to leave a message, or wants to listen instead. */
export type LeftFor = 'done' | 'operator' | 'access';

/** Takes a message for a box: greeting, tone, recording, and what the caller wants to do with it. */
@Injectable()
export class LeaveMessage {
  private readonly logger = new Logger('voicemail');

  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly prompts: Prompts,
    private readonly store: AudioStore,
  ) {}

  async run(session: CallSession, box: Mailbox): Promise<LeftFor> {
    const voice = new Voice(session, this.prompts, box.tenantId, box.language);
    if (box.quotaLeftSeconds < SHORTEST_MESSAGE) {
      await voice.say('voicemail.box-full');
      return this.instead(voice, box);
    }
    const key = await voice.key(box.operator ? '0*#' : '*#', await this.greeting(box), 0.1);
    if (key === '0') return 'operator';
    if (key === '*') return 'access';
    return new Message(session, box, voice, this.mailboxes, this.recordings, this.logger).take();
  }

  private async instead(voice: Voice, box: Mailbox): Promise<LeftFor> {
    if (!box.operator) return 'done';
    return (await voice.key('0', ['voicemail.press-zero-for-operator'])) === '0' ? 'operator' : 'done';
  }

  private async greeting(box: Mailbox): Promise<Speech[]> {
    if (box.greeting.kind === 'recorded') {
      const recorded = await this.playable(box.greeting.audioKey);
      if (recorded) return [recorded];
    }
    const name = box.nameKey ? await this.playable(box.nameKey) : null;
    return [
      ...(name ? [name] : (['voicemail.person-at', { digits: box.number }] as const)),
      'voicemail.not-available',
    ];
  }

  private async playable(key: string): Promise<Speech | null> {
    try {
      return { audio: await this.store.pathOnSwitch(key) };
    } catch (error) {
      if (!(error instanceof AudioMissing)) throw error;
      this.logger.warn(`${error.message}; the caller hears the default greeting`);
      return null;
    }
  }
}

/** One message, from the tone until it is delivered or given up. */
class Message {
  private urgent = false;
  private file: SpoolFile | null = null;
  /** Length of what is in the file in seconds; null until the recording is over. */
  private seconds: number | null = null;

  constructor(
    private readonly session: CallSession,
    private readonly box: Mailbox,
    private readonly voice: Voice,
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly logger: Logger,
  ) {}

  async take(): Promise<LeftFor> {
    try {
      if (!(await this.record())) return 'done';
      await this.review();
      return await this.send();
    } catch (error) {
      // Who hangs up after the tone has left a message.
      if (error instanceof CallEnded) await this.deliver();
      throw error;
    }
  }

  /** @returns whether there is something to review */
  private async record(): Promise<boolean> {
    if (this.file) await this.recordings.forget(this.file);
    this.seconds = null;
    this.file = await this.recordings.begin(this.note());
    await this.voice.say({ tone: 'beep' });
    const maxSeconds = Math.max(
      1,
      Math.floor(Math.min(this.box.maxMessageSeconds, this.box.quotaLeftSeconds)),
    );
    await this.session.record(this.file.onSwitch, { maxSeconds, terminators: '#*0123456789' });
    this.seconds = await this.recordings.seconds(this.file);
    if (this.seconds >= SHORTEST_MESSAGE) return true;
    await this.recordings.forget(this.file);
    this.file = null;
    await this.voice.say('voicemail.message-too-short', 'voicemail.goodbye');
    return false;
  }

  /** Whoever presses nothing has said what there was to say. */
  private async review(): Promise<void> {
    await this.voice.menu(() => ['voicemail.review-menu'], {
      '1': () => Promise.resolve(true),
      '2': async () => {
        if (this.file) await this.voice.say({ audio: this.file.onSwitch });
        return false;
      },
      '3': async () => !(await this.record()),
      '4': async () => {
        this.urgent = !this.urgent;
        if (this.file) await this.recordings.note(this.file, this.note());
        await this.voice.say(this.urgent ? 'voicemail.marked-urgent' : 'voicemail.marked-normal');
        return false;
      },
    });
  }

  private async send(): Promise<LeftFor> {
    const outcome = await this.deliver();
    if (outcome === 'delivered') await this.voice.say('voicemail.message-sent', 'voicemail.goodbye');
    if (outcome === 'full') await this.voice.say('voicemail.box-full');
    if (outcome === 'failed') await this.voice.say('voicemail.not-saved');
    return 'done';
  }

  private async deliver(): Promise<'nothing' | 'delivered' | 'full' | 'failed'> {
    const { file, box } = this;
    if (!file) return 'nothing';
    try {
      const seconds = this.seconds ?? (await this.recordings.seconds(file));
      if (seconds >= SHORTEST_MESSAGE)
        await this.mailboxes.deliver(box, { spool: file, seconds, ...this.note() });
      await this.recordings.forget(file);
      this.file = null;
      return seconds >= SHORTEST_MESSAGE ? 'delivered' : 'nothing';
    } catch (error) {
      if (error instanceof QuotaReached) {
        await this.recordings.forget(file);
        return 'full';
      }
      // The recording stays in the spool with its note; the salvage tries again.
      this.logger.error(
        { err: error, call: this.session.uuid },
        `a message for ${box.number}@${box.domain} could not be kept yet; its recording waits in the spool`,
      );
      return 'failed';
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
