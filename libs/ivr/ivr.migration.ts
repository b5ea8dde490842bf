import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Menus, what they say in each language, the web services that they ask, and the hosts that may be asked. */
export class Ivr1700000020300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [menus, greetings, webRequests, webHosts]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ivr_web_hosts, ivr_web_requests, ivr_greetings, ivr_menus;
      SELECT callsign_not_dialable('menu');`);
  }
}

const menus = `
  CREATE TABLE ivr_menus (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text CONSTRAINT ck_ivrmenus_number CHECK (number ~ '^[0-9]{2,10}$'),
    name text NOT NULL,
    language text,
    sentences jsonb NOT NULL,
    timeout_seconds int NOT NULL CONSTRAINT ck_ivrmenus_timeout_seconds CHECK (timeout_seconds BETWEEN 1 AND 60),
    digit_seconds int NOT NULL CONSTRAINT ck_ivrmenus_digit_seconds CHECK (digit_seconds BETWEEN 1 AND 10),
    max_tries int NOT NULL CONSTRAINT ck_ivrmenus_max_tries CHECK (max_tries BETWEEN 1 AND 10),
    direct_dial boolean NOT NULL,
    entries jsonb NOT NULL,
    timeout_destination jsonb,
    invalid_destination jsonb,
    fallback_destination jsonb,
    enabled boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_ivrmenus_id UNIQUE (tenant_id, id),
    CONSTRAINT uq_ivrmenus_name UNIQUE (tenant_id, name)
  );
  COMMENT ON COLUMN ivr_menus.entries IS 'in order: keys, label, destination, language, set, when';
  SELECT callsign_protect('ivr_menus', notify_key => 'id');
  SELECT callsign_dialable('ivr_menus', kind => 'menu');`;

const greetings = `
  CREATE TABLE ivr_greetings (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL,
    menu_id uuid NOT NULL,
    language text NOT NULL,
    seconds int NOT NULL,
    audio_key text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_ivrgreetings_language UNIQUE (tenant_id, menu_id, language),
    CONSTRAINT fk_ivrgreetings_menu FOREIGN KEY (tenant_id, menu_id) REFERENCES ivr_menus (tenant_id, id) ON DELETE CASCADE
  );
  SELECT callsign_protect('ivr_greetings', notify_key => 'id');
  SELECT callsign_discards_audio('ivr_greetings');`;

const webRequests = `
  CREATE TABLE ivr_web_requests (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    name text NOT NULL,
    method text NOT NULL CONSTRAINT ck_ivrwebrequests_method CHECK (method IN ('GET', 'POST')),
    url text NOT NULL,
    body jsonb,
    authorization_secret text,
    timeout_seconds int NOT NULL CONSTRAINT ck_ivrwebrequests_timeout_seconds CHECK (timeout_seconds BETWEEN 1 AND 15),
    results jsonb NOT NULL,
    cases jsonb NOT NULL,
    otherwise_destination jsonb,
    failure_destination jsonb,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_ivrwebrequests_id UNIQUE (tenant_id, id),
    CONSTRAINT uq_ivrwebrequests_name UNIQUE (tenant_id, name)
  );
  COMMENT ON COLUMN ivr_web_requests.authorization_secret IS 'sealed by the application';
  SELECT callsign_protect('ivr_web_requests', secrets => '{authorization_secret}', notify_key => 'id');`;

const webHosts = `
  CREATE TABLE ivr_web_hosts (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    host text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_ivrwebhosts_host UNIQUE (tenant_id, host)
  );
  SELECT callsign_protect('ivr_web_hosts', notify_key => 'id');`;
