import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feature codes: every tenant has the usual ones from its beginning, and may change them. */
export class FeatureCodes1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(defaults);
    await runner.query(featureCodes);
    await runner.query(present);
    await runner.query(
      `SELECT callsign_protect('feature_codes', ignored => '{destination_extension_id}', notify_key => 'code');
      SELECT callsign_dialable('feature_codes', kind => 'feature_code', number_column => 'code');`,
    );
    await runner.query(newTenants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER feature_codes ON tenants;
      DROP TABLE feature_codes;
      SELECT callsign_not_dialable('feature_code');
      DROP FUNCTION callsign_tenant_feature_codes, callsign_default_feature_codes;`);
  }
}

const defaults = `
  CREATE FUNCTION callsign_default_feature_codes() RETURNS TABLE (code text, action text, name text) LANGUAGE sql IMMUTABLE AS $$
    VALUES
      ('*97', 'voicemail', 'My voicemail'),
      ('*98', 'voicemail_any', 'Any voicemail box'),
      ('*78', 'do_not_disturb_on', 'Do not disturb on'),
      ('*79', 'do_not_disturb_off', 'Do not disturb off'),
      ('*72', 'forward_always_on', 'Forward every call'),
      ('*73', 'forward_always_off', 'Forward no more'),
      ('*90', 'forward_busy_on', 'Forward when busy'),
      ('*91', 'forward_busy_off', 'No longer forward when busy'),
      ('*92', 'forward_no_answer_on', 'Forward when not answered'),
      ('*93', 'forward_no_answer_off', 'No longer forward when not answered'),
      ('*21', 'follow_me_on', 'Follow-me on'),
      ('*22', 'follow_me_off', 'Follow-me off'),
      ('*69', 'call_return', 'Call back the last caller'),
      ('*66', 'redial', 'Redial'),
      ('*67', 'caller_id_block', 'Call without caller ID'),
      ('**', 'pickup_extension', 'Pick up an extension'),
      ('*8', 'pickup_group', 'Pick up a call'),
      ('*9196', 'echo_test', 'Echo test'),
      ('*9197', 'milliwatt_test', 'Milliwatt test')
  $$;`;

const featureCodes = `
  CREATE TABLE feature_codes (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    code text NOT NULL CONSTRAINT ck_featurecodes_code CHECK (code ~ '^[0-9*#]{1,12}$'),
    name text NOT NULL,
    action text NOT NULL CONSTRAINT ck_featurecodes_action CHECK (action IN (
      'voicemail', 'voicemail_any', 'do_not_disturb_on', 'do_not_disturb_off', 'forward_always_on', 'forward_always_off', 'forward_busy_on', 'forward_busy_off',
      'forward_no_answer_on', 'forward_no_answer_off', 'follow_me_on', 'follow_me_off', 'call_return', 'redial', 'caller_id_block',
      'pickup_extension', 'pickup_group', 'echo_test', 'milliwatt_test', 'destination')),
    enabled boolean NOT NULL DEFAULT true,
    destination jsonb,
    destination_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(destination)) STORED,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_featurecodes_code UNIQUE (tenant_id, code),
    CONSTRAINT uq_featurecodes_id UNIQUE (tenant_id, id),
    CONSTRAINT ck_featurecodes_destination CHECK ((action = 'destination') = (destination IS NOT NULL)),
    CONSTRAINT fk_featurecodes_destination FOREIGN KEY (tenant_id, destination_extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_feature_codes_destination_extension ON feature_codes (tenant_id, destination_extension_id) WHERE destination_extension_id IS NOT NULL;`;

// Before the table is protected: the audit trigger wants somebody to blame. Tenants are seen in the system's scope alone.
const present = `
  SELECT set_config('callsign.tenant', 'system', true);
  INSERT INTO feature_codes (id, tenant_id, code, action, name)
    SELECT gen_random_uuid(), t.id, d.code, d.action, d.name FROM tenants t CROSS JOIN callsign_default_feature_codes() d;`;

// In the transaction that makes the tenant, whoever makes it and how.
const newTenants = `
  CREATE FUNCTION callsign_tenant_feature_codes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO feature_codes (id, tenant_id, code, action, name)
      SELECT gen_random_uuid(), NEW.id, code, action, name FROM callsign_default_feature_codes();
    RETURN NULL;
  END $$;
  CREATE TRIGGER feature_codes AFTER INSERT ON tenants FOR EACH ROW EXECUTE FUNCTION callsign_tenant_feature_codes();`;
