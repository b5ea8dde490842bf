import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callers who keep their place in a queue and are called back. */
export class QueueCallbacks1700000019200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_callbacks (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL,
        queue_id uuid NOT NULL,
        number text NOT NULL CONSTRAINT ck_queuecallbacks_number CHECK (number ~ '^\\+?[0-9*#]{1,32}$'),
        caller_name text NOT NULL DEFAULT '',
        waiting_since timestamptz(3) NOT NULL,
        priority int NOT NULL DEFAULT 0,
        status text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_queuecallbacks_status CHECK (status IN ('waiting', 'calling', 'connected', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        due_at timestamptz(3) NOT NULL DEFAULT now(),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT uq_queuecallbacks_id UNIQUE (tenant_id, id),
        CONSTRAINT fk_queuecallbacks_queue FOREIGN KEY (tenant_id, queue_id) REFERENCES queues (tenant_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN queue_callbacks.waiting_since IS 'when the caller came to the queue';
      COMMENT ON COLUMN queue_callbacks.due_at IS 'waiting: not called before; calling: given up then, its process being gone';
      CREATE INDEX ix_queue_callbacks_queue ON queue_callbacks (tenant_id, queue_id, waiting_since);
      CREATE INDEX ix_queue_callbacks_due ON queue_callbacks (due_at) WHERE status IN ('waiting', 'calling');
      SELECT callsign_protect('queue_callbacks', audited => false);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE queue_callbacks;');
  }
}
