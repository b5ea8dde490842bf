import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers (DIDs): what the world dials, and where that goes. A number exists once in the whole system. */
export class Numbers1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE numbers (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        number text NOT NULL CONSTRAINT uq_numbers_number UNIQUE CONSTRAINT ck_numbers_number CHECK (number ~ '^\\+[1-9][0-9]{6,14}$'),
        label text,
        enabled boolean NOT NULL DEFAULT true,
        destination jsonb,
        destination_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(destination)) STORED,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT uq_numbers_id UNIQUE (tenant_id, id),
        CONSTRAINT fk_numbers_destination FOREIGN KEY (tenant_id, destination_extension_id) REFERENCES extensions (tenant_id, id)
      );
      CREATE INDEX ix_numbers_destination_extension ON numbers (tenant_id, destination_extension_id) WHERE destination_extension_id IS NOT NULL;
      SELECT callsign_protect('numbers', ignored => '{destination_extension_id}', notify_key => 'number');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE numbers;');
  }
}
