import { basename } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Spool, type SpoolFile } from '@callsign/media';
import { Database, Periodic } from '@callsign/platform';
import { type RecordingFacts, RecordingIntake } from '@callsign/recordings';
import { z } from 'zod';
import { JSON_LIST } from '../live/json-list';
import { type ConferenceRecordingName, parseConferenceRecordingName } from './recording-name';

const EVERY_MS = 30_000;
/** A switch writes what it records every other second. */
const UNTOUCHED_SECONDS = 15;
/** Then it is taken in also where a switch can not be asked whether it still records. */
const FORGOTTEN_SECONDS = 86_400;

const rooms = z.array(z.object({ name: z.string(), number: z.string().nullable() }));

/**
 * Takes recordings of conferences in: at once where the switch tells that one is over, and later those whose end we did
 * not hear of.
 */
@Injectable()
export class ConferenceRecordings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('conferences');
  private readonly working = new Set<Promise<void>>();
  private stops: (() => void)[] = [];
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) => this.logger.error({ err: error }, 'recordings in the spool could not be looked through'),
  );

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly spool: Spool,
    private readonly intake: RecordingIntake,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.stops = [
      this.switches.onEvent(['conference::maintenance'], (_, event) => {
        if (event.get('Action') !== 'stop-recording') return;
        const file = this.spool.named(basename(event.get('Path') ?? ''));
        const name = file && parseConferenceRecordingName(basename(file.here));
        if (name) this.follow(this.take(file, name));
      }),
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

  /** One look into the spool. */
  async run(): Promise<void> {
    const left = (await this.spool.leftOver(UNTOUCHED_SECONDS)).flatMap((file) => {
      const name = parseConferenceRecordingName(basename(file.here));
      return name ? [{ file, name }] : [];
    });
    if (left.length === 0) return;
    const answers = await this.switches.broadcast(JSON_LIST);
    const unknown = answers.some(({ ok }) => !ok);
    const lists = answers.map((answer) => (answer.ok ? answer.output : '')).join('\n');
    const forgotten = new Set((await this.spool.leftOver(FORGOTTEN_SECONDS)).map(({ here }) => here));
    for (const { file, name } of left) {
      if (this.periodic.stopping) return;
      // Named in the list, it is being written.
      const over = !unknown && !lists.includes(basename(file.here));
      if (over || forgotten.has(file.here)) await this.take(file, name);
    }
  }

  private async take(file: SpoolFile, name: ConferenceRecordingName): Promise<void> {
    try {
      await this.intake.takeAs(file, name, () => this.factsOf(name));
    } catch (error) {
      this.logger.error({ err: error }, `${basename(file.here)} waits in the spool; it is tried again`);
    }
  }

  private follow(work: Promise<void>): void {
    const followed = work.finally(() => this.working.delete(followed));
    this.working.add(followed);
  }

  private async factsOf({ tenantId, sessionId, policy }: ConferenceRecordingName): Promise<RecordingFacts> {
    const [room] = rooms.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query('SELECT name, number FROM conference_sessions WHERE tenant_id = $1 AND id = $2', [
          tx.tenantId,
          sessionId,
        ]),
      ),
    );
    return {
      callUuid: null,
      extensionId: null,
      extension: '',
      direction: 'conference',
      conferenceSessionId: sessionId,
      policy,
      callerName: '',
      callerNumber: '',
      calleeName: room?.name ?? '',
      calleeNumber: room?.number ?? '',
      startedAt: null,
    };
  }
}
