import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail on its way, of any feature; before, voicemail had a queue of its own. */
export class Mail1700000008800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mails (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        kind text NOT NULL,
        about jsonb NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        position bigint GENERATED ALWAYS AS IDENTITY
      );
      COMMENT ON COLUMN mails.about IS 'what the feature that sends this kind of mail needs to write it';
      CREATE INDEX ix_mails_next ON mails (next_attempt_at);
      CREATE INDEX ix_mails_tenant ON mails (tenant_id);
      SELECT callsign_protect('mails', audited => false);
      SELECT set_config('callsign.tenant', 'system', true);
      INSERT INTO mails (id, tenant_id, kind, about, attempts, next_attempt_at, last_error)
        SELECT message_id, tenant_id, 'voicemail', jsonb_build_object('messageId', message_id), attempts, next_attempt_at, last_error FROM voicemail_mails ORDER BY next_attempt_at;
      DROP TABLE voicemail_mails;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE voicemail_mails (
        message_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text,
        CONSTRAINT fk_voicemailmails_message FOREIGN KEY (tenant_id, message_id) REFERENCES voicemail_messages (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX ix_voicemail_mails_next ON voicemail_mails (next_attempt_at);
      SELECT callsign_protect('voicemail_mails', audited => false);
      SELECT set_config('callsign.tenant', 'system', true);
      INSERT INTO voicemail_mails (message_id, tenant_id, attempts, next_attempt_at, last_error)
        SELECT m.id, m.tenant_id, m.attempts, m.next_attempt_at, m.last_error FROM mails m
        JOIN voicemail_messages v ON v.tenant_id = m.tenant_id AND v.id = m.id WHERE m.kind = 'voicemail';
      DROP TABLE mails;`);
  }
}
