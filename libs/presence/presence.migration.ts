import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who watches what: kept, so that lamps go on after a restart. */
export class Presence1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE presence_subscriptions (
        tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
        node text NOT NULL,
        call_id text NOT NULL,
        domain text NOT NULL,
        watcher text NOT NULL,
        name text NOT NULL,
        event text NOT NULL,
        local text NOT NULL,
        remote text NOT NULL,
        contact text NOT NULL,
        route text NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (call_id, node)
      );
      CREATE INDEX ix_presence_subscriptions_tenant ON presence_subscriptions (tenant_id);
      CREATE INDEX ix_presence_subscriptions_expires ON presence_subscriptions (expires_at);
      SELECT callsign_protect('presence_subscriptions', audited => false);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE presence_subscriptions');
  }
}
