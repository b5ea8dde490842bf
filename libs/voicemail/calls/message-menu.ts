import type { CallSession } from '@callsign/esl';
import { DIALLED } from '@callsign/platform';
import { AudioMissing, type AudioStore, type Speech } from '@callsign/media';
import { type Mailbox, NoSuchMailbox, QuotaReached, type VoicemailMessage } from '../mailbox';
import type { Mailboxes } from '../mailboxes';
import type { Recordings } from './recording';
import type { NextCall } from './listen';
import type { Voice } from './voice';

const LONGEST_NUMBER = 20;
const LONGEST_INTRODUCTION_SECONDS = 60;

/** How a message was left: on to the next, back to the menu, or calling back whoever left it. */
type After = 'next' | 'menu' | NextCall;

/** A call of somebody who listens to a box. */
export interface Listening {
  readonly session: CallSession;
  readonly box: Mailbox;
  readonly voice: Voice;
  /** IANA name. */
  readonly timezone: string;
}

/** Messages of a folder, one after the other. */
export class MessageMenu {
  constructor(
    private readonly call: Listening,
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly store: AudioStore,
  ) {}

  async run(folder: 'new' | 'saved'): Promise<NextCall> {
    const messages = await this.mailboxes.messages(this.call.box, folder);
    if (messages.length === 0)
      await this.call.voice.say(folder === 'new' ? 'voicemail.no-new' : 'voicemail.no-saved');
    for (const message of messages) {
      const after = await this.message(message);
      if (after === 'menu') return null;
      if (after !== 'next') return after;
    }
    await this.call.voice.say('voicemail.no-more');
    return null;
  }

  private async message(message: VoicemailMessage): Promise<After> {
    await this.play(message);
    let after: After = 'menu';
    let deleted = false;
    const over = (next: After) => () => {
      after = next;
      return Promise.resolve(true);
    };
    const decided = await this.call.voice.menu(
      () => [deleted ? 'voicemail.deleted-menu' : 'voicemail.message-menu'],
      {
        '1': async () => {
          await this.play(message);
          return false;
        },
        '2': async () => {
          await this.mailboxes.move(this.call.box, message.id, 'saved');
          await this.call.voice.say('voicemail.saved');
          return over('next')();
        },
        '3': async () => {
          await (deleted
            ? this.mailboxes.restore(this.call.box, message.id)
            : this.mailboxes.remove(this.call.box, message.id));
          deleted = !deleted;
          await this.call.voice.say(deleted ? 'voicemail.deleted' : 'voicemail.undeleted');
          return false;
        },
        '5': async () => {
          await this.forward(message);
          return false;
        },
        '8': async () => {
          if (!DIALLED.test(message.callerNumber)) {
            await this.call.voice.say('voicemail.no-caller-number');
            return false;
          }
          return over({ number: message.callerNumber })();
        },
        '#': over('next'),
        '*': over('menu'),
      },
    );
    return decided ? after : 'menu';
  }

  private async play(message: VoicemailMessage): Promise<void> {
    const from: Speech[] = message.callerNumber
      ? ['voicemail.from', { digits: message.callerNumber.replace(/\D/g, '') }]
      : ['voicemail.from-unknown'];
    await this.call.voice.say(...(message.urgent ? (['voicemail.urgent-message'] as const) : []), ...from, {
      date: message.receivedAt,
      timezone: this.call.timezone,
    });
    for (const key of [message.introductionKey, message.audioKey]) if (key) await this.audio(key);
  }

  private async audio(key: string): Promise<void> {
    try {
      await this.call.voice.say({ audio: await this.store.pathOnSwitch(key) });
    } catch (error) {
      if (!(error instanceof AudioMissing)) throw error;
      await this.call.voice.say('voicemail.audio-missing');
    }
  }

  private async forward(message: VoicemailMessage): Promise<void> {
    const number = await this.call.voice.digits(LONGEST_NUMBER, 'voicemail.forward-to');
    if (number === null) return;
    const introduction =
      (await this.call.voice.key('12', ['voicemail.introduction-menu'])) === '1'
        ? await this.introduction()
        : undefined;
    try {
      await this.mailboxes.forward(this.call.box, message.id, number, introduction);
      await this.call.voice.say('voicemail.forwarded');
    } catch (error) {
      if (introduction) await this.recordings.forget(introduction);
      if (error instanceof NoSuchMailbox) return this.call.voice.say('voicemail.no-such-box');
      if (error instanceof QuotaReached) return this.call.voice.say('voicemail.box-full');
      throw error;
    }
  }

  private async introduction() {
    const file = await this.recordings.place();
    await this.call.voice.say('voicemail.record-introduction', { tone: 'beep' });
    await this.call.session.record(file.onSwitch, { maxSeconds: LONGEST_INTRODUCTION_SECONDS });
    return file;
  }
}
