import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import pg from 'pg';
import { CallServicesRunner } from '@callsign/esl';
import type { Mailbox } from '@callsign/voicemail';
import { sql } from '../support/client';
import { shortPrompts } from '../support/short-prompts';
import { leaveMessage, mailboxesOf } from '../support/voicemail';
import { until } from '../support/wait';
import { wav } from '../support/wav';
import { type Colleague, done, type SimulatedCompany, Simulation } from './simulation';
import { type Entries, type Plan, Walker } from './walker';

export const PIN = '2580';
/** A second of the switch, in ms: time-outs of menus are a matter of the switch. */
const SECOND_MS = 2;

export interface WalkedCall {
  readonly uuid: string;
  readonly walker: Walker;
  /** Hang-up cause, and who hung up. */
  readonly cause: string;
  readonly by: 'phone' | 'switch';
}

/** CallSign with a switch whose callers walk the menus, and what may not be left behind by any of them. */
export class WalkSite {
  readonly errors: string[] = [];
  private standard: { audio: string; hash: string } | undefined;
  private readonly unhandled: unknown[] = [];
  private readonly heard = (reason: unknown) => void this.unhandled.push(reason);

  private constructor(
    readonly simulation: Simulation,
    readonly acme: SimulatedCompany,
    private readonly database: pg.Pool,
  ) {
    process.on('unhandledRejection', this.heard);
    simulation.app.app.useLogger(errorsInto(this.errors));
  }

  static async start(overrides: Record<string, string> = {}): Promise<WalkSite> {
    const simulation = await Simulation.start(overrides, { secondMs: SECOND_MS });
    const acme = await simulation.tenant('acme.example');
    await shortPrompts(simulation.app.config.media.here);
    const database = new pg.Pool({
      connectionString: simulation.app.databaseUrl,
      options: '-c callsign.tenant=system',
    });
    database.on('error', () => undefined);
    return new WalkSite(simulation, acme, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.simulation.close();
    process.off('unhandledRejection', this.heard);
  }

  get media(): string {
    return this.simulation.app.config.media.here;
  }

  /** One call, to its end. */
  async call(from: Colleague, number: string, entries: Entries, plan: Plan): Promise<WalkedCall> {
    let walker: Walker | undefined;
    const call = await from.phone.callAs((channel) => (walker = new Walker(channel, entries, plan)), number);
    if (!walker) throw new Error(`${from.number} can not call`);
    const cause = await call.ended;
    return { uuid: call.channel.uuid, walker, cause, by: call.channel.hungUpBy };
  }

  async box({ number }: Colleague): Promise<Mailbox> {
    const box = await mailboxesOf(this.simulation.app).byNumber(this.acme.id, number);
    if (!box) throw new Error(`${number} has no box`);
    return box;
  }

  /** A box with a message in each folder and nothing else, as it was at the beginning; the PIN is PIN, or none. */
  async freshBox(owner: Colleague, caller: Colleague, { pin }: { pin: boolean }): Promise<void> {
    const { audio, hash } = (this.standard ??= await this.prepare(owner));
    await this.database.query(
      `WITH gone AS (DELETE FROM voicemail_messages WHERE box_id = $1), greetings AS (DELETE FROM voicemail_greetings WHERE box_id = $1),
        box AS (UPDATE voicemail_boxes SET pin_hash = $3, failed_pins = 0, locked_until = NULL, greeting_mode = 'default' WHERE id = $1)
       INSERT INTO voicemail_messages (id, tenant_id, box_id, caller_name, caller_number, seconds, bytes, audio_key, folder)
         SELECT gen_random_uuid(), tenant_id, id, '', number, 2, 32044, $4, folder
         FROM voicemail_boxes, (VALUES ('new', $2), ('saved', '')) AS new (folder, number) WHERE id = $1`,
      [owner.id, caller.number, pin ? hash : null, audio],
    );
  }

  /** So many more new messages, newer than those that are there. */
  async messages({ id }: Colleague, count: number): Promise<void> {
    await this.database.query(
      `INSERT INTO voicemail_messages (id, tenant_id, box_id, caller_name, caller_number, received_at, seconds, bytes, audio_key)
         SELECT gen_random_uuid(), tenant_id, id, '', '', now() + make_interval(secs => n), 2, 32044, $3
         FROM voicemail_boxes, generate_series(1, $2::int) AS n WHERE id = $1`,
      [id, count, this.standard?.audio ?? ''],
    );
  }

  /** Audio that every message has, and the hash of the PIN. */
  private async prepare(owner: Colleague): Promise<{ audio: string; hash: string }> {
    const box = await this.box(owner);
    await mailboxesOf(this.simulation.app).changePin(box, PIN);
    const { audioKey: audio } = await leaveMessage(this.simulation.app, box, {
      bytes: wav({ seconds: 2 }),
      seconds: 2,
    });
    const [row] = (
      await this.database.query<{ hash: string }>(
        'SELECT pin_hash AS hash FROM voicemail_boxes WHERE id = $1',
        [box.id],
      )
    ).rows;
    if (!row) throw new Error('the box is gone');
    return { audio, hash: row.hash };
  }

  async operator(box: Mailbox, operator: object | null): Promise<void> {
    await done(this.acme.api.patch(`/api/voicemail/boxes/${box.id}`, { operator }));
  }

  /** How many messages the call left, in any box. */
  async messagesOf(uuid: string): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM voicemail_messages WHERE call_uuid = $1',
      [uuid],
    );
    return rows[0]?.count ?? 0;
  }

  /** Names of the files in the spool. */
  async spool(): Promise<string[]> {
    return readdir(join(this.media, 'spool'));
  }

  /** Until no call is left, and then nothing of those that there were. */
  async nothingIsLeft(): Promise<void> {
    await this.simulation.site.idle();
    const services = this.simulation.app.app.get(CallServicesRunner);
    await until(
      'no service holds a session',
      () => services.status().every(({ sessions }) => sessions === 0),
      { seconds: 30 },
    );
    await until('no transaction is open', async () => {
      const open = await sql(
        this.simulation.app,
        `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      return open.length === 0;
    });
    expect(await this.spool()).toEqual([]);
    expect(this.unhandled).toEqual([]);
    expect(this.errors).toEqual([]);
  }
}

function errorsInto(errors: string[]): LoggerService {
  const keep = (...what: unknown[]) =>
    void errors.push(what.map((one) => (one instanceof Error ? one.stack : JSON.stringify(one))).join(' '));
  const drop = () => undefined;
  return { log: drop, warn: drop, debug: drop, verbose: drop, error: keep, fatal: keep };
}
