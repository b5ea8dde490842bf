import { Injectable, Logger } from '@nestjs/common';
import type { CallSession } from '@callsign/esl';
import { AudioMissing, AudioStore, Prompts, type Speech, StoreUnavailable } from '@callsign/media';
import type { Mailbox } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { Recordings, SHORTEST_MESSAGE } from './recording';
import { TakenMessage } from './taken-message';
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
    await new TakenMessage(session, box, voice, this.mailboxes, this.recordings, this.logger).take();
    return 'done';
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
      if (!(error instanceof AudioMissing) && !(error instanceof StoreUnavailable)) throw error;
      this.logger.warn({ err: error }, 'a greeting can not be played; the caller hears the default one');
      return null;
    }
  }
}
