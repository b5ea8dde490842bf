import type { CallSession } from '@callsign/esl';
import type { Prompts, Speech } from '@callsign/media';

const TRIES = 3;
const KEY_SECONDS = 5;

/** What a caller may press, and what then happens. It resolves with whether the menu is over. */
export type Menu = Readonly<Partial<Record<string, () => Promise<boolean>>>>;

/** Speaks to a caller in the box's language, and listens to keys. */
export class Voice {
  constructor(
    private readonly session: CallSession,
    private readonly prompts: Prompts,
    private readonly tenantId: number,
    private readonly language: string,
  ) {}

  /** @returns whether the switch could play it */
  async say(...parts: Speech[]): Promise<boolean> {
    return this.session.play(await this.prompts.say(this.tenantId, this.language, parts));
  }

  /** One key of `keys`, pressed while it speaks or within so many seconds after it; else null. */
  async key(keys: string, parts: readonly Speech[], seconds = KEY_SECONDS): Promise<string | null> {
    return this.session.collect({
      prompt: await this.prompts.say(this.tenantId, this.language, [...parts]),
      min: 1,
      max: 1,
      timeoutSeconds: seconds,
      terminators: '',
      pattern: `^[${keys}]$`,
    });
  }

  /** Digits ended by `#` or a pause, or null. */
  async digits(max: number, ...parts: Speech[]): Promise<string | null> {
    return this.session.collect({
      prompt: await this.prompts.say(this.tenantId, this.language, parts),
      min: 1,
      max,
      timeoutSeconds: KEY_SECONDS,
      interDigitSeconds: 3,
      pattern: '^[0-9]+$',
    });
  }

  /**
   * Offers a menu until it is over, or nothing that it knows was pressed three times in a row.
   * @param choices asked for anew each time
   * @returns whether it was over by a choice
   */
  async menu(offer: () => readonly Speech[], choices: () => Menu): Promise<boolean> {
    for (let silent = 0; silent < TRIES; silent++) {
      const offered = choices();
      const key = await this.key(Object.keys(offered).join(''), offer());
      const choice = key === null ? undefined : offered[key];
      if (!choice) continue;
      if (await choice()) return true;
      silent = -1;
    }
    return false;
  }
}
