import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findLauncher, initialise, launch, readPidFile, stop } from './postgres-process';

export { readPidFile, stop as stopEmbeddedDatabase };

const OWNER = 'callsign';
const DATABASE = 'callsign';

export interface EmbeddedDatabase {
  /** Of a role that owns the database. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The real PostgreSQL from npm, with its data in `folder` (absolute). A server left behind by a killed process is found
 * by its pid file and used again.
 */
export async function startEmbeddedDatabase(folder: string, password: string): Promise<EmbeddedDatabase> {
  const port = (await findRunning(folder, password)) ?? (await start(folder, password));
  return { url: databaseUrl(port, password, DATABASE), stop: () => stop(folder) };
}

async function start(folder: string, password: string): Promise<number> {
  const launcher = await findLauncher(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(launcher, folder, OWNER, password);
  const port = await freePort();
  await launch(launcher, folder, port);
  await createDatabase(databaseUrl(port, password, 'postgres'));
  return port;
}

function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function findRunning(folder: string, password: string): Promise<number | null> {
  const found = readPidFile(folder);
  if (!found?.ready) return null;
  const client = new pg.Client({
    connectionString: databaseUrl(found.port, password, DATABASE),
    connectionTimeoutMillis: 3_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === folder ? found.port : null;
  } catch {
    // Nobody of ours answers there: the pid file is a leftover, and PostgreSQL itself deals with it at its start.
    return null;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
