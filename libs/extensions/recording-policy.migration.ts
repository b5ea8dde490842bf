import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calls of an extension are recorded. */
export class ExtensionRecording1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions ADD COLUMN recording_policy text NOT NULL DEFAULT 'never'
        CONSTRAINT ck_extensions_recording_policy CHECK (recording_policy IN ('never', 'in', 'out', 'all', 'on_demand'));
      COMMENT ON COLUMN extensions.recording_policy IS 'calls that are recorded; nothing is where the profile of the tenant has recording off';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE extensions DROP COLUMN recording_policy;');
  }
}
