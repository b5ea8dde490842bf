import { ScriptedSwitch } from '../../libs/esl/testing/scripted-switch';
import { basic, post, recorded } from '../support/cdr-records';
import { Client, insertTenant, sql } from '../support/client';
import { freePort } from '../support/ports';
import { createTestDatabase, startTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/wait';

interface Health {
  status: string;
  database: string;
  migrations: { pending: number } | null;
  changes: string;
  switches: { configured: number; connected: number };
}

describe('health and metrics', () => {
  let test: TestApp;
  let nobody: Client;
  let freeSwitch: ScriptedSwitch;
  let database: { url: string; drop(): Promise<void> };

  beforeAll(async () => {
    freeSwitch = await ScriptedSwitch.start();
    database = await createTestDatabase();
    test = await startTestApp(
      {
        FREESWITCH_NODES: `here=127.0.0.1:${freeSwitch.port},away=127.0.0.1:${await freePort()}`,
        FREESWITCH_ESL_PASSWORD: 'ClueCon',
      },
      database,
    );
    nobody = Client.nobody(test);
  });
  afterAll(async () => {
    await test.close();
    await freeSwitch.stop();
    await database.drop();
  });

  const health = async (): Promise<
    { status: number } & Pick<Health, 'database' | 'migrations' | 'changes'>
  > => {
    const { status, body } = await nobody.get<Health>('/api/health');
    expect(body.status).toBe(status === 200 ? 'ok' : 'failing');
    return { status, database: body.database, migrations: body.migrations, changes: body.changes };
  };
  const well = { status: 200, database: 'reachable', migrations: { pending: 0 }, changes: 'heard' };
  /** The answer is kept for a second, so a change of state takes as long to show. */
  const becomes = (expected: object) =>
    until(`health is ${JSON.stringify(expected)}`, async () => {
      expect(await health()).toEqual(expected);
      return true;
    });

  async function metrics(): Promise<Map<string, number>> {
    const answer = await fetch(`${test.url}/metrics`, {
      headers: { 'x-internal-key': test.config.env.INTERNAL_KEY },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('version=0.0.4'),
    ]);
    const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
  }

  it('says that all is well, and how many switches are connected, to anybody', async () => {
    expect(await health()).toEqual(well);
    const answer = await until('the switch that is there is connected', async () => {
      const seen = await nobody.get<Health>('/api/health');
      return seen.body.switches.connected > 0 && seen;
    });
    expect(answer.body.switches).toEqual({ configured: 2, connected: 1 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('fails with 503 while the database is away, and recovers by itself', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const elsewhere = { ...test, databaseUrl: new URL('/postgres', database.url).toString() };
    await sql(elsewhere, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await sql(elsewhere, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await becomes({ status: 503, database: 'unreachable', migrations: null, changes: 'unheard' });
    await sql(elsewhere, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await becomes(well);
  });

  it('fails with 503 where the database is older than the program', async () => {
    const [last] = await sql<{ id: number; timestamp: string; name: string }>(
      test,
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *',
    );
    await becomes({ ...well, status: 503, migrations: { pending: 1 } });
    await sql(test, 'INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [
      last?.timestamp,
      last?.name,
    ]);
    await becomes(well);
  });

  it('gives metrics to who has the internal key, and to nobody else', async () => {
    const key = { 'x-internal-key': 'not the key' };
    expect([(await nobody.get('/metrics')).status, (await nobody.with(key).get('/metrics')).status]).toEqual([
      401, 401,
    ]);
    const seen = await metrics();
    expect(seen.get('callsign_switch_connected{node="here"}')).toBe(1);
    expect(seen.get('callsign_switch_connected{node="away"}')).toBe(0);
    expect(seen.get('callsign_call_sessions{service="call-control"}')).toBe(0);
    expect(seen.get('callsign_cdr_waiting')).toBe(0);
    expect(seen.get('callsign_changes_heard')).toBe(1);
    expect(seen.get('callsign_database_connections{state="waiting"}')).toBe(0);
    expect(seen.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(seen.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  });

  it('counts what switches ask by section and outcome, and call records by outcome', async () => {
    expect(await insertTenant(test, 'acme.example')).toBe(1);
    const admin = (await Client.signIn(test)).in(1);
    await admin.post('/api/extensions', { number: '1001', displayName: 'One' });
    const before = await metrics();
    const ask = (body: string) =>
      fetch(`${test.url}/freeswitch/xml`, {
        method: 'POST',
        headers: { authorization: basic(), 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    for (const user of ['1001', '1001', '1002'])
      await ask(`section=directory&user=${user}&domain=acme.example`);
    await ask('section=dialplan&Caller-Context=acme.example&Caller-Destination-Number=1001');
    await ask('section=configuration&key_value=nothing.conf');
    await ask('section=languages');
    for (let times = 0; times < 2; times++) await post(test.url, recorded('record'));
    await post(test.url, { uuid: 'a_x', body: 'cdr=nonsense' });

    const after = await metrics();
    const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const asked = (section: string, outcome: string) =>
      more(`callsign_xml_requests_total{section="${section}",outcome="${outcome}"}`);
    expect([
      asked('directory', 'found'),
      asked('directory', 'missing'),
      asked('directory', 'failed'),
    ]).toEqual([2, 1, 0]);
    expect([
      asked('dialplan', 'found'),
      asked('configuration', 'missing'),
      asked('other', 'missing'),
    ]).toEqual([1, 1, 1]);
    const records = ['stored', 'duplicate', 'rejected'].map((outcome) =>
      more(`callsign_cdr_records_total{outcome="${outcome}"}`),
    );
    expect(records).toEqual([1, 1, 1]);
  });
});
