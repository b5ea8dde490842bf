import { Injectable } from '@nestjs/common';
import type { CallSession, HangupCause } from '@callsign/esl';

/** Tones as mod_tone_stream reads them (TGML): `%(milliseconds on, milliseconds off, hertz, …)`. */
const TONES = {
  done: 'tone_stream://%(150,60,660);%(250,0,880)',
  off: 'tone_stream://%(400,0,440)',
  ask: 'tone_stream://%(120,0,880)',
} as const;

/** "This is not possible": the reorder tone of the North American plan, two seconds of it. */
export const REORDER = 'tone_stream://%(250,250,480,620);loops=4';

/** Until the phone's media flow, the beginning of a tone would be lost. */
const MEDIA_MS = 300;

/** What a code says to who dialled it. The one place to change when there are words to say it with. */
@Injectable()
export class Announcer {
  /** To be played before the caller enters a number. */
  readonly ask = TONES.ask;

  /** Done, or switched on: two rising beeps. Ends the call. */
  async done(session: CallSession): Promise<void> {
    await this.say(session, TONES.done);
  }

  /** Switched off: one low beep. Ends the call. */
  async off(session: CallSession): Promise<void> {
    await this.say(session, TONES.off);
  }

  /** Refused: the reorder tone, before the call is answered where it is not yet, then the cause. */
  async refused(session: CallSession, cause: HangupCause): Promise<void> {
    if (!session.answered) await session.preAnswer();
    await session.play(REORDER);
    await session.hangup(cause);
  }

  private async say(session: CallSession, tone: string): Promise<void> {
    if (!session.answered) await session.answer();
    await session.sleep(MEDIA_MS);
    await session.play(tone);
    await session.hangup();
  }
}
