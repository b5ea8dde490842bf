import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose ringing calls an extension takes with `*8`, and whether those it calls see its number. */
export class MoreExtensionSettings1700000015100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        ADD COLUMN pickup_group text CONSTRAINT ck_extensions_pickup_group CHECK (length(pickup_group) BETWEEN 1 AND 40),
        ADD COLUMN hide_caller_id boolean NOT NULL DEFAULT false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE extensions DROP COLUMN pickup_group, DROP COLUMN hide_caller_id');
  }
}
