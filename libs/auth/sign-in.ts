import { Injectable } from '@nestjs/common';
import { Database, Problem, RequestContext } from '@callsign/platform';
import type { Visitor } from './access';
import type { Identity } from './identities';
import { LoginLimits } from './login-limits';
import { LoginLock } from './login-lock';
import { Passwords } from './passwords';
import { contextOf, Sessions, type Tokens } from './sessions';
import { User } from './user.entity';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface SignedIn extends Tokens {
  readonly user: User;
}

/** Signing in with a password, and changing one's own. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly limits: LoginLimits,
    private readonly lock: LoginLock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Refuses with one and the same 401 for a wrong name, a wrong password and a disabled account or tenant. */
  async signIn(
    { username, password }: Credentials,
    from: Visitor,
    userAgent: string | null,
  ): Promise<SignedIn> {
    this.limits.take(from.ip, username);
    const user = await this.check(username, password);
    const tokens = user && (await this.open(user, from, userAgent));
    if (!tokens) throw Problem.unauthorized('The username or the password is wrong.', 'wrong-credentials');
    return { user, ...tokens };
  }

  private async open(user: User, from: Visitor, userAgent: string | null): Promise<Tokens | null> {
    const context = contextOf(
      { userId: user.id, username: user.username, role: user.role, tenantId: user.tenantId },
      from,
    );
    return this.db.writeSystem(context, async (tx) => {
      await this.lock.clear(tx, user.id);
      const tokens = await this.sessions.open(tx, user, userAgent);
      if (tokens) await tx.manager.query('UPDATE users SET last_login_at = now() WHERE id = $1', [user.id]);
      return tokens;
    });
  }

  async refresh(refreshToken: string, from: Visitor): Promise<SignedIn> {
    const { userId, ...tokens } = await this.sessions.refresh(refreshToken, from);
    return { ...tokens, user: await this.user(userId) };
  }

  /** Sets one's own password, and ends one's other sessions. Wrong current ones count towards the lock. */
  async changePassword(me: Identity, context: RequestContext, current: string, next: string): Promise<void> {
    this.limits.take(context.ip ?? '', me.username);
    if (!(await this.check(me.username, current))) {
      throw Problem.invalid([{ field: 'currentPassword', message: 'is not your password' }]);
    }
    const passwordHash = await this.passwords.hash(next);
    await this.db.writeSystem(context, async (tx) => {
      await this.lock.clear(tx, me.userId);
      await tx.of(User).update({ id: me.userId }, { passwordHash });
      await this.sessions.endAll(tx, me.userId, me.sessionId);
    });
  }

  async user(id: string): Promise<User> {
    const user = await this.db.readSystem((tx) => tx.of(User).findOneBy({ id }));
    if (!user) throw Problem.unauthorized('This account is gone.', 'session-ended');
    return user;
  }

  /** The user whose password it is, or null. Takes as long where there is no such user. */
  private async check(username: string, password: string): Promise<User | null> {
    const attempt = await this.db.writeSystem(RequestContext.internal('login'), (tx) =>
      this.lock.count(tx, username),
    );
    if (attempt === 'locked') {
      throw new Problem(
        429,
        'account-locked',
        'Too many wrong passwords in a row: this account is locked for a while. Wait, or ask an administrator for a new password.',
      );
    }
    const user = attempt === 'unknown' ? null : await this.withPassword(attempt.userId);
    return (await this.passwords.matches(password, user?.passwordHash ?? null)) ? user : null;
  }

  private withPassword(id: string): Promise<User | null> {
    return this.db.readSystem((tx) =>
      tx.of(User).createQueryBuilder('user').addSelect('user.passwordHash').where({ id }).getOne(),
    );
  }
}
