import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenants' own audio for what services say. */
export class Prompts1700000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE prompt_overrides (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        language text NOT NULL,
        key text NOT NULL,
        audio_key text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT uq_promptoverrides_key UNIQUE (tenant_id, language, key)
      );
      SELECT callsign_protect('prompt_overrides', notify_key => 'key');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE prompt_overrides;');
  }
}
