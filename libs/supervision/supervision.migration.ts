import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may listen to the calls of a queue, besides administrators. */
export class Supervision1700000019500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_supervisors (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id int NOT NULL,
        queue_id uuid NOT NULL,
        extension_id uuid NOT NULL,
        CONSTRAINT uq_queuesupervisors_extension_id UNIQUE (tenant_id, queue_id, extension_id),
        CONSTRAINT fk_queuesupervisors_queue FOREIGN KEY (tenant_id, queue_id) REFERENCES queues (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_queuesupervisors_extension_id FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX ix_queue_supervisors_extension ON queue_supervisors (tenant_id, extension_id);
      SELECT callsign_protect('queue_supervisors');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE queue_supervisors');
  }
}
