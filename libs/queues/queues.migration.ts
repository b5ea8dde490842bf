import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Queues, the extensions that are their agents, and in which state each agent is. */
export class Queues1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(queues);
    await runner.query(agents);
    await runner.query(tiers);
    await runner.query(states);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE queue_break_reasons, queue_agent_states, queue_tiers, queue_agents, queues;
      SELECT callsign_not_dialable('queue');`);
  }
}

const seconds = (column: string, table: string, from: number, to: number, fallback: number) =>
  `${column} int NOT NULL DEFAULT ${fallback} CONSTRAINT ck_${table}_${column} CHECK (${column} BETWEEN ${from} AND ${to})`;

const queues = `
  CREATE TABLE queues (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL CONSTRAINT ck_queues_number CHECK (number ~ '^[0-9]{2,10}$'),
    name text NOT NULL,
    strategy text NOT NULL CONSTRAINT ck_queues_strategy CHECK (strategy IN ('ring-all', 'longest-idle-agent', 'round-robin', 'top-down',
      'agent-with-least-talk-time', 'agent-with-fewest-calls', 'sequentially-by-agent-order', 'random', 'ring-progressively')),
    music_id uuid,
    caller_id_prefix text,
    ${seconds('tier_wait_seconds', 'queues', 0, 3600, 0)},
    ${seconds('ring_progressively_seconds', 'queues', 1, 120, 10)},
    ${seconds('max_wait_seconds', 'queues', 0, 86400, 0)},
    max_wait_destination jsonb,
    max_wait_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(max_wait_destination)) STORED,
    join_empty boolean NOT NULL DEFAULT false,
    ${seconds('no_agents_wait_seconds', 'queues', 0, 86400, 30)},
    no_agents_destination jsonb,
    no_agents_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(no_agents_destination)) STORED,
    ${seconds('announce_seconds', 'queues', 0, 3600, 30)},
    announce_at_once boolean NOT NULL DEFAULT true,
    announce_position boolean NOT NULL DEFAULT true,
    announce_wait boolean NOT NULL DEFAULT false,
    callback_key text CONSTRAINT ck_queues_callback_key CHECK (callback_key ~ '^[0-9*#]$'),
    record boolean NOT NULL DEFAULT false,
    ${seconds('service_level_seconds', 'queues', 1, 3600, 20)},
    enabled boolean NOT NULL DEFAULT true,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_queues_id UNIQUE (tenant_id, id),
    CONSTRAINT fk_queues_music_id FOREIGN KEY (tenant_id, music_id) REFERENCES music_classes (tenant_id, id),
    CONSTRAINT fk_queues_max_wait_destination FOREIGN KEY (tenant_id, max_wait_extension_id) REFERENCES extensions (tenant_id, id),
    CONSTRAINT fk_queues_no_agents_destination FOREIGN KEY (tenant_id, no_agents_extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_queues_music ON queues (tenant_id, music_id) WHERE music_id IS NOT NULL;
  CREATE INDEX ix_queues_max_wait ON queues (tenant_id, max_wait_extension_id) WHERE max_wait_extension_id IS NOT NULL;
  CREATE INDEX ix_queues_no_agents ON queues (tenant_id, no_agents_extension_id) WHERE no_agents_extension_id IS NOT NULL;
  SELECT callsign_protect('queues', ignored => '{max_wait_extension_id,no_agents_extension_id}', notify_key => 'id');
  SELECT callsign_dialable('queues', kind => 'queue');`;

// The extension itself, so that neither the one nor the other needs a second name.
const agents = `
  CREATE TABLE queue_agents (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL,
    logs_in boolean NOT NULL DEFAULT true,
    ${seconds('ring_seconds', 'queueagents', 5, 120, 15)},
    ${seconds('wrap_up_seconds', 'queueagents', 0, 3600, 10)},
    ${seconds('reject_delay_seconds', 'queueagents', 1, 3600, 10)},
    ${seconds('busy_delay_seconds', 'queueagents', 1, 3600, 10)},
    ${seconds('no_answer_delay_seconds', 'queueagents', 1, 3600, 10)},
    ${seconds('max_no_answer', 'queueagents', 0, 100, 3)},
    ring_in_calls boolean NOT NULL DEFAULT false,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_queueagents_id UNIQUE (tenant_id, id),
    CONSTRAINT fk_queueagents_extension FOREIGN KEY (tenant_id, id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE
  );
  COMMENT ON COLUMN queue_agents.id IS 'the extension';
  SELECT callsign_protect('queue_agents', notify_key => 'id');`;

const tiers = `
  CREATE TABLE queue_tiers (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL,
    queue_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    ${seconds('level', 'queuetiers', 1, 9, 1)},
    ${seconds('position', 'queuetiers', 1, 99, 1)},
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_queuetiers_agent_id UNIQUE (tenant_id, queue_id, agent_id),
    CONSTRAINT fk_queuetiers_queue FOREIGN KEY (tenant_id, queue_id) REFERENCES queues (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_queuetiers_agent_id FOREIGN KEY (tenant_id, agent_id) REFERENCES queue_agents (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_queue_tiers_agent ON queue_tiers (tenant_id, agent_id);
  SELECT callsign_protect('queue_tiers', notify_key => 'id');`;

// Changes many times a day, which must not have the tenant's routing compiled anew: no notify_key.
const states = `
  CREATE TABLE queue_agent_states (
    tenant_id int NOT NULL,
    agent_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT ck_queueagentstates_status CHECK (status IN ('available', 'on_break', 'logged_out')),
    reason text,
    since timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, agent_id),
    FOREIGN KEY (tenant_id, agent_id) REFERENCES queue_agents (tenant_id, id) ON DELETE CASCADE
  );
  SELECT callsign_protect('queue_agent_states', audited => false);

  CREATE TABLE queue_break_reasons (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    digit text NOT NULL CONSTRAINT ck_queuebreakreasons_digit CHECK (digit ~ '^[1-9]$'),
    name text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_queuebreakreasons_digit UNIQUE (tenant_id, digit)
  );
  SELECT callsign_protect('queue_break_reasons');`;
