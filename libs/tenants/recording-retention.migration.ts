import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a tenant keeps recordings of calls. */
export class RecordingRetention1700000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenants ADD COLUMN recording_retention_days int
        CONSTRAINT ck_tenants_recording_retention_days CHECK (recording_retention_days BETWEEN 1 AND 36500);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenants DROP COLUMN recording_retention_days;');
  }
}
