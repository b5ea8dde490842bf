import { Injectable } from '@nestjs/common';
import { type Change, Changes, Database, type Role } from '@callsign/platform';
import { LRUCache } from 'lru-cache';

/** Who a session belongs to, as the database has it now (a token may be older than a change of role). */
export interface Identity {
  readonly sessionId: string;
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  /** null for a system administrator. */
  readonly tenantId: number | null;
}

const MAXIMUM = 20_000;
const STALE_MS = 10_000;

/** Whether user `u` may be signed in: neither the user nor the user's tenant is disabled. */
export const USER_STANDS = `u.enabled AND NOT EXISTS (SELECT FROM tenants t WHERE t.id = u.tenant_id AND NOT t.enabled)`;

const query = `
  SELECT s.id AS "sessionId", u.id AS "userId", u.username, u.role, u.tenant_id AS "tenantId"
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND ${USER_STANDS}`;

/**
 * Answers "does this session still stand, and whose is it" on every request without a query on most: a bounded cache
 * that change notifications empty. A user or tenant disabled or deleted, or a session ended, is refused from the next
 * request on, on every replica; on one that has just lost its listening connection after at most ten seconds.
 */
@Injectable()
export class Identities {
  private readonly known = new LRUCache<string, Identity>({ max: MAXIMUM, ttl: STALE_MS });
  /** Grows with every change, so that a row read before a change is not remembered after it. */
  private generation = 0;

  constructor(
    private readonly db: Database,
    changes: Changes,
  ) {
    changes.on((change) => this.forget(change));
    changes.onReset(() => this.forgetAll());
  }

  async find(sessionId: string): Promise<Identity | null> {
    const known = this.known.get(sessionId);
    if (known) return known;
    const before = this.generation;
    const [found] = await this.db.readSystem((tx) => tx.manager.query<Identity[]>(query, [sessionId]));
    if (found && before === this.generation) this.known.set(sessionId, found);
    return found ?? null;
  }

  private forget({ table, tenantId, keys }: Change): void {
    if (table === 'users') this.drop(({ userId }) => keys.includes(userId));
    if (table === 'sessions') this.drop(({ sessionId }) => keys.includes(sessionId));
    if (table === 'tenants') this.drop((identity) => identity.tenantId === tenantId);
  }

  private drop(changed: (identity: Identity) => boolean): void {
    this.generation += 1;
    for (const [sessionId, identity] of this.known.entries())
      if (changed(identity)) this.known.delete(sessionId);
  }

  private forgetAll(): void {
    this.generation += 1;
    this.known.clear();
  }
}
