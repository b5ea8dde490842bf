import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions: who can register, and what happens with a call for them. */
export class Extensions1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(destinationExtension);
    await runner.query(extensions);
    await runner.query(ownExtension);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE users DROP CONSTRAINT fk_users_extension_id; DROP TABLE extensions; DROP FUNCTION callsign_destination_extension;',
    );
  }
}

// A destination is JSON, yet the database itself must refuse to delete an extension that one points to: generated
// columns made with this carry the foreign key.
const destinationExtension = `
  CREATE FUNCTION callsign_destination_extension(destination jsonb) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN destination ->> 'type' = 'extension' THEN (destination ->> 'id')::uuid END $$;`;

const dialled = (column: string) =>
  `${column} text CONSTRAINT ck_extensions_${column} CHECK (${column} ~ '^\\+?[0-9*#]{1,32}$')`;

const forwarding = (column: string) => `${dialled(column)},
    ${column}_enabled boolean NOT NULL DEFAULT false,
    CONSTRAINT ck_extensions_${column}_enabled CHECK (${column} IS NOT NULL OR NOT ${column}_enabled)`;

const extensions = `
  CREATE TABLE extensions (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL CONSTRAINT ck_extensions_number CHECK (number ~ '^[0-9]{2,10}$'),
    display_name text NOT NULL,
    first_name text,
    last_name text,
    caller_id_name text,
    ${dialled('caller_id_number')},
    sip_secret text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    do_not_disturb boolean NOT NULL DEFAULT false,
    ${forwarding('forward_always')},
    ${forwarding('forward_busy')},
    ${forwarding('forward_no_answer')},
    ${forwarding('forward_not_registered')},
    follow_me_enabled boolean NOT NULL DEFAULT false,
    follow_me jsonb NOT NULL DEFAULT '[]',
    ring_seconds int NOT NULL DEFAULT 25 CONSTRAINT ck_extensions_ring_seconds CHECK (ring_seconds BETWEEN 5 AND 300),
    voicemail_enabled boolean NOT NULL DEFAULT false,
    no_answer_destination jsonb,
    no_answer_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(no_answer_destination)) STORED,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_extensions_number UNIQUE (tenant_id, number),
    CONSTRAINT uq_extensions_id UNIQUE (tenant_id, id),
    CONSTRAINT fk_extensions_no_answer_destination FOREIGN KEY (tenant_id, no_answer_extension_id) REFERENCES extensions (tenant_id, id) DEFERRABLE
  );
  CREATE INDEX ix_extensions_no_answer ON extensions (tenant_id, no_answer_extension_id) WHERE no_answer_extension_id IS NOT NULL;
  COMMENT ON COLUMN extensions.sip_secret IS 'SIP password, sealed with AES-256-GCM for the context extension:<id>';
  COMMENT ON COLUMN extensions.follow_me IS '[{number, delaySeconds 0..120, ringSeconds 5..120}], at most 10';
  SELECT callsign_protect('extensions', secrets => '{sip_secret}', ignored => '{no_answer_extension_id}', notify_key => 'number');`;

// A person may have an extension of the own tenant; the person stays when the extension goes.
const ownExtension = `
  ALTER TABLE users ADD CONSTRAINT fk_users_extension_id
    FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id) ON DELETE SET NULL (extension_id);
  CREATE INDEX ix_users_extension ON users (tenant_id, extension_id) WHERE extension_id IS NOT NULL;`;
