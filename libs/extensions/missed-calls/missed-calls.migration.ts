import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to tell of calls that an extension missed. */
export class MissedCalls1700000009110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE extensions ADD COLUMN missed_call_email text;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE extensions DROP COLUMN missed_call_email;');
  }
}
