import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of calls, and the audio that no row speaks of any more. */
export class Recordings1700000009200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordings);
    await runner.query(held);
    await runner.query(discardedAudio);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recordings, recording_discarded_audio;
      DROP FUNCTION callsign_recording_held, callsign_recording_discard;`);
  }
}

// The extension is told by id and by the number that it had: a recording outlives its extension, and whoever gets the
// number next must not hear it. So there is no foreign key to it.
const recordings = `
  CREATE TABLE recordings (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    call_uuid uuid,
    extension_id uuid NOT NULL,
    extension text NOT NULL,
    direction text NOT NULL CONSTRAINT ck_recordings_direction CHECK (direction IN ('in', 'out')),
    policy text NOT NULL CONSTRAINT ck_recordings_policy CHECK (policy IN ('in', 'out', 'all', 'on_demand')),
    caller_name text NOT NULL,
    caller_number text NOT NULL,
    callee_name text NOT NULL,
    callee_number text NOT NULL,
    started_at timestamptz(3) NOT NULL,
    seconds int NOT NULL CONSTRAINT ck_recordings_seconds CHECK (seconds >= 0),
    bytes bigint NOT NULL CONSTRAINT ck_recordings_bytes CHECK (bytes > 0),
    audio_key text NOT NULL,
    legal_hold boolean NOT NULL DEFAULT false,
    plays int NOT NULL DEFAULT 0,
    last_played_at timestamptz(3),
    deleted_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT ck_recordings_legal_hold CHECK (deleted_at IS NULL OR NOT legal_hold)
  );
  CREATE INDEX ix_recordings_started ON recordings (tenant_id, started_at, id) WHERE deleted_at IS NULL;
  CREATE INDEX ix_recordings_seconds ON recordings (tenant_id, seconds, id) WHERE deleted_at IS NULL;
  CREATE INDEX ix_recordings_extension ON recordings (tenant_id, extension_id, started_at, id) WHERE deleted_at IS NULL;
  CREATE INDEX ix_recordings_number ON recordings (tenant_id, extension, started_at, id) WHERE deleted_at IS NULL;
  CREATE INDEX ix_recordings_call ON recordings (tenant_id, call_uuid);
  CREATE INDEX ix_recordings_deleted ON recordings (deleted_at) WHERE deleted_at IS NOT NULL;
  COMMENT ON COLUMN recordings.id IS 'from the name of the file that the switch recorded: taken in twice, it is one';
  COMMENT ON COLUMN recordings.call_uuid IS 'cdr.leg_uuid of the leg that called; null where the switch itself called';
  COMMENT ON COLUMN recordings.direction IS 'as the extension sees it: in was a call that it took';
  COMMENT ON COLUMN recordings.plays IS 'how often it was listened to; the audit log says by whom';
  COMMENT ON COLUMN recordings.deleted_at IS 'can be restored for an hour, then row and audio go';
  SELECT callsign_protect('recordings');`;

// Whoever deletes it, in whatever way, also with its tenant: what is on hold stays.
const held = `
  CREATE FUNCTION callsign_recording_held() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'recording % is on legal hold', OLD.id
      USING ERRCODE = '23001', DETAIL = format('The recording %s is on legal hold; it can be deleted when the hold is lifted.', OLD.id);
  END $$;
  CREATE TRIGGER held BEFORE DELETE ON recordings FOR EACH ROW WHEN (OLD.legal_hold) EXECUTE FUNCTION callsign_recording_held();`;

// No foreign key: it outlives its tenant.
const discardedAudio = `
  CREATE TABLE recording_discarded_audio (
    audio_key text PRIMARY KEY,
    tenant_id int NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
  );
  CREATE FUNCTION callsign_recording_discard() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO recording_discarded_audio (audio_key, tenant_id) VALUES (OLD.audio_key, OLD.tenant_id) ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  CREATE TRIGGER discard AFTER DELETE ON recordings FOR EACH ROW EXECUTE FUNCTION callsign_recording_discard();
  SELECT callsign_protect('recording_discarded_audio', audited => false);`;
