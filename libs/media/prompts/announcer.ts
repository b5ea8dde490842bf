import { Injectable } from '@nestjs/common';
import type { CallSession, HangupCause } from '@callsign/esl';
import { Prompts } from './prompts';
import type { Speech } from './speech';

/** Somebody in a call, and the language that they are spoken to in. */
export interface Listener {
  readonly session: CallSession;
  readonly tenantId: number;
  /** BCP 47. */
  readonly language: string;
}

/** Tones as mod_tone_stream reads them (TGML): `%(milliseconds on, milliseconds off, hertz, …)`. */
const TONES = {
  done: 'tone_stream://%(150,60,660);%(250,0,880)',
  off: 'tone_stream://%(400,0,440)',
  ask: 'tone_stream://%(120,0,880)',
  refused: 'tone_stream://%(250,250,480,620);loops=2',
} as const;

/** "This is not possible": the reorder tone of the North American plan, two seconds of it. */
export const REORDER = 'tone_stream://%(250,250,480,620);loops=4';

/** Until the phone's media flow, the beginning of what is said would be lost. */
const MEDIA_MS = 300;

/**
 * What a service says to who dialled it and is done with: a tone, and words. Where there is no audio for the words, the
 * tone still is.
 */
@Injectable()
export class Announcer {
  constructor(private readonly prompts: Prompts) {}

  /** Done, or switched on: two rising beeps. Ends the call. */
  async done(listener: Listener, ...words: Speech[]): Promise<void> {
    await this.tell(listener, { audio: TONES.done }, ...words);
  }

  /** Switched off: one low beep. Ends the call. */
  async off(listener: Listener, ...words: Speech[]): Promise<void> {
    await this.tell(listener, { audio: TONES.off }, ...words);
  }

  /** Refused: the reorder tone, before the call is answered where it is not yet, then the cause. */
  async refused(listener: Listener, cause: HangupCause, ...words: [Speech, ...Speech[]]): Promise<void> {
    const { session } = listener;
    if (!session.answered) await session.preAnswer();
    await session.play(await this.source(listener, [{ audio: TONES.refused }, ...words]));
    await session.hangup(cause);
  }

  /** Asks for digits, ended by `#` or a pause; what `collect` gives. Answers the call. */
  async ask(
    listener: Listener,
    words: readonly Speech[],
    options: { min: number; max: number },
  ): Promise<string | null> {
    const prompt = await this.answering(listener, [...words, { audio: TONES.ask }]);
    return listener.session.collect({ prompt, timeoutSeconds: 10, interDigitSeconds: 5, ...options });
  }

  /** Says it, and goes on with the call. */
  async say(listener: Listener, ...words: Speech[]): Promise<void> {
    await listener.session.play(await this.answering(listener, words));
  }

  private async tell(listener: Listener, ...words: Speech[]): Promise<void> {
    await this.say(listener, ...words);
    await listener.session.hangup();
  }

  /** What to play in the call, which is answered then. */
  private async answering(listener: Listener, words: readonly Speech[]): Promise<string> {
    const { session } = listener;
    if (session.answered) return this.source(listener, words);
    await session.answer();
    return this.source(listener, [{ silence: MEDIA_MS }, ...words]);
  }

  private source({ tenantId, language }: Listener, words: readonly Speech[]): Promise<string> {
    return this.prompts.say(tenantId, language, words);
  }
}
