import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Music for callers of ring groups while it rings, and mail about calls that nobody took. */
export class RingGroupCallers1700000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ring_groups
        ADD COLUMN music_id uuid,
        ADD COLUMN missed_call_email text,
        ADD CONSTRAINT fk_ringgroups_music_id FOREIGN KEY (tenant_id, music_id) REFERENCES music_classes (tenant_id, id),
        DROP CONSTRAINT ck_ringgroups_ringback,
        ADD CONSTRAINT ck_ringgroups_ringback CHECK (ringback IN ('phone', 'us', 'uk', 'europe', 'music'));
      CREATE INDEX ix_ring_groups_music ON ring_groups (tenant_id, music_id) WHERE music_id IS NOT NULL;
      COMMENT ON COLUMN ring_groups.music_id IS 'with ringback music; null: the default of the tenant';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      UPDATE ring_groups SET ringback = 'phone' WHERE ringback = 'music';
      ALTER TABLE ring_groups
        DROP COLUMN music_id,
        DROP COLUMN missed_call_email,
        DROP CONSTRAINT ck_ringgroups_ringback,
        ADD CONSTRAINT ck_ringgroups_ringback CHECK (ringback IN ('phone', 'us', 'uk', 'europe'));`);
  }
}
