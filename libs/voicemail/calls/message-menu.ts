import { Logger } from '@nestjs/common';
import type { CallSession } from '@callsign/esl';
import { DIALLED } from '@callsign/platform';
import {
  AudioMissing,
  type AudioStore,
  type Speech,
  type SpoolFile,
  StoreUnavailable,
} from '@callsign/media';
import {
  type Folder,
  type Mailbox,
  NoSuchMailbox,
  NoSuchMessage,
  QuotaReached,
  type VoicemailMessage,
} from '../mailbox';
import type { Mailboxes } from '../mailboxes';
import type { NextCall } from './listen';
import { type Recordings, SHORTEST_MESSAGE } from './recording';
import type { Menu, Voice } from './voice';

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
  private readonly logger = new Logger('voicemail');

  constructor(
    private readonly call: Listening,
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly store: AudioStore,
  ) {}

  async run(folder: Folder): Promise<NextCall> {
    let heard = 0;
    for await (const message of this.messages(folder)) {
      heard += 1;
      const after = await this.message(message);
      if (after === 'menu') return null;
      if (after !== 'next') return after;
    }
    const none = folder === 'new' ? 'voicemail.no-new' : 'voicemail.no-saved';
    await this.call.voice.say(heard === 0 ? none : 'voicemail.no-more');
    return null;
  }

  /** However many there are: the next page is looked up when it is needed. */
  private async *messages(folder: Folder): AsyncGenerator<VoicemailMessage, void> {
    let last: VoicemailMessage | undefined;
    do {
      const page = await this.mailboxes.messages(this.call.box, folder, last);
      yield* page;
      last = page.at(-1);
    } while (last);
  }

  private async message(message: VoicemailMessage): Promise<After> {
    await this.play(message);
    let after: After = 'menu';
    let deleted = false;
    const over = (next: After) => () => {
      after = next;
      return Promise.resolve(true);
    };
    const moves: Menu = { '#': over('next'), '*': over('menu') };
    const replay: Menu = {
      '1': async () => {
        await this.play(message);
        return false;
      },
    };
    const afterDeletion: Menu = {
      ...replay,
      '3': async () => {
        await this.mailboxes.restore(this.call.box, message.id);
        deleted = false;
        await this.call.voice.say('voicemail.undeleted');
        return false;
      },
      ...moves,
    };
    const choices: Menu = {
      ...replay,
      '2': async () => {
        await this.mailboxes.move(this.call.box, message.id, 'saved');
        await this.call.voice.say('voicemail.saved');
        return over('next')();
      },
      '3': async () => {
        await this.mailboxes.remove(this.call.box, message.id);
        deleted = true;
        await this.call.voice.say('voicemail.deleted');
        return false;
      },
      '5': async () => {
        await this.forward(message);
        return false;
      },
      '8': async () => {
        if (DIALLED.test(message.callerNumber)) return over({ number: message.callerNumber })();
        await this.call.voice.say('voicemail.no-caller-number');
        return false;
      },
      ...moves,
    };
    try {
      const decided = await this.call.voice.menu(
        () => [deleted ? 'voicemail.deleted-menu' : 'voicemail.message-menu'],
        () => (deleted ? afterDeletion : choices),
      );
      return decided ? after : 'menu';
    } catch (error) {
      // Somebody has removed it meanwhile, in the dashboard or from another phone.
      if (!(error instanceof NoSuchMessage)) throw error;
      await this.call.voice.say('voicemail.message-gone');
      return 'next';
    }
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
    const { voice } = this.call;
    try {
      const played = await voice.say({ audio: await this.store.pathOnSwitch(key) });
      if (!played) await voice.say('voicemail.audio-missing');
    } catch (error) {
      if (error instanceof AudioMissing) return void (await voice.say('voicemail.audio-missing'));
      if (!(error instanceof StoreUnavailable)) throw error;
      this.logger.error({ err: error }, 'a message could not be played; its owner was told');
      await voice.say('voicemail.audio-unavailable');
    }
  }

  private async forward(message: VoicemailMessage): Promise<void> {
    const { voice, session } = this.call;
    const number = await voice.digits(LONGEST_NUMBER, 'voicemail.forward-to');
    if (number === null) return;
    if ((await voice.key('12', ['voicemail.introduction-menu'])) !== '1') return this.send(message, number);
    await this.recordings.passing(async (file) => {
      await voice.say('voicemail.record-introduction', { tone: 'beep' });
      await session.record(file.onSwitch, { maxSeconds: LONGEST_INTRODUCTION_SECONDS });
      const spoken = (await this.recordings.seconds(file)) >= SHORTEST_MESSAGE;
      await this.send(message, number, spoken ? file : undefined);
    });
  }

  private async send(message: VoicemailMessage, number: string, introduction?: SpoolFile): Promise<void> {
    const { voice, box } = this.call;
    try {
      await this.mailboxes.forward(box, message.id, number, introduction);
      await voice.say('voicemail.forwarded');
    } catch (error) {
      if (error instanceof NoSuchMailbox) return void (await voice.say('voicemail.no-such-box'));
      if (error instanceof QuotaReached) return void (await voice.say('voicemail.box-full'));
      if (error instanceof AudioMissing) return void (await voice.say('voicemail.audio-missing'));
      if (!(error instanceof StoreUnavailable)) throw error;
      this.logger.error({ err: error }, 'a message could not be forwarded; its owner was told');
      await voice.say('voicemail.not-forwarded');
    }
  }
}
