import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message is its recording, not its call: a call can leave two, one until we were killed and one that the switch took
 * after that. The id comes from the recording's name, so it is what keeps a delivery taken twice one message.
 */
export class MessageIdentity1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE voicemail_messages DROP CONSTRAINT uq_voicemailmessages_call_uuid;
      COMMENT ON COLUMN voicemail_messages.id IS 'made of the box and the name of the recording, so that a delivery taken twice is one message';
      COMMENT ON COLUMN voicemail_messages.call_uuid IS 'leg of the caller; null where it was forwarded';
      CREATE INDEX ix_voicemail_discarded_audio_since ON voicemail_discarded_audio (since);
      COMMENT ON COLUMN voicemail_discarded_audio.since IS 'in the future: audio is being put into the store, and no row speaks of it yet';`);
  }

  /** Of several messages of a call the first keeps the call. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      UPDATE voicemail_messages m SET call_uuid = NULL FROM voicemail_messages first
        WHERE first.tenant_id = m.tenant_id AND first.box_id = m.box_id AND first.call_uuid = m.call_uuid
          AND (first.received_at, first.id) < (m.received_at, m.id);
      ALTER TABLE voicemail_messages ADD CONSTRAINT uq_voicemailmessages_call_uuid UNIQUE (tenant_id, box_id, call_uuid);
      DROP INDEX ix_voicemail_discarded_audio_since;`);
  }
}
