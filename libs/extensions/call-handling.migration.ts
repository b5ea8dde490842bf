import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Call waiting, how many calls at once, and call screening of an extension. */
export class CallHandling1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        ADD COLUMN call_waiting boolean NOT NULL DEFAULT true,
        ADD COLUMN max_calls int CONSTRAINT ck_extensions_max_calls CHECK (max_calls BETWEEN 1 AND 100),
        ADD COLUMN call_screening text NOT NULL DEFAULT 'off'
          CONSTRAINT ck_extensions_call_screening CHECK (call_screening IN ('off', 'outside', 'all'));
      COMMENT ON COLUMN extensions.max_calls IS 'calls at once, made and taken; NULL: no limit';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE extensions DROP COLUMN call_waiting, DROP COLUMN max_calls, DROP COLUMN call_screening;',
    );
  }
}
