import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Voicemail: a box for each extension that has voicemail, its messages and greetings, and the mail about them. */
export class Voicemail1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(boxes);
    await runner.query(boxesOfExtensions);
    await runner.query(messages);
    await runner.query(greetings);
    await runner.query(discardedAudio);
    await runner.query(mails);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER voicemail_box ON extensions;
      DROP TABLE voicemail_mails, voicemail_discarded_audio, voicemail_greetings, voicemail_messages, voicemail_boxes;
      DROP FUNCTION callsign_voicemail_box, callsign_voicemail_discard;`);
  }
}

// The box belongs to its extension, so it has the extension's id. None of voicemail's tables tells of its changes: nothing
// of them is kept at hand, and whatever tells of a change makes its tenant's routing be compiled anew.
const boxes = `
  CREATE TABLE voicemail_boxes (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    pin_hash text,
    failed_pins int NOT NULL DEFAULT 0,
    locked_until timestamptz,
    language text NOT NULL DEFAULT 'en',
    greeting_mode text NOT NULL DEFAULT 'default' CONSTRAINT ck_voicemailboxes_greeting_mode CHECK (greeting_mode IN ('default', 'recorded', 'temporary')),
    operator jsonb,
    operator_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(operator)) STORED,
    email text,
    attach_audio boolean NOT NULL DEFAULT true,
    delete_after_email boolean NOT NULL DEFAULT false,
    quota_seconds int NOT NULL DEFAULT 3600 CONSTRAINT ck_voicemailboxes_quota_seconds CHECK (quota_seconds BETWEEN 0 AND 360000),
    max_message_seconds int NOT NULL DEFAULT 180 CONSTRAINT ck_voicemailboxes_max_message_seconds CHECK (max_message_seconds BETWEEN 5 AND 3600),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_voicemailboxes_id UNIQUE (tenant_id, id),
    CONSTRAINT fk_voicemailboxes_extension FOREIGN KEY (tenant_id, id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_voicemailboxes_operator FOREIGN KEY (tenant_id, operator_extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_voicemail_boxes_operator ON voicemail_boxes (tenant_id, operator_extension_id) WHERE operator_extension_id IS NOT NULL;
  COMMENT ON COLUMN voicemail_boxes.pin_hash IS 'scrypt$cost$salt$hash (base64url); null: none set, the box opens from the own phone alone';
  COMMENT ON COLUMN voicemail_boxes.quota_seconds IS 'sum of the lengths of all messages; who begins below it may finish';
  SELECT callsign_protect('voicemail_boxes', secrets => '{pin_hash}', ignored => '{failed_pins,locked_until,operator_extension_id}');`;

// However an extension comes to have voicemail (API, import, SQL by hand), its box is there. It stays when voicemail is
// switched off, so that no message is lost by that.
const boxesOfExtensions = `
  CREATE FUNCTION callsign_voicemail_box() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO voicemail_boxes (id, tenant_id, language)
      SELECT NEW.id, NEW.tenant_id, language FROM tenants WHERE id = NEW.tenant_id
      ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  CREATE TRIGGER voicemail_box AFTER INSERT OR UPDATE OF voicemail_enabled ON extensions
    FOR EACH ROW WHEN (NEW.voicemail_enabled) EXECUTE FUNCTION callsign_voicemail_box();
  SELECT set_config('callsign.tenant', 'system', true);
  INSERT INTO voicemail_boxes (id, tenant_id, language)
    SELECT e.id, e.tenant_id, t.language FROM extensions e JOIN tenants t ON t.id = e.tenant_id WHERE e.voicemail_enabled;`;

const messages = `
  CREATE TABLE voicemail_messages (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    box_id uuid NOT NULL,
    call_uuid text,
    caller_name text NOT NULL,
    caller_number text NOT NULL,
    received_at timestamptz(3) NOT NULL DEFAULT now(),
    seconds int NOT NULL CONSTRAINT ck_voicemailmessages_seconds CHECK (seconds >= 0),
    bytes int NOT NULL CONSTRAINT ck_voicemailmessages_bytes CHECK (bytes >= 0),
    audio_key text NOT NULL,
    introduction_key text,
    folder text NOT NULL DEFAULT 'new' CONSTRAINT ck_voicemailmessages_folder CHECK (folder IN ('new', 'saved')),
    urgent boolean NOT NULL DEFAULT false,
    deleted_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_voicemailmessages_id UNIQUE (tenant_id, id),
    CONSTRAINT uq_voicemailmessages_call_uuid UNIQUE (tenant_id, box_id, call_uuid),
    CONSTRAINT fk_voicemailmessages_box FOREIGN KEY (tenant_id, box_id) REFERENCES voicemail_boxes (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_voicemail_messages_folder ON voicemail_messages (tenant_id, box_id, folder, (NOT urgent), received_at, id) INCLUDE (seconds, urgent) WHERE deleted_at IS NULL;
  CREATE INDEX ix_voicemail_messages_deleted ON voicemail_messages (deleted_at) WHERE deleted_at IS NOT NULL;
  COMMENT ON COLUMN voicemail_messages.call_uuid IS 'leg of the caller, so that a delivery taken twice is one message; null where it was forwarded';
  COMMENT ON COLUMN voicemail_messages.deleted_at IS 'can be restored for an hour, then row and audio go';
  SELECT callsign_protect('voicemail_messages');`;

const greetings = `
  CREATE TABLE voicemail_greetings (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    box_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT ck_voicemailgreetings_kind CHECK (kind IN ('greeting', 'temporary', 'name')),
    audio_key text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_voicemailgreetings_kind UNIQUE (tenant_id, box_id, kind),
    CONSTRAINT fk_voicemailgreetings_box FOREIGN KEY (tenant_id, box_id) REFERENCES voicemail_boxes (tenant_id, id) ON DELETE CASCADE
  );
  SELECT callsign_protect('voicemail_greetings');`;

// Audio that no row speaks of any more, whoever deleted the row (also by deleting the extension or the tenant): what is
// here is removed from the store later. No foreign key: it outlives its tenant.
const discardedAudio = `
  CREATE TABLE voicemail_discarded_audio (
    audio_key text PRIMARY KEY,
    tenant_id int NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
  );
  CREATE FUNCTION callsign_voicemail_discard() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO voicemail_discarded_audio (audio_key, tenant_id)
      SELECT key, OLD.tenant_id FROM unnest(ARRAY[OLD.audio_key, to_jsonb(OLD) ->> 'introduction_key']) AS key WHERE key IS NOT NULL
      ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  CREATE TRIGGER discard AFTER DELETE ON voicemail_messages FOR EACH ROW EXECUTE FUNCTION callsign_voicemail_discard();
  CREATE TRIGGER discard AFTER DELETE ON voicemail_greetings FOR EACH ROW EXECUTE FUNCTION callsign_voicemail_discard();
  CREATE TRIGGER discard_former AFTER UPDATE OF audio_key ON voicemail_greetings FOR EACH ROW
    WHEN (OLD.audio_key <> NEW.audio_key) EXECUTE FUNCTION callsign_voicemail_discard();
  SELECT callsign_protect('voicemail_discarded_audio', audited => false);`;

// Written in the transaction that writes the message, so there is no message whose mail is forgotten.
const mails = `
  CREATE TABLE voicemail_mails (
    message_id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    last_error text,
    CONSTRAINT fk_voicemailmails_message FOREIGN KEY (tenant_id, message_id) REFERENCES voicemail_messages (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_voicemail_mails_next ON voicemail_mails (next_attempt_at);
  SELECT callsign_protect('voicemail_mails', audited => false);`;
