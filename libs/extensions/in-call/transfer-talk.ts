import { Injectable } from '@nestjs/common';
import { type PromptKey, Prompts, type Speech } from '@callsign/media';
import { DIALLED } from '@callsign/platform';
import type { Aside } from '@callsign/routing';

const LONGEST_NUMBER = 32;
/** Two rising notes: enter a number. Falling: it was not possible. */
const ASK: Speech = { audio: 'tone_stream://%(120,40,660);%(120,0,880)' };
const REFUSED: Speech = { audio: 'tone_stream://%(200,60,880);%(300,0,440)' };

/** What is said to who was taken aside, and asked. */
@Injectable()
export class TransferTalk {
  constructor(private readonly prompts: Prompts) {}

  /**
   * A number, such as to transfer to: one that the tenant's own dialplan leads somewhere, as if it were dialled at that phone.
   * @returns null, after saying why, where none was entered or nothing has it
   */
  async askNumber(aside: Aside, question: PromptKey = 'transfer.enter-number'): Promise<string | null> {
    const number = await aside.session.collect({
      prompt: await this.source(aside, [question, ASK]),
      min: 1,
      max: LONGEST_NUMBER,
      timeoutSeconds: 8,
      interDigitSeconds: 4,
      terminators: '#',
    });
    if (number === null || !DIALLED.test(number)) {
      await this.refuse(aside, 'transfer.back-to-call');
      return null;
    }
    if (aside.routing.byNumber(number)) return number;
    await this.refuse(aside, 'transfer.no-such-number', 'transfer.back-to-call');
    return null;
  }

  /** It did not come about. */
  async refuse(aside: Aside, ...words: Speech[]): Promise<void> {
    await aside.session.play(await this.source(aside, [REFUSED, ...words]));
  }

  private source({ routing }: Aside, words: readonly Speech[]): Promise<string> {
    return this.prompts.say(routing.tenant.id, routing.tenant.language, words);
  }
}
