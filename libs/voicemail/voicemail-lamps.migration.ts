import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Name of the change that tells that an extension got voicemail, or has none any more; its key is the extension's id. */
export const LAMPS_CHANGE = 'voicemail_lamps';

// Told however it came about. The extension's own change tells its number, which whoever is told of would have to look up.
const lamps = `
  CREATE FUNCTION callsign_voicemail_lamps() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('callsign_change', jsonb_build_object('table', '${LAMPS_CHANGE}', 'tenantId', NEW.tenant_id, 'keys', jsonb_build_array(NEW.id))::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER voicemail_lamps AFTER UPDATE OF voicemail_enabled ON extensions
    FOR EACH ROW WHEN (OLD.voicemail_enabled <> NEW.voicemail_enabled) EXECUTE FUNCTION callsign_voicemail_lamps();`;

/** The lamps of phones follow when voicemail is switched on or off. */
export class VoicemailLamps1700000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lamps);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER voicemail_lamps ON extensions; DROP FUNCTION callsign_voicemail_lamps;');
  }
}
