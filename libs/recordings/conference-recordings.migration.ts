import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conferences are recorded as well: as a whole, and at no extension. */
export class ConferenceRecordings1700000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recordings
        ADD COLUMN conference_session_id uuid,
        ALTER COLUMN extension_id DROP NOT NULL,
        DROP CONSTRAINT ck_recordings_direction,
        ADD CONSTRAINT ck_recordings_direction CHECK (direction IN ('in', 'out', 'conference')),
        ADD CONSTRAINT ck_recordings_conference CHECK (
          (direction = 'conference') = (conference_session_id IS NOT NULL) AND (extension_id IS NULL) = (direction = 'conference'));
      CREATE INDEX ix_recordings_conference ON recordings (tenant_id, conference_session_id) WHERE conference_session_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM recordings WHERE direction = 'conference';
      ALTER TABLE recordings
        DROP CONSTRAINT ck_recordings_conference,
        DROP CONSTRAINT ck_recordings_direction,
        ADD CONSTRAINT ck_recordings_direction CHECK (direction IN ('in', 'out')),
        ALTER COLUMN extension_id SET NOT NULL,
        DROP COLUMN conference_session_id;`);
  }
}
