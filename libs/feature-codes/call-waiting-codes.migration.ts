import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODES = `(VALUES
  ('*43', 'call_waiting_on', 'Call waiting on'),
  ('*44', 'call_waiting_off', 'Call waiting off')) AS added (code, action, name)`;

/** `*43` and `*44` for every tenant, where nothing has the number yet. */
export class CallWaitingCodes1700000016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which actions there are, the application alone says: it refuses any other at its door.
    await runner.query(`
      ALTER TABLE feature_codes DROP CONSTRAINT ck_featurecodes_action;
      ALTER TABLE feature_codes ADD CONSTRAINT ck_featurecodes_action CHECK (action ~ '^[a-z_]{1,40}$');
      ALTER FUNCTION callsign_default_feature_codes() RENAME TO callsign_feature_codes_before_call_waiting;
      CREATE FUNCTION callsign_default_feature_codes() RETURNS TABLE (code text, action text, name text) LANGUAGE sql STABLE AS $$
        SELECT * FROM callsign_feature_codes_before_call_waiting() UNION ALL SELECT * FROM ${CODES}
      $$;
      SELECT set_config('callsign.tenant', 'system', true);
      INSERT INTO feature_codes (id, tenant_id, code, action, name)
        SELECT gen_random_uuid(), t.id, added.code, added.action, added.name FROM tenants t CROSS JOIN ${CODES}
        WHERE NOT EXISTS (SELECT FROM dialable_numbers d WHERE d.tenant_id = t.id AND d.number = added.code);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      DELETE FROM feature_codes WHERE action IN ('call_waiting_on', 'call_waiting_off');
      DROP FUNCTION callsign_default_feature_codes;
      ALTER FUNCTION callsign_feature_codes_before_call_waiting() RENAME TO callsign_default_feature_codes;`);
  }
}
