import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  Problem,
  RequestContext,
  type Role,
  type SystemTransaction,
} from '@callsign/platform';
import { v7 } from 'uuid';
import type { Visitor } from './access';
import { AccessTokens } from './access-tokens';
import { type Identity, USER_STANDS } from './identities';

/** What signing in and refreshing give. */
export interface Tokens {
  readonly token: string;
  readonly refreshToken: string;
  /** Seconds that `token` is good for. */
  readonly expiresIn: number;
}

export interface SessionOwner {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly tenantId: number | null;
}

interface Presented extends Identity {
  readonly used: boolean;
  readonly usable: boolean;
}

const presentedToken = `
  SELECT s.id AS "sessionId", u.id AS "userId", u.username, u.role, u.tenant_id AS "tenantId", r.used_at IS NOT NULL AS used,
    s.ended_at IS NULL AND r.expires_at > now() AND ${USER_STANDS} AS usable
  FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id JOIN users u ON u.id = s.user_id
  WHERE r.token_hash = $1 FOR UPDATE OF r, s`;

const newSession = `
  INSERT INTO sessions (id, tenant_id, user_id, user_agent)
  SELECT $1, u.tenant_id, u.id, $3 FROM users u WHERE u.id = $2 AND ${USER_STANDS} RETURNING id`;

/**
 * A session is what a refresh token's descendants belong to. A refresh token is 32 random bytes, kept as SHA-256 only,
 * good for one use; using one again means that somebody has a copy, so the whole session ends, for both of them.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly tokens: AccessTokens,
    private readonly config: Config,
  ) {}

  /** Opens a session for who has just given the right password; null where the user or the tenant is disabled. */
  async open(tx: SystemTransaction, owner: SessionOwner, userAgent: string | null): Promise<Tokens | null> {
    const identity = {
      sessionId: v7(),
      userId: owner.id,
      username: owner.username,
      role: owner.role,
      tenantId: owner.tenantId,
    };
    await this.sweep(tx, owner.id);
    const opened = await tx.manager.query<object[]>(newSession, [
      identity.sessionId,
      owner.id,
      userAgent?.slice(0, 300),
    ]);
    return opened.length > 0 ? this.grant(tx, identity) : null;
  }

  async refresh(refreshToken: string, from: Visitor): Promise<Tokens & { userId: string }> {
    const hash = digest(refreshToken);
    const outcome = await this.db.writeSystem(RequestContext.internal('refresh'), async (tx) => {
      const [presented] = await tx.manager.query<Presented[]>(presentedToken, [hash]);
      if (!presented?.usable || presented.used) return { presented };
      await tx.manager.query('UPDATE refresh_tokens SET used_at = now() WHERE token_hash = $1', [hash]);
      return { presented, tokens: await this.grant(tx, presented) };
    });
    if (outcome.tokens) return { ...outcome.tokens, userId: outcome.presented.userId };
    if (outcome.presented?.used)
      await this.end(contextOf(outcome.presented, from), outcome.presented.sessionId, 'reuse');
    throw Problem.unauthorized(
      'The refresh token is used, expired or not ours; sign in again.',
      'refresh-token-invalid',
    );
  }

  /** Ends a session at once; with a reason, for the audit log. */
  async end(context: RequestContext, sessionId: string, reason: 'logout' | 'reuse'): Promise<void> {
    await this.db.writeSystem(context, (tx) =>
      tx.manager.query(
        'UPDATE sessions SET ended_at = now(), end_reason = $2 WHERE id = $1 AND ended_at IS NULL',
        [sessionId, reason],
      ),
    );
  }

  /** Ends all sessions of a user, but one, in the transaction of what makes it needed. */
  async endAll(
    tx: Pick<SystemTransaction, 'manager'>,
    userId: string,
    except: string | null = null,
  ): Promise<void> {
    await tx.manager.query('DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid', [
      userId,
      except,
    ]);
  }

  private async grant(tx: SystemTransaction, identity: Identity): Promise<Tokens> {
    const refreshToken = randomBytes(32).toString('base64url');
    await tx.manager.query(
      `INSERT INTO refresh_tokens (token_hash, tenant_id, session_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
      [digest(refreshToken), identity.tenantId, identity.sessionId, this.config.env.REFRESH_EXPIRES_SECONDS],
    );
    return { token: await this.tokens.issue(identity), refreshToken, expiresIn: this.tokens.lifetime };
  }

  /** What has expired of this user goes when the user comes back, so that nothing grows without end. */
  private async sweep(tx: SystemTransaction, userId: string): Promise<void> {
    await tx.manager.query(
      'DELETE FROM refresh_tokens r USING sessions s WHERE s.id = r.session_id AND s.user_id = $1 AND r.expires_at < now()',
      [userId],
    );
    await tx.manager.query(
      `DELETE FROM sessions s WHERE s.user_id = $1 AND s.created_at < now() - interval '1 day'
         AND (s.ended_at < now() - interval '1 day' OR NOT EXISTS (SELECT FROM refresh_tokens r WHERE r.session_id = s.id))`,
      [userId],
    );
  }
}

export function contextOf(identity: Omit<Identity, 'sessionId'>, from: Visitor): RequestContext {
  return new RequestContext(
    { id: identity.userId, username: identity.username, role: identity.role },
    identity.tenantId,
    from.ip,
    from.requestId,
  );
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
