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

const query = `
  SELECT s.id AS "sessionId", u.id AS "userId", u.username, u.role, u.tenant_id AS "tenantId"
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND u.enabled`;

/**
 * Answers "does this session still stand, and whose is it" on every request without a query on most: a bounded cache
 * that change notifications empty. A user disabled or deleted, or a session ended, is refused from the next request
 * on, on every replica; on one that has just lost its listening connection after at most ten seconds.
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

  private forget({ table, keys }: Change): void {
    if (table !== 'users' && table !== 'sessions') return;
    this.generation += 1;
    if (table === 'sessions') for (const key of keys) this.known.delete(key);
    else for (const [sessionId, { userId }] of this.known.entries()) if (keys.includes(userId)) this.known.delete(sessionId);
  }

  private forgetAll(): void {
    this.generation += 1;
    this.known.clear();
  }
}
