import { Logger } from '@nestjs/common';
import { type Speech, type SpoolFile, StoreUnavailable } from '@callsign/media';
import { type GreetingKind, PinRefused } from '../mailbox';
import type { Mailboxes } from '../mailboxes';
import type { NextCall } from './listen';
import type { Listening, MessageMenu } from './message-menu';
import { type Recordings, SHORTEST_MESSAGE } from './recording';
import type { Menu } from './voice';

const LONGEST_GREETING_SECONDS = 120;
const LONGEST_NAME_SECONDS = 10;
const LONGEST_PIN = 10;

/** What the owner of a box can do: hear messages, and set up the box. */
export class BoxMenu {
  private readonly logger = new Logger('voicemail');
  private next: NextCall = null;

  constructor(
    private readonly call: Listening,
    private readonly mailboxes: Mailboxes,
    private readonly recordings: Recordings,
    private readonly messages: MessageMenu,
  ) {}

  async run(): Promise<NextCall> {
    let counts = await this.counts();
    const folder = (name: 'new' | 'saved') => async () => {
      this.next = await this.messages.run(name);
      counts = await this.counts();
      return this.next !== null;
    };
    const choices: Menu = {
      '1': folder('new'),
      '2': folder('saved'),
      '5': async () => {
        await this.settings();
        return false;
      },
      '*': () => Promise.resolve(true),
    };
    await this.call.voice.menu(
      () => [...counts, 'voicemail.main-menu'],
      () => choices,
    );
    if (!this.next) await this.call.voice.say('voicemail.goodbye');
    return this.next;
  }

  private async counts(): Promise<Speech[]> {
    const counts = await this.mailboxes.counts(this.call.box);
    const said: Speech[] = [];
    if (counts.new > 0)
      said.push(
        'voicemail.you-have',
        { number: counts.new },
        counts.new === 1 ? 'voicemail.new-message' : 'voicemail.new-messages',
      );
    if (counts.saved > 0)
      said.push(
        'voicemail.you-have',
        { number: counts.saved },
        counts.saved === 1 ? 'voicemail.saved-message' : 'voicemail.saved-messages',
      );
    return said.length > 0 ? said : ['voicemail.no-messages'];
  }

  private async settings(): Promise<void> {
    const record = (kind: GreetingKind, maxSeconds: number) => async () => {
      await this.record(kind, maxSeconds);
      return false;
    };
    const choices: Menu = {
      '1': record('greeting', LONGEST_GREETING_SECONDS),
      '2': record('temporary', LONGEST_GREETING_SECONDS),
      '3': record('name', LONGEST_NAME_SECONDS),
      '4': async () => {
        await this.changePin();
        return false;
      },
      '*': () => Promise.resolve(true),
    };
    await this.call.voice.menu(
      () => ['voicemail.settings-menu'],
      () => choices,
    );
  }

  /** Recorded again until it is kept or left. */
  private async record(kind: GreetingKind, maxSeconds: number): Promise<void> {
    for (let again = true; again;)
      again = await this.recordings.passing((file) => this.recordOnce(kind, file, maxSeconds));
  }

  /** @returns whether to record again */
  private async recordOnce(kind: GreetingKind, file: SpoolFile, maxSeconds: number): Promise<boolean> {
    const { voice, session, box } = this.call;
    await voice.say('voicemail.record-after-tone', { tone: 'beep' });
    await session.record(file.onSwitch, { maxSeconds });
    if ((await this.recordings.seconds(file)) < SHORTEST_MESSAGE) {
      await voice.say('voicemail.message-too-short');
      return false;
    }
    const key = await voice.key('123', [{ audio: file.onSwitch }, 'voicemail.keep-menu']);
    if (key === '2') return true;
    const kept = key === '1' && (await this.kept(this.mailboxes.setGreeting(box, kind, file)));
    await voice.say(kept ? 'voicemail.greeting-kept' : 'voicemail.not-changed');
    return false;
  }

  /** What the store does not take now leaves the box as it was. */
  private async kept(keeping: Promise<void>): Promise<boolean> {
    try {
      await keeping;
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.logger.error({ err: error }, 'a greeting could not be kept; its owner was told');
      return false;
    }
  }

  private async changePin(): Promise<boolean> {
    const pin = await this.call.voice.digits(LONGEST_PIN, 'voicemail.enter-new-pin');
    const again = pin === null ? null : await this.call.voice.digits(LONGEST_PIN, 'voicemail.repeat-new-pin');
    if (pin === null || pin !== again) return this.call.voice.say('voicemail.pins-differ');
    try {
      await this.mailboxes.changePin(this.call.box, pin);
    } catch (error) {
      if (!(error instanceof PinRefused)) throw error;
      return this.call.voice.say('voicemail.weak-pin');
    }
    return this.call.voice.say('voicemail.pin-changed');
  }
}
