import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CdrImporter, CdrUpkeep } from '@callsign/cdr';
import { connect } from '@callsign/platform';
import { schema } from '../../apps/api/schema';
import { post, recorded, setVariable, type SwitchPost, variant } from '../support/cdr-records';
import { insertTenant, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await insertTenant(test, 'acme.example');
  await insertTenant(test, 'globex.example');
});
afterAll(() => test.close());

const count = async () => (await sql<{ n: number }>(test, 'SELECT count(*)::int AS n FROM cdr'))[0]?.n;

describe('CdrImporter.importFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdr-import-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** As mod_xml_cdr files what it could not deliver: the encoded text without `cdr=`. */
  const file = ({ uuid, body }: SwitchPost) => writeFile(join(folder, `${uuid}.cdr.xml`), body.slice(4));
  const run = () => test.app.get(CdrImporter).importFolder(folder);

  it('takes each file once, also one that was posted meanwhile, and moves it', async () => {
    const posted = recorded('conference');
    await post(test.url, posted);
    const before = (await count()) ?? 0;
    await file(posted);
    await file(recorded('internal-answered-a-leg'));
    await file(recorded('internal-answered-b-leg'));
    const plain = variant('record');
    await writeFile(join(folder, `${plain.uuid}.cdr.xml`), decodeURIComponent(plain.body.slice(4)));
    await writeFile(join(folder, 'notes.txt'), 'not a record');
    const progress: number[][] = [];
    const figures = await test.app
      .get(CdrImporter)
      .importFolder(folder, { onProgress: (done, all) => progress.push([done, all]) });
    expect(figures).toEqual({ files: 4, stored: 3, duplicates: 1, rejected: 0, left: 0 });
    expect(progress).toEqual([[4, 4]]);
    expect(await count()).toBe(before + 3);
    expect((await readdir(folder)).sort()).toEqual(['imported', 'notes.txt', 'rejected']);
    expect(await readdir(join(folder, 'imported'))).toHaveLength(4);
    await file(recorded('internal-answered-a-leg'));
    expect(await run()).toEqual({ files: 1, stored: 0, duplicates: 1, rejected: 0, left: 0 });
    expect(await count()).toBe(before + 3);
  });

  it('takes more files than go at once', async () => {
    const records = Array.from({ length: 230 }, () => variant('record'));
    for (const record of records) await file(record);
    expect(await run()).toEqual({ files: 230, stored: 230, duplicates: 0, rejected: 0, left: 0 });
  });

  it('puts what is no record aside, and leaves what the switch is still writing', async () => {
    const whole = variant('record');
    const part = { ...whole, body: whole.body.slice(0, 5_000) };
    await file(part);
    await writeFile(join(folder, 'a_not-a-uuid.cdr.xml'), 'nonsense</cdr>');
    expect(await run()).toEqual({ files: 2, stored: 0, duplicates: 0, rejected: 1, left: 1 });
    const long = new Date(Date.now() - 60_000);
    await utimes(join(folder, `${part.uuid}.cdr.xml`), long, long);
    expect(await run()).toEqual({ files: 1, stored: 0, duplicates: 0, rejected: 1, left: 0 });
    expect((await readdir(join(folder, 'rejected'))).sort()).toEqual(
      [`${part.uuid}.cdr.xml`, 'a_not-a-uuid.cdr.xml'].sort(),
    );
  });

  it('says so when there is no such folder', async () => {
    await expect(test.app.get(CdrImporter).importFolder(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});

describe('CdrUpkeep', () => {
  const at = (iso: string) => setVariable('start_uepoch', String(Date.parse(iso) * 1_000));
  const partitions = async () =>
    (
      await sql<{ name: string }>(
        test,
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cdr'::regclass ORDER BY 1`,
      )
    ).map(({ name }) => name);
  const month = (ahead: number) => {
    const now = new Date();
    return `cdr_${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead)).toISOString().slice(0, 7).replace('-', '_')}`;
  };

  it('has the partitions of this month and two ahead, and makes them again', async () => {
    const wanted = [month(0), month(1), month(2)];
    expect(await partitions()).toEqual(expect.arrayContaining(wanted));
    await sql(test, `DROP TABLE ${month(2)}`);
    await test.app.get(CdrUpkeep).run();
    expect(await partitions()).toEqual(expect.arrayContaining(wanted));
  });

  it('deletes what a tenant keeps no longer, what a gone tenant left, and the months that are empty then', async () => {
    const ours = variant('record', at('2011-03-05T00:00:00Z'));
    const kept = variant('record', (xml) =>
      setVariable(
        'tenant_id',
        '2',
      )(setVariable('domain_name', 'globex.example')(at('2011-04-05T00:00:00Z')(xml))),
    );
    const gone = variant('record', at('2011-05-05T00:00:00Z'));
    for (const request of [ours, kept, gone]) expect((await post(test.url, request)).text).toBe('stored');
    await sql(test, `UPDATE cdr SET tenant_id = 4711 WHERE leg_uuid = $1`, [gone.uuid.replace('a_', '')]);
    expect((await test.app.get(CdrUpkeep).run()).dropped).toEqual(['cdr_2011_05']);
    expect(await partitions()).toEqual(expect.arrayContaining(['cdr_2011_03', 'cdr_2011_04']));

    await sql(test, 'UPDATE tenants SET cdr_retention_days = 3000 WHERE id = 1');
    expect(await test.app.get(CdrUpkeep).run()).toEqual({ deleted: 1, dropped: ['cdr_2011_03'] });
    expect(await partitions()).not.toContain('cdr_2011_03');
    expect(await partitions()).toContain('cdr_2011_04');
    // The intake of this process believed that the month had its partition.
    await sql(test, 'UPDATE tenants SET cdr_retention_days = NULL WHERE id = 1');
    expect((await post(test.url, ours)).text).toBe('stored');
  });

  it('leaves the work to the replica that is at it', async () => {
    const other = await connect(test.databaseUrl, schema, 1);
    try {
      await other.query('SELECT pg_advisory_lock(4711005, 2)');
      expect(await test.app.get(CdrUpkeep).run()).toEqual({ deleted: 0, dropped: [] });
    } finally {
      await other.destroy();
    }
  });
});

describe('the wall around a partition', () => {
  it('stands also where the partition itself is named', async () => {
    await post(test.url, variant('record', setVariable('start_uepoch', '1325376000000000')));
    const pool = await connect(test.databaseUrl, schema, 1);
    try {
      const seen = async (tenant: string, table: string) => {
        await pool.query(`SELECT set_config('callsign.tenant', $1, false)`, [tenant]);
        return (await pool.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
      };
      for (const table of ['cdr_2012_01', 'cdr']) {
        expect([table, await seen('2', table), await seen('', table)]).toEqual([
          table,
          table === 'cdr' ? 1 : 0,
          0,
        ]);
        expect(await seen('1', table)).toBeGreaterThan(0);
      }
      const open = await pool.query(
        `SELECT relname FROM pg_class JOIN pg_inherits ON inhrelid = oid AND inhparent = 'cdr'::regclass WHERE NOT (relrowsecurity AND relforcerowsecurity)`,
      );
      expect(open).toEqual([]);
      await seen('2', 'cdr');
      expect(await pool.query(`SELECT count(*)::int AS n FROM cdr_rejected`)).toEqual([{ n: 0 }]);
      await expect(pool.query('SELECT callsign_cdr_drop_empty_partitions()')).rejects.toThrow(
        'only in the scope of the system',
      );
    } finally {
      await pool.destroy();
    }
  });
});
