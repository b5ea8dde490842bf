import { connect } from '@callsign/platform';
import { type DataSource } from 'typeorm';
import { schema } from '../../apps/api/schema';
import { insertTenant, member, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Column {
  name: string;
  type: string;
}

/**
 * The second wall, on every table that has a tenant_id, also those that are added later: looked up in the catalogue,
 * filled with a row of tenant A where nothing has put one there, and looked at as tenant B with the application's role.
 */
describe('row-level security', () => {
  let test: TestApp;
  let pool: DataSource;
  /** All of them, and those that are no partition of another. */
  let tables: string[];
  let whole: string[];
  let a: number;
  let b: number;

  beforeAll(async () => {
    test = await startTestApp();
    a = await insertTenant(test, 'a.example');
    b = await insertTenant(test, 'b.example');
    await member(test, a, 'tenant_admin');
    pool = await connect(test.databaseUrl, schema, 2);
    const found = await sql<{ name: string; partition: boolean }>(
      test,
      `SELECT quote_ident(c.table_name) AS name, k.relispartition AS partition FROM information_schema.columns c JOIN pg_class k ON k.oid = to_regclass(quote_ident(c.table_name))
       WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND k.relkind IN ('r', 'p') ORDER BY 1`,
    );
    tables = found.map(({ name }) => name);
    whole = found.filter(({ partition }) => !partition).map(({ name }) => name);
    for (const table of whole) await fill(table);
  });
  afterAll(async () => {
    await pool.destroy();
    await test.close();
  });

  /** Puts a row of tenant A in, past foreign keys and triggers: what is asked is who sees it, not whether it makes sense. */
  async function fill(table: string): Promise<void> {
    const [row] = await sql<{ there: boolean }>(
      test,
      `SELECT EXISTS (SELECT FROM ${table} WHERE tenant_id = ${a}) AS there`,
    );
    if (row?.there) return;
    const columns = await sql<Column>(
      test,
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type FROM pg_attribute a
       WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AND a.attgenerated = '' AND a.attname <> 'tenant_id'`,
      [table],
    );
    const checks = await sql<{ name: string }>(
      test,
      `SELECT quote_ident(conname) AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
      [table],
    );
    await sql(test, checks.map(({ name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name};`).join(''));
    const names = ['tenant_id', ...columns.map(({ name }) => `"${name}"`)];
    await sql(
      test,
      `SET session_replication_role = replica; INSERT INTO ${table} (${names.join()}) VALUES (${[String(a), ...columns.map(sample)].join()})`,
    );
  }

  /** Runs as the application's role in the given tenant and takes everything back. */
  async function as<T>(tenant: number | string, statement: string, seqScan = true): Promise<T[]> {
    const runner = pool.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `SELECT set_config('callsign.tenant', $1, true), set_config('enable_seqscan', $2, true)`,
        [String(tenant), String(seqScan)],
      );
      const result: unknown = await runner.query(statement);
      return result as T[];
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const visible = async (tenant: number | string, table: string) =>
    (await as<{ n: number }>(tenant, `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = ${a}`))[0]?.n;

  it('knows tables to look at', () => {
    expect(whole).toEqual(
      expect.arrayContaining(['audit_log', 'extensions', 'refresh_tokens', 'sessions', 'users']),
    );
  });

  it('binds a role that is neither superuser nor past it', async () => {
    const [role] = await as<object>(
      a,
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  it('is enabled and forced on every table and every partition', async () => {
    const open = await sql(
      test,
      `SELECT relname FROM pg_class WHERE oid = ANY($1::regclass[]) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tables],
    );
    expect(open).toEqual([]);
  });

  it('is asked whose a transaction is once a statement, not for every row', async () => {
    const asking = await sql(
      test,
      `SELECT tablename, policyname FROM pg_policies
       WHERE regexp_replace(concat(qual, with_check), 'SELECT callsign_\\w+\\(\\) AS \\w+', '', 'g') ~ 'callsign_'`,
    );
    expect(asking).toEqual([]);
  });

  it('lets an index find the rows of a tenant', async () => {
    const plan = await as<object>(a, `EXPLAIN SELECT id FROM extensions WHERE tenant_id = ${a}`, false);
    expect(JSON.stringify(plan)).toMatch(/Index Cond: \(tenant_id = \d+\)/);
  });

  it('shows each tenant its rows, and another tenant, or nobody in particular, none', async () => {
    for (const table of whole) {
      const seen = {
        table,
        a: (await visible(a, table)) ?? 0,
        b: await visible(b, table),
        nobody: await visible('', table),
      };
      expect(seen).toEqual({ table, a: expect.any(Number), b: 0, nobody: 0 });
      expect([table, seen.a > 0]).toEqual([table, true]);
    }
  });

  it('lets another tenant neither change nor delete nor add', async () => {
    for (const table of whole.filter((name) => name !== 'audit_log')) {
      for (const statement of [
        `UPDATE ${table} SET tenant_id = ${b} WHERE tenant_id = ${a}`,
        `DELETE FROM ${table} WHERE tenant_id = ${a}`,
      ]) {
        expect([table, await as(b, `WITH done AS (${statement} RETURNING 1) SELECT * FROM done`)]).toEqual([
          table,
          [],
        ]);
      }
      await expect(as(a, `UPDATE ${table} SET tenant_id = ${b}`)).rejects.toThrow(/row-level security/);
    }
  });

  it('keeps the audit log as it was written, even from the system', async () => {
    for (const tenant of [a, 'system']) {
      await expect(as(tenant, `UPDATE audit_log SET actor_name = 'somebody else'`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(as(tenant, 'DELETE FROM audit_log')).rejects.toThrow(/permission denied/);
      await expect(as(tenant, 'TRUNCATE audit_log')).rejects.toThrow(/permission denied/);
    }
  });
});

/** Any value of a type. */
function sample({ type }: Column): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (/^(integer|bigint|smallint|numeric|double precision|real)$/.test(type)) return '1';
  const values: Record<string, string> = {
    boolean: 'false',
    uuid: `'01890000-0000-7000-8000-00000000000a'`,
    jsonb: `'{}'`,
    json: `'{}'`,
    inet: `'192.0.2.1'`,
    date: 'current_date',
    bytea: `'\\x00'`,
    interval: `'1 s'`,
  };
  if (type.startsWith('timestamp')) return 'now()';
  return values[type] ?? `'x'`;
}
