import pg from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { z } from 'zod';
import { APPLICATION_ROLE, PlatformBase1700000000000 } from './platform-base.migration';
import { PoliciesOnce1700000018100 } from './policies-once.migration';

type Class = new () => object;

/** What the features bring to the database; put together in `apps/api/schema.ts`. */
export interface Schema {
  readonly entities: Class[];
  readonly migrations: Class[];
}

export function dataSourceOptions(
  url: string,
  schema: Schema,
  extra: Partial<{ max: number; options: string; application_name: string }> = {},
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: schema.entities as MixedList<Class>,
    migrations: [
      PlatformBase1700000000000,
      ...schema.migrations,
      PoliciesOnce1700000018100,
    ] as MixedList<Class>,
    migrationsTableName: 'migrations',
    synchronize: false,
    extra,
  };
}

/** The table is made before the first migration makes the role; health looks into it. */
const letBeSeen = `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
      GRANT SELECT ON migrations TO ${APPLICATION_ROLE};
    END IF;
  END $$`;

/** Brings the database up to date, as its owner. Two processes that start at once do it one after the other. */
export async function migrate(url: string, schema: Schema): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, schema, { max: 2 })).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(4711001)');
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await lock.query(letBeSeen);
    await lock.query('SELECT pg_advisory_unlock(4711001)');
    return done.map(({ name }) => name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/**
 * The pool that the application works with. A login that is superuser or has BYPASSRLS would see every tenant, so its
 * sessions start as `callsign_app` (a role that can do neither, from the first migration). A plain owner stays what it
 * is: FORCE ROW LEVEL SECURITY binds it too.
 */
export async function connect(url: string, schema: Schema, max: number): Promise<DataSource> {
  const options = (await bypassesRowSecurity(url)) ? `-c role=${APPLICATION_ROLE}` : undefined;
  const dataSource = await new DataSource(
    dataSourceOptions(url, schema, { max, application_name: 'callsign', ...(options ? { options } : {}) }),
  ).initialize();
  const [row] = await dataSource.query<{ unsafe: boolean }[]>(
    'SELECT rolsuper OR rolbypassrls AS unsafe FROM pg_roles WHERE rolname = current_user',
  );
  if (row?.unsafe !== false) {
    await dataSource.destroy();
    throw new Error('The database role could bypass row-level security; refusing to work as it.');
  }
  return dataSource;
}

const pool = z.object({
  master: z.object({ totalCount: z.number(), idleCount: z.number(), waitingCount: z.number() }),
});

/** Connections of the pool now: at work and idle, and how many transactions wait for one. */
export function poolFigures(dataSource: DataSource): { busy: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = pool.parse(dataSource.driver).master;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

async function bypassesRowSecurity(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ unsafe: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS unsafe FROM pg_roles WHERE rolname = current_user',
    );
    return rows[0]?.unsafe ?? true;
  } finally {
    await client.end();
  }
}
