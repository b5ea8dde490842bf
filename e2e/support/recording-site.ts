import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AudioStore, Spool, type SpoolFile } from '@callsign/media';
import { RecordingIntake, RecordingsUpkeep } from '@callsign/recordings';
import { insertTenant, member, sql } from './client';
import type { Recorded } from './recordings';
import { startTestApp, type TestApp } from './test-app';
import { wav } from './wav';

interface Left {
  readonly id?: string;
  readonly tenantId?: number;
  readonly extension?: { readonly id: string };
  readonly direction?: 'in' | 'out';
  readonly callUuid?: string;
  readonly bytes?: Buffer;
  /** Of who called and what they dialled, as the switch told at the beginning. */
  readonly note?: { callerName: string; callerNumber: string; dialled: string; startedAt: string };
}

type Person = Awaited<ReturnType<typeof member>>;

/** A tenant whose calls are recorded, on the real application. */
export class RecordingSite {
  private next = 2000;

  private constructor(
    readonly test: TestApp,
    readonly tenantId: number,
    readonly admin: Person,
  ) {}

  /** @param test where it runs already */
  static async start(test?: TestApp): Promise<RecordingSite> {
    test ??= await startTestApp();
    const tenantId = await insertTenant(test, 'acme.example');
    return new RecordingSite(test, tenantId, await member(test, tenantId, 'tenant_admin'));
  }

  async close(): Promise<void> {
    await this.test.close();
  }

  async extension(settings: object = {}): Promise<{ id: string; number: string }> {
    const number = String(++this.next);
    const { status, body } = await this.admin.post<{ id: string }>('/api/extensions', {
      number,
      displayName: `User ${number}`,
      ...settings,
    });
    if (status !== 201) throw new Error(`no extension: ${JSON.stringify(body)}`);
    return { id: body.id, number };
  }

  /** A signed-in user whose extension it is. */
  async userOf({ id }: { id: string }): Promise<Person> {
    const user = await member(this.test, this.tenantId, 'user');
    await this.admin.patch(`/api/users/${user.id}`, { extensionId: id });
    return user;
  }

  /** Leaves a recording in the spool as a switch does. */
  async leave({ extension, bytes = wav({ channels: 2 }), note, ...left }: Left = {}): Promise<SpoolFile> {
    const { id: extensionId } = extension ?? (await this.extension());
    const { id = randomUUID(), tenantId = this.tenantId, direction = 'in', callUuid = randomUUID() } = left;
    const name = `rec-${tenantId}-${extensionId}-${direction}-all-${callUuid}-${id}.wav`;
    const file = this.test.app.get(Spool, { strict: false }).named(name);
    if (!file) throw new Error(`${name} is no name of a recording`);
    await mkdir(dirname(file.here), { recursive: true });
    await writeFile(file.here, bytes);
    if (note) await writeFile(`${file.here}.note`, JSON.stringify({ legUuid: randomUUID(), ...note }));
    return file;
  }

  take(file: SpoolFile): Promise<void> {
    return this.test.app.get(RecordingIntake, { strict: false }).take(file);
  }

  /** A recording that was taken in. */
  async record(left: Left = {}): Promise<Recorded> {
    const id = left.id ?? randomUUID();
    await this.take(await this.leave({ ...left, id }));
    const { status, body } = await this.admin.get<Recorded>(`/api/recordings/${id}`);
    if (status !== 200) throw new Error(`no recording: ${JSON.stringify(body)}`);
    return body;
  }

  /** Names of what is in the spool for these recordings. */
  async spooled(...ids: string[]): Promise<string[]> {
    const names = await readdir(join(this.test.config.media.here, 'spool'));
    return names.filter((name) => ids.some((id) => name.includes(id)));
  }

  /** Whether the store has its audio. */
  keeps({ id }: { id: string }): Promise<boolean> {
    return this.test.app
      .get(AudioStore, { strict: false })
      .size(`${this.tenantId}/recording/${id}.wav`)
      .then(
        () => true,
        () => false,
      );
  }

  /** As if somebody had removed its audio from the store. */
  async loses({ id }: { id: string }): Promise<void> {
    await this.test.app.get(AudioStore, { strict: false }).remove(`${this.tenantId}/recording/${id}.wav`);
  }

  /** Makes it as if it had been recorded so many days ago. */
  async age({ id }: { id: string }, days: number): Promise<void> {
    await sql(
      this.test,
      `UPDATE recordings SET started_at = now() - make_interval(days => $2) WHERE id = $1`,
      [id, days],
    );
  }

  upkeep(): Promise<{ recordings: number; audio: number }> {
    return this.test.app.get(RecordingsUpkeep, { strict: false }).run();
  }
}
