import { basename } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EslEvent, parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';
import { canRecordInto, parseRecordingName, type RecordingName } from '@callsign/extensions';
import { Spool, type SpoolFile } from '@callsign/media';
import { Config, Database, Periodic } from '@callsign/platform';
import { z } from 'zod';
import { Notes } from './notes';
import { RecordingIntake } from './recording-intake';

const EVERY_MS = 30_000;
/** A switch writes what it records every other second, but not while nobody talks (on hold, parked). */
const UNTOUCHED_SECONDS = 15;
/** Then it is taken in also where a switch can not be asked whether it still records. */
const FORGOTTEN_SECONDS = 86_400;

/** Record-Completion-Cause of what nobody can hear (switch_ivr_async.c). */
const DROPPED = new Set(['empty-file', 'input-too-short']);

const phones = z.array(z.object({ presence: z.string() }));

/**
 * Takes recordings in: at once where the switch tells that one is over, and later those whose end we did not hear of,
 * because no process was there or the store was full.
 */
@Injectable()
export class RecordingWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('recordings');
  private readonly working = new Set<Promise<void>>();
  private stops: (() => void)[] = [];
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) => this.logger.error({ err: error }, 'the recordings in the spool could not be looked through'),
  );

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly spool: Spool,
    private readonly notes: Notes,
    private readonly intake: RecordingIntake,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { onSwitch } = this.config.media;
    if (!canRecordInto(onSwitch))
      this.logger.error(
        `No call is recorded: ${onSwitch} holds more than letters, digits and _ . - /. Give MEDIA_DIR another path.`,
      );
    this.stops = [
      this.switches.onEvent(['RECORD_START', 'RECORD_STOP'], (_, event) => this.told(event)),
      this.switches.onReady(() => this.periodic.wake()),
    ];
    this.periodic.start();
    this.periodic.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stops.forEach((stop) => stop());
    await this.periodic.stop();
    await Promise.all(this.working);
  }

  private told(event: EslEvent): void {
    const file = this.spool.named(basename(event.get('Record-File-Path') ?? ''));
    if (!file || !parseRecordingName(basename(file.here))) return;
    const work = this.follow(file, event)
      .catch((error: unknown) =>
        this.logger.error({ err: error }, `${basename(file.here)} waits in the spool; it is tried again`),
      )
      .finally(() => this.working.delete(work));
    this.working.add(work);
  }

  /** What was too short the switch has removed itself. */
  private async follow(file: SpoolFile, event: EslEvent): Promise<void> {
    await this.notes.write(file, event);
    if (event.name !== 'RECORD_STOP') return;
    if (DROPPED.has(event.get('Record-Completion-Cause') ?? '')) return this.notes.forget(file);
    await this.intake.take(file);
  }

  /** One look into the spool. */
  async run(): Promise<void> {
    const left = (await this.spool.leftOver(UNTOUCHED_SECONDS)).flatMap((file) => {
      const name = parseRecordingName(basename(file.here));
      return name ? [{ file, name }] : [];
    });
    await this.notes.sweep();
    if (left.length === 0) return;
    const live = await this.live();
    const forgotten = new Set((await this.spool.leftOver(FORGOTTEN_SECONDS)).map(({ here }) => here));
    for (const { file, name } of left) {
      if (this.periodic.stopping) return;
      const over = live !== null && !(await this.talks(name, live));
      if (over || forgotten.has(file.here)) await this.take(file);
    }
  }

  private async take(file: SpoolFile): Promise<void> {
    try {
      await this.intake.take(file);
      this.logger.log(`${basename(file.here)} was salvaged`);
    } catch (error) {
      this.logger.error({ err: error }, `${basename(file.here)} can not be kept yet`);
    }
  }

  /** Whom the switches have legs of, as `1001@acme.example`; null where one of them does not answer. */
  private async live(): Promise<Set<string> | null> {
    const found = new Set<string>();
    for (const answer of await this.switches.broadcast(SHOW_CHANNELS)) {
      if (!answer.ok) return null;
      for (const { presenceId } of parseShowChannels(answer.output)) found.add(presenceId);
    }
    return found;
  }

  /** Whether a phone of the extension is in a call: it may be this one, on hold. */
  private async talks({ tenantId, extensionId }: RecordingName, live: Set<string>): Promise<boolean> {
    const found = phones.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query(
          `SELECT e.number || '@' || t.domain AS presence FROM extensions e JOIN tenants t ON t.id = e.tenant_id
           WHERE e.tenant_id = $1 AND e.id = $2`,
          [tx.tenantId, extensionId],
        ),
      ),
    );
    return found.some(({ presence }) => live.has(presence));
  }
}
