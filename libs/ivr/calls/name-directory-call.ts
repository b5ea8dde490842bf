import { Injectable, Logger } from '@nestjs/common';
import type { ExtensionTarget } from '@callsign/extensions';
import { AudioMissing, AudioStore, type PromptKey, type Speech, StoreUnavailable } from '@callsign/media';
import type { Destination } from '@callsign/routing';
import { Mailboxes } from '@callsign/voicemail';
import type { IvrCall } from './ivr-call';
import { lettersOf, spelled } from './names';

const TRIES = 3;
const MOST_KEYS = 12;
/** As many as one key can choose from, and an ear can keep. */
const MOST_OFFERED = 8;
const KEY_SECONDS = 6;

/** Dial by name: the caller spells a name, hears who has it, and chooses. */
@Injectable()
export class NameDirectoryCall {
  private readonly logger = new Logger('ivr');

  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly store: AudioStore,
  ) {}

  /** Null where the caller chose nobody. */
  async run(call: IvrCall): Promise<Destination | null> {
    let before: Speech[] = [];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const keys = await call.session.collect({
        prompt: await call.prompt([...before, 'ivr.spell-name']),
        min: 1,
        max: MOST_KEYS,
        timeoutSeconds: KEY_SECONDS,
        interDigitSeconds: 3,
        pattern: '^[2-9]+$',
      });
      before = [];
      if (keys === null) continue;
      const found = spelled(call.routing, keys);
      if (found.length === 0) before = ['ivr.no-such-name'];
      else if (found.length > MOST_OFFERED) before = ['ivr.too-many-names'];
      else {
        const chosen = await this.choose(call, found);
        if (chosen) return { type: 'extension', id: chosen.id };
      }
    }
    return null;
  }

  private async choose(call: IvrCall, found: readonly ExtensionTarget[]): Promise<ExtensionTarget | null> {
    const offers: Speech[] = [];
    for (const [index, extension] of found.entries())
      offers.push('ivr.for', ...(await this.name(call, extension)), 'ivr.press', {
        digits: String(index + 1),
      });
    const key = await call.session.collect({
      prompt: await call.prompt([...offers, 'ivr.spell-again']),
      min: 1,
      max: 1,
      timeoutSeconds: KEY_SECONDS,
      terminators: '',
      pattern: `^[${found.map((_, index) => index + 1).join('')}*]$`,
    });
    return found[Number(key) - 1] ?? null;
  }

  /** As its owner recorded it for voicemail, else spelled; and the number, which two of one name do not share. */
  private async name(call: IvrCall, { number, name }: ExtensionTarget): Promise<Speech[]> {
    const recorded = await this.recorded(call, number);
    const said = recorded ? [recorded] : lettersOf(name).map((letter) => `letter.${letter}` as PromptKey);
    return [...said, 'ivr.at-extension', { digits: number }];
  }

  private async recorded({ routing }: IvrCall, number: string): Promise<Speech | null> {
    try {
      const box = await this.mailboxes.byNumber(routing.tenant.id, number);
      return box?.nameKey ? { audio: await this.store.pathOnSwitch(box.nameKey) } : null;
    } catch (error) {
      if (!(error instanceof AudioMissing) && !(error instanceof StoreUnavailable)) throw error;
      this.logger.warn({ err: error }, `the recorded name of ${number} can not be played; it is spelled`);
      return null;
    }
  }
}
