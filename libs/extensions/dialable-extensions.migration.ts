import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions' numbers among all that can be dialled (`callsign_dialable`). */
export class DialableExtensions1700000005210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT callsign_dialable('extensions', kind => 'extension');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER dialable_rows ON extensions;
      DROP TRIGGER dialable_number ON extensions;
      SELECT callsign_not_dialable('extension');`);
  }
}
