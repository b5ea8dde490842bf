import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, startEmbeddedDatabase } from '@callsign/platform';
import pg from 'pg';
import { schema } from '../apps/api/schema';
import { LoadProcess, ServerProcess } from './cdr/processes';
import type { BenchResult } from './result';

const FIXTURES = join(process.cwd(), 'e2e/fixtures/xml-cdr');
const CONNECTIONS = 64;
const WARM_UP_MS = 1_500;
const MEASURE_MS = 4_000;
const KILLS = 5;

/** Intake of call records against the straightforward way, and what a process that is killed loses. About 50 seconds. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'callsign-bench-cdr-'));
  const database = await startEmbeddedDatabase(join(folder, 'postgres'), 'bench-only');
  try {
    await migrate(database.url, schema);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    try {
      await owner.query(
        `INSERT INTO tenants (id, name, domain, profile_id) SELECT 1, 'Acme', 'acme.example', id FROM tenant_profiles LIMIT 1`,
      );
      return [await intake(database.url), ...(await killed(database.url, owner))];
    } finally {
      await owner.end();
    }
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both in turn, twice, so that what else the machine does falls on both. */
async function intake(databaseUrl: string): Promise<BenchResult> {
  const rates = { callsign: 0, straightforward: 0 };
  for (const kind of ['straightforward', 'callsign', 'callsign', 'straightforward'] as const)
    rates[kind] += (await rate(kind, databaseUrl)) / 2;
  const ratio = rates.callsign / rates.straightforward;
  return {
    name: 'cdr intake',
    value: rates.callsign,
    unit: 'records/s',
    floor: rates.straightforward,
    ratio,
    goal: 5,
    ok: ratio >= 5,
  };
}

async function rate(kind: 'callsign' | 'straightforward', databaseUrl: string): Promise<number> {
  const server = await ServerProcess.start(kind, databaseUrl);
  const load = new LoadProcess({ port: server.port, connections: CONNECTIONS, folder: FIXTURES });
  try {
    await sleep(WARM_UP_MS);
    await load.report();
    await sleep(MEASURE_MS);
    const { acknowledged, seconds } = await load.stop();
    return acknowledged.length / seconds;
  } finally {
    await server.kill();
  }
}

/** The process dies at moments nobody chose, while the load goes on and sends again what was not acknowledged. */
async function killed(databaseUrl: string, owner: pg.Client): Promise<BenchResult[]> {
  await owner.query('TRUNCATE cdr');
  let server = await ServerProcess.start('callsign', databaseUrl);
  const { port } = server;
  const load = new LoadProcess({ port, connections: CONNECTIONS, folder: FIXTURES });
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(200 + Math.random() * 800);
    await server.kill();
    server = await ServerProcess.start('callsign', databaseUrl, port);
  }
  await sleep(1_000);
  const { acknowledged } = await load.stop();
  await server.kill();
  const { rows: lost } = await owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM unnest($1::uuid[]) AS a (uuid) WHERE NOT EXISTS (SELECT FROM cdr WHERE leg_uuid = a.uuid)',
    [acknowledged],
  );
  const { rows: doubled } = await owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM (SELECT FROM cdr GROUP BY leg_uuid HAVING count(*) > 1) AS twice',
  );
  const none = (name: string, value: number): BenchResult => ({
    name,
    value,
    unit: `of ${acknowledged.length} records, ${KILLS} kills`,
    floor: acknowledged.length,
    ratio: value / acknowledged.length,
    goal: 0,
    ok: value === 0 && acknowledged.length > 0,
  });
  return [none('cdr acknowledged and lost', lost[0]?.n ?? -1), none('cdr stored twice', doubled[0]?.n ?? -1)];
}
