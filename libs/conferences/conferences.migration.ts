import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conference rooms, and what was held in them. */
export class Conferences1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rooms);
    await runner.query(sessions);
    await runner.query(participants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE conference_participants, conference_sessions, conferences;
      SELECT callsign_not_dialable('conference');`);
  }
}

const rooms = `
  CREATE TABLE conferences (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL CONSTRAINT ck_conferences_number CHECK (number ~ '^[0-9]{2,10}$'),
    name text NOT NULL,
    participant_pin text,
    moderator_pin text,
    wait_for_moderator boolean NOT NULL,
    announce text NOT NULL CONSTRAINT ck_conferences_announce CHECK (announce IN ('none', 'tone', 'name')),
    mute_on_entry boolean NOT NULL,
    max_members int NOT NULL CONSTRAINT ck_conferences_max_members CHECK (max_members BETWEEN 2 AND 500),
    record boolean NOT NULL,
    video boolean NOT NULL,
    quality text NOT NULL CONSTRAINT ck_conferences_quality CHECK (quality IN ('telephone', 'wideband', 'fullband')),
    enabled boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_conferences_id UNIQUE (tenant_id, id),
    CONSTRAINT ck_conferences_wait_for_moderator CHECK (NOT wait_for_moderator OR moderator_pin IS NOT NULL)
  );
  COMMENT ON COLUMN conferences.participant_pin IS 'sealed (SecretBox), since the switch asks for it where no service is there';
  SELECT callsign_protect('conferences', secrets => '{participant_pin,moderator_pin}', notify_key => 'number');
  SELECT callsign_dialable('conferences', kind => 'conference');`;

// No foreign key to the room: what was held there outlives it. Without notify_key: it changes while people talk.
const sessions = `
  CREATE TABLE conference_sessions (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    conference_id uuid,
    name text NOT NULL,
    number text,
    node text NOT NULL,
    started_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    end_seen boolean NOT NULL DEFAULT true,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_conferencesessions_id UNIQUE (tenant_id, id)
  );
  CREATE INDEX ix_conference_sessions_started ON conference_sessions (tenant_id, started_at, id);
  CREATE INDEX ix_conference_sessions_conference ON conference_sessions (tenant_id, conference_id, started_at, id);
  CREATE INDEX ix_conference_sessions_running ON conference_sessions (node) WHERE ended_at IS NULL;
  COMMENT ON COLUMN conference_sessions.id IS 'Conference-Unique-ID of the switch: told of twice, it is one';
  COMMENT ON COLUMN conference_sessions.conference_id IS 'the room; null where it was made of a call';
  COMMENT ON COLUMN conference_sessions.end_seen IS 'false: it ended while nobody of us was there; ended_at is when that was found';
  SELECT callsign_protect('conference_sessions', audited => false);`;

const participants = `
  CREATE TABLE conference_participants (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id int NOT NULL,
    session_id uuid NOT NULL,
    call_id uuid NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    moderator boolean NOT NULL,
    joined_at timestamptz(3) NOT NULL,
    left_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT fk_conferenceparticipants_session FOREIGN KEY (tenant_id, session_id) REFERENCES conference_sessions (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_conference_participants_session ON conference_participants (tenant_id, session_id, joined_at);
  CREATE UNIQUE INDEX uq_conferenceparticipants_present ON conference_participants (tenant_id, session_id, call_id) WHERE left_at IS NULL;
  COMMENT ON COLUMN conference_participants.call_id IS 'UUID of the leg';
  SELECT callsign_protect('conference_participants', audited => false);`;
