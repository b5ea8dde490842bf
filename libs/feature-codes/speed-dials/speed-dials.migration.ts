import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Speed dials. They tell of no change: they are looked up when one is dialled. */
export class SpeedDials1700000015400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE speed_dials (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        extension_id uuid,
        code text NOT NULL CONSTRAINT ck_speeddials_code CHECK (code ~ '^[0-9]{2}$'),
        name text NOT NULL,
        destination jsonb NOT NULL,
        destination_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(destination)) STORED,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT uq_speeddials_code UNIQUE NULLS NOT DISTINCT (tenant_id, extension_id, code),
        CONSTRAINT fk_speeddials_extension_id FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_speeddials_destination FOREIGN KEY (tenant_id, destination_extension_id) REFERENCES extensions (tenant_id, id)
      );
      CREATE INDEX ix_speed_dials_destination_extension ON speed_dials (tenant_id, destination_extension_id) WHERE destination_extension_id IS NOT NULL;
      SELECT callsign_protect('speed_dials', ignored => '{destination_extension_id}');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE speed_dials');
  }
}
