import pg from 'pg';
import type { TestApp } from './test-app';

const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/**
 * Makes a race happen every time: holds the rows that `lock` locks until all of `contenders` are under way and wait in
 * the database, then lets them go at once. What was read without a lock before that is out of date by then.
 */
export async function race<T>(test: TestApp, lock: string, contenders: (() => Promise<T>)[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: test.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(lock);
    const running = Promise.all(contenders.map((contend) => contend()));
    await waiting(client, contenders.length);
    await client.query('COMMIT');
    return await running;
  } finally {
    await client.end();
  }
}

async function waiting(client: pg.Client, wanted: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    // The statistics of a transaction are those of its first look, unless told otherwise.
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ n: number }>(WAITING);
    if ((rows[0]?.n ?? 0) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`fewer than ${wanted} came to wait for the locked rows`);
}
