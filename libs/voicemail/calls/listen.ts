import { Injectable } from '@nestjs/common';
import type { CallSession } from '@callsign/esl';
import { AudioStore, Prompts } from '@callsign/media';
import type { Mailbox } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { BoxMenu } from './box-menu';
import { type Listening, MessageMenu } from './message-menu';
import { Recordings } from './recording';
import { Voice } from './voice';

const TRIES = 3;
const LONGEST_PIN = 10;

/** Where a call goes on after its caller listened: to a number (calling back), or nowhere. */
export type NextCall = { readonly number: string } | null;

/** Who listens. */
export interface Listener {
  /** Whether it is the phone of the box itself: it needs no PIN where none was set. */
  readonly own: boolean;
  /** Of the tenant; IANA name. */
  readonly timezone: string;
}

/** A box in the hands of its owner: who is asked for the PIN, then hears and sorts messages. */
@Injectable()
export class Listen {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly prompts: Prompts,
    private readonly store: AudioStore,
  ) {}

  async run(session: CallSession, box: Mailbox, { own, timezone }: Listener): Promise<NextCall> {
    const voice = new Voice(session, this.prompts, box.tenantId, box.language);
    if (!(await this.admitted(voice, box, own))) return null;
    const call: Listening = { session, box, voice, timezone };
    const messages = new MessageMenu(call, this.mailboxes, this.recordings, this.store);
    return new BoxMenu(call, this.mailboxes, this.recordings, messages).run();
  }

  /** Asks which box is meant, for who calls from anywhere. */
  async askForBox(session: CallSession, tenantId: number, language: string): Promise<Mailbox | null> {
    const voice = new Voice(session, this.prompts, tenantId, language);
    for (let tries = 0; tries < TRIES; tries++) {
      const number = await voice.digits(20, 'voicemail.enter-box');
      // Whether there is such a box is not told before the PIN.
      if (number !== null) return this.mailboxes.byNumber(tenantId, number);
    }
    return null;
  }

  /** For who gave a number that has no box: the same questions, so that nobody learns which boxes there are. */
  async refuse(session: CallSession, tenantId: number, language: string): Promise<void> {
    const voice = new Voice(session, this.prompts, tenantId, language);
    for (let tries = 0; tries < TRIES; tries++) {
      await voice.digits(LONGEST_PIN, 'voicemail.enter-pin');
      await voice.say('voicemail.wrong-pin');
    }
    await voice.say('voicemail.goodbye');
  }

  private async admitted(voice: Voice, box: Mailbox, own: boolean): Promise<boolean> {
    if (!box.hasPin && own) return true;
    for (let tries = 0; tries < TRIES; tries++) {
      const pin = await voice.digits(LONGEST_PIN, 'voicemail.enter-pin');
      // A box without a PIN opens from its own phone alone, and for nobody who guesses.
      const outcome = pin === null || !box.hasPin ? 'wrong' : await this.mailboxes.verifyPin(box, pin);
      if (outcome === 'right') return true;
      await voice.say(outcome === 'locked' ? 'voicemail.locked' : 'voicemail.wrong-pin');
      if (outcome === 'locked') break;
    }
    await voice.say('voicemail.goodbye');
    return false;
  }
}
