import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EslEvent, SwitchRegistry } from '@callsign/esl';
import { Announcer, type Listener, Spool } from '@callsign/media';
import { Periodic } from '@callsign/platform';
import { basename } from 'node:path';
import { readConferenceName } from './conference-names';

const LONGEST_SECONDS = 6;
/** Shorter is nothing: a WAV file's header, and a breath. */
const SHORTEST_BYTES = 4000;
const EVERY_MS = 3_600_000;
/** Longer than anybody stays. */
const FORGOTTEN_SECONDS = 7 * 86_400;
const NAME = /^name-[0-9a-f-]{36}\.wav$/;

/**
 * Names that people say when they come into a conference; the switch plays one when its owner comes, and when they leave,
 * also while no process of ours is there. So it lies in the spool for as long.
 */
@Injectable()
export class SpokenNames implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('conferences');
  private stop: () => void = () => undefined;
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.sweep(),
    (error) => this.logger.error({ err: error }, 'spoken names could not be looked through'),
  );

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly spool: Spool,
    private readonly announcer: Announcer,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = this.switches.onEvent(['conference::maintenance'], (_, event) => this.heard(event));
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.periodic.stop();
  }

  /** @returns where the switch has it; null where nothing was said */
  async ask(listener: Listener): Promise<string | null> {
    const file = this.spool.named(`name-${listener.session.uuid}.wav`);
    if (!file) return null;
    await this.announcer.say(listener, 'group.say-your-name', { tone: 'beep' });
    await listener.session.record(file.onSwitch, { maxSeconds: LONGEST_SECONDS, silenceSeconds: 2 });
    if ((await this.spool.size(file)) >= SHORTEST_BYTES) return file.onSwitch;
    await this.spool.discard(file);
    return null;
  }

  /** When the switch tells that somebody has left, it has the file open already. */
  private async heard(event: EslEvent): Promise<void> {
    if (event.get('Action') !== 'del-member' || !readConferenceName(event.get('Conference-Name') ?? ''))
      return;
    const file = this.spool.named(`name-${event.uuid}.wav`);
    if (file) await this.spool.discard(file);
  }

  private async sweep(): Promise<void> {
    for (const file of await this.spool.leftOver(FORGOTTEN_SECONDS))
      if (NAME.test(basename(file.here))) await this.spool.discard(file);
  }
}
