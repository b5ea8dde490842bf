import {
  CallWaitingCodes1700000016100,
  FeatureCodes1700000008000,
  MoreFeatureCodes1700000015000,
  QueueAgentCodes1700000019100,
  SupervisorCodes1700000019600,
} from '@callsign/feature-codes';
import { migrate } from '@callsign/platform';
import { schema } from '../../apps/api/schema';
import { featureActions } from '../../libs/feature-codes/features';
import { insertTenant, sql } from '../support/client';
import { createTestDatabase } from '../support/test-app';

describe('the migration of feature codes', () => {
  const later: (typeof schema.migrations)[number][] = [
    MoreFeatureCodes1700000015000,
    CallWaitingCodes1700000016100,
    QueueAgentCodes1700000019100,
    SupervisorCodes1700000019600,
  ];

  it('gives tenants that are there already the codes of new ones', async () => {
    const database = await createTestDatabase();
    const before = schema.migrations.filter(
      (migration) => ![FeatureCodes1700000008000, ...later].includes(migration),
    );
    await migrate(database.url, { ...schema, migrations: before });
    const at = { databaseUrl: database.url };
    const old = await insertTenant(at, 'old.example');
    await migrate(database.url, schema);
    const codesOf = (tenantId: number) =>
      sql(at, 'SELECT code, action, name, enabled FROM feature_codes WHERE tenant_id = $1 ORDER BY code', [
        tenantId,
      ]);
    const codes = await codesOf(old);
    expect(codes).toHaveLength(featureActions.length - 1);
    expect(codes).toEqual(await codesOf(await insertTenant(at, 'new.example')));
    await database.drop();
  });

  it('adds later codes where their number is free', async () => {
    const database = await createTestDatabase();
    const before = schema.migrations.filter((migration) => !later.includes(migration));
    await migrate(database.url, { ...schema, migrations: before });
    const at = { databaseUrl: database.url };
    const [free, taken] = [await insertTenant(at, 'free.example'), await insertTenant(at, 'taken.example')];
    await sql(
      at,
      `UPDATE feature_codes SET code = '*60' WHERE tenant_id = $1 AND action = 'echo_test' RETURNING id`,
      [taken],
    );
    await migrate(database.url, schema);
    const who = async (tenantId: number) =>
      (
        await sql<{ action: string }>(
          at,
          `SELECT action FROM feature_codes WHERE tenant_id = $1 AND code IN ('*60', '*65') ORDER BY code`,
          [tenantId],
        )
      ).map(({ action }) => action);
    expect(await who(free)).toEqual(['speaking_clock', 'say_my_number']);
    expect(await who(taken)).toEqual(['echo_test', 'say_my_number']);
    await database.drop();
  });
});
