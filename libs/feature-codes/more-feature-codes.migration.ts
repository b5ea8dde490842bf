import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = [
  ['*60', 'speaking_clock', 'Speaking clock'],
  ['*65', 'say_my_number', 'Say my number'],
  ['*80', 'intercom', 'Intercom'],
  ['*81', 'intercom_one_way', 'Announcement at an extension'],
  ['*82', 'caller_id_show', 'Call with caller ID'],
  ['*0', 'speed_dial', 'Speed dial'],
  ['*11', 'hot_desk_on', 'Log in at this phone'],
  ['*12', 'hot_desk_off', 'Log out at this phone'],
] as const;

/**
 * Default codes become rows, so that more can be added: `callsign_add_feature_code` gives one to new tenants, and to every
 * present one where nothing has the number. Which actions there are, the application alone says from now on.
 */
export class MoreFeatureCodes1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(anyAction);
    await runner.query(defaults);
    await runner.query(adding);
    for (const code of ADDED) await runner.query('SELECT callsign_add_feature_code($1, $2, $3)', [...code]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      DELETE FROM feature_codes WHERE action IN (${ADDED.map(([, action]) => `'${action}'`).join(', ')});
      DROP FUNCTION callsign_add_feature_code, callsign_default_feature_codes;
      ALTER FUNCTION callsign_first_feature_codes() RENAME TO callsign_default_feature_codes;
      DROP TABLE feature_code_defaults;`);
  }
}

const anyAction = `
  ALTER TABLE feature_codes DROP CONSTRAINT ck_featurecodes_action;
  ALTER TABLE feature_codes ADD CONSTRAINT ck_featurecodes_action CHECK (action ~ '^[a-z_]{1,40}$');`;

const defaults = `
  ALTER FUNCTION callsign_default_feature_codes() RENAME TO callsign_first_feature_codes;
  CREATE TABLE feature_code_defaults (
    action text PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[0-9*#]{1,12}$'),
    name text NOT NULL
  );
  COMMENT ON TABLE feature_code_defaults IS 'of no tenant: the codes that a new one begins with';
  INSERT INTO feature_code_defaults (action, code, name) SELECT action, code, name FROM callsign_first_feature_codes();
  CREATE FUNCTION callsign_default_feature_codes() RETURNS TABLE (code text, action text, name text) LANGUAGE sql STABLE AS
  $$ SELECT d.code, d.action, d.name FROM feature_code_defaults d $$;`;

const adding = `
  CREATE FUNCTION callsign_add_feature_code(new_code text, new_action text, new_name text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    scope text := current_setting('callsign.tenant', true);
  BEGIN
    INSERT INTO feature_code_defaults (code, action, name) VALUES (new_code, new_action, new_name);
    PERFORM set_config('callsign.tenant', 'system', true);
    INSERT INTO feature_codes (id, tenant_id, code, action, name)
      SELECT gen_random_uuid(), t.id, new_code, new_action, new_name FROM tenants t
      WHERE NOT EXISTS (SELECT FROM dialable_numbers d WHERE d.tenant_id = t.id AND d.number = new_code);
    PERFORM set_config('callsign.tenant', coalesce(scope, ''), true);
  END $$;`;
