import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Music that tenants' callers hear while they are held, in classes of several tracks. */
export class Music1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE music_classes (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        name text NOT NULL,
        shuffle boolean NOT NULL,
        is_default boolean NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT uq_musicclasses_id UNIQUE (tenant_id, id),
        CONSTRAINT uq_musicclasses_name UNIQUE (tenant_id, name)
      );
      CREATE UNIQUE INDEX uq_musicclasses_default ON music_classes (tenant_id) WHERE is_default;
      SELECT callsign_protect('music_classes', notify_key => 'id');
      CREATE TABLE music_tracks (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL,
        class_id uuid NOT NULL,
        name text NOT NULL,
        seconds int NOT NULL,
        bytes int NOT NULL,
        audio_key text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT fk_musictracks_class FOREIGN KEY (tenant_id, class_id) REFERENCES music_classes (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX ix_music_tracks_class ON music_tracks (tenant_id, class_id, created_at, id);
      SELECT callsign_protect('music_tracks', notify_key => 'id');
      SELECT callsign_discards_audio('music_tracks');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE music_tracks, music_classes;');
  }
}
