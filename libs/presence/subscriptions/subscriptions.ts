import { Injectable } from '@nestjs/common';
import { Database, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import type { Subscription } from './subscription';

const rows = z.array(
  z.object({
    node: z.string(),
    callId: z.string(),
    tenantId: z.number(),
    domain: z.string(),
    watcher: z.string(),
    name: z.string(),
    event: z.string(),
    local: z.string(),
    remote: z.string(),
    contact: z.string(),
    route: z.string(),
    expiresAt: z.date(),
  }),
);

const KEEP = `
  INSERT INTO presence_subscriptions (node, call_id, tenant_id, domain, watcher, name, event, local, remote, contact, route, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (call_id, node) DO UPDATE SET tenant_id = excluded.tenant_id, domain = excluded.domain, watcher = excluded.watcher,
    name = excluded.name, event = excluded.event, local = excluded.local, remote = excluded.remote, contact = excluded.contact,
    route = excluded.route, expires_at = excluded.expires_at`;

const ALL = `
  SELECT s.node, s.call_id AS "callId", s.tenant_id AS "tenantId", s.domain, s.watcher, s.name, s.event, s.local, s.remote,
    s.contact, s.route, s.expires_at AS "expiresAt"
  FROM presence_subscriptions s JOIN tenants t ON t.id = s.tenant_id AND t.domain = s.domain WHERE s.expires_at > now()`;

/** The subscriptions as they are kept over a restart. Across tenants: it is the phones' own business, no one's data. */
@Injectable()
export class Subscriptions {
  private readonly context = RequestContext.internal('presence');

  constructor(private readonly database: Database) {}

  /** Those that have not expired. */
  async all(): Promise<Subscription[]> {
    return this.database.readSystem(async (tx) => rows.parse(await tx.manager.query(ALL)));
  }

  async keep(one: Subscription): Promise<void> {
    const { node, callId, tenantId, domain, watcher, name, event, local, remote, contact, route } = one;
    const values = [node, callId, tenantId, domain, watcher, name, event, local, remote, contact, route];
    await this.database.writeSystem(this.context, (tx) => tx.manager.query(KEEP, [...values, one.expiresAt]));
  }

  async drop(callIds: readonly string[]): Promise<void> {
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query('DELETE FROM presence_subscriptions WHERE call_id = ANY($1) OR expires_at < now()', [
        callIds,
      ]),
    );
  }
}
