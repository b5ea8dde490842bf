import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Audio that nothing speaks of any more, whoever deleted the rows: single pieces, and all of a tenant that is gone. What
 * is noted here is removed from the store later. Neither has a foreign key: they outlive their tenant.
 */
export class DiscardedAudio1700000008900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE discarded_audio (
        audio_key text PRIMARY KEY,
        tenant_id int NOT NULL,
        since timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ix_discarded_audio_since ON discarded_audio (since);
      SELECT callsign_protect('discarded_audio', audited => false);

      CREATE FUNCTION callsign_discard_audio() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO discarded_audio (audio_key, tenant_id) VALUES (OLD.audio_key, OLD.tenant_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      -- For a table with tenant_id and audio_key: what its rows spoke of goes when they go.
      CREATE FUNCTION callsign_discards_audio(target regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER discard AFTER DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_discard_audio()', target);
      END $$;

      CREATE TABLE former_tenants (
        tenant_id int PRIMARY KEY,
        since timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE former_tenants IS 'tenants that are gone, until their audio is gone from the store too';
      SELECT callsign_protect('former_tenants', audited => false);
      CREATE FUNCTION callsign_former_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO former_tenants (tenant_id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER former AFTER DELETE ON tenants FOR EACH ROW EXECUTE FUNCTION callsign_former_tenant();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER former ON tenants;
      DROP TABLE former_tenants, discarded_audio;
      DROP FUNCTION callsign_former_tenant, callsign_discards_audio, callsign_discard_audio;`);
  }
}
