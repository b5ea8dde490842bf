import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ring groups, their members in order, and whose turn it is. */
export class RingGroups1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groups);
    await runner.query(members);
    await runner.query(turns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ring_group_turns, ring_group_members, ring_groups;
      SELECT callsign_not_dialable('ring_group');`);
  }
}

const groups = `
  CREATE TABLE ring_groups (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL CONSTRAINT ck_ringgroups_number CHECK (number ~ '^[0-9]{2,10}$'),
    name text NOT NULL,
    strategy text NOT NULL CONSTRAINT ck_ringgroups_strategy CHECK (strategy IN ('simultaneous', 'sequence', 'round_robin', 'random', 'rollover', 'enterprise')),
    ring_seconds int NOT NULL CONSTRAINT ck_ringgroups_ring_seconds CHECK (ring_seconds BETWEEN 5 AND 300),
    caller_id_prefix text,
    skip_busy boolean NOT NULL,
    ringback text NOT NULL CONSTRAINT ck_ringgroups_ringback CHECK (ringback IN ('phone', 'us', 'uk', 'europe')),
    no_answer_destination jsonb,
    no_answer_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(no_answer_destination)) STORED,
    enabled boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_ringgroups_id UNIQUE (tenant_id, id),
    CONSTRAINT fk_ringgroups_no_answer_destination FOREIGN KEY (tenant_id, no_answer_extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_ring_groups_no_answer ON ring_groups (tenant_id, no_answer_extension_id) WHERE no_answer_extension_id IS NOT NULL;
  SELECT callsign_protect('ring_groups', ignored => '{no_answer_extension_id}', notify_key => 'number');
  SELECT callsign_dialable('ring_groups', kind => 'ring_group');`;

const members = `
  CREATE TABLE ring_group_members (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL,
    ring_group_id uuid NOT NULL,
    position int NOT NULL,
    extension_id uuid,
    number text CONSTRAINT ck_ringgroupmembers_number CHECK (number ~ '^\\+?[0-9*#]{1,32}$'),
    delay_seconds int NOT NULL CONSTRAINT ck_ringgroupmembers_delay_seconds CHECK (delay_seconds BETWEEN 0 AND 120),
    ring_seconds int CONSTRAINT ck_ringgroupmembers_ring_seconds CHECK (ring_seconds BETWEEN 5 AND 300),
    confirm boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT ck_ringgroupmembers_extension_id CHECK (num_nonnulls(extension_id, number) = 1),
    CONSTRAINT uq_ringgroupmembers_position UNIQUE (tenant_id, ring_group_id, position),
    CONSTRAINT fk_ringgroupmembers_group FOREIGN KEY (tenant_id, ring_group_id) REFERENCES ring_groups (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_ringgroupmembers_members FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_ring_group_members_extension ON ring_group_members (tenant_id, extension_id) WHERE extension_id IS NOT NULL;
  SELECT callsign_protect('ring_group_members', notify_key => 'id');`;

// Counted up by each call to a round-robin group, on whichever replica: neither a change of the group nor worth an entry.
const turns = `
  CREATE TABLE ring_group_turns (
    tenant_id int NOT NULL,
    ring_group_id uuid NOT NULL,
    turn int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, ring_group_id),
    FOREIGN KEY (tenant_id, ring_group_id) REFERENCES ring_groups (tenant_id, id) ON DELETE CASCADE
  );
  SELECT callsign_protect('ring_group_turns', audited => false);`;
