import { Injectable } from '@nestjs/common';
import { Config, type SystemTransaction } from '@callsign/platform';
import { LRUCache } from 'lru-cache';

const FAILURES = 5;
const MAXIMUM = 10_000;

// The failure is counted before the password is looked at, and taken back when it was right: however many try at once,
// five of them get to try.
const count = `
  WITH attempt AS (
    SELECT id, CASE WHEN locked_until IS NULL THEN failed_logins + 1 ELSE 1 END AS failures
    FROM users WHERE lower(username) = lower($1) AND (locked_until IS NULL OR locked_until <= now()) FOR UPDATE
  )
  UPDATE users u SET failed_logins = a.failures,
    locked_until = CASE WHEN a.failures >= ${FAILURES} THEN now() + make_interval(secs => $2) END
  FROM attempt a WHERE u.id = a.id RETURNING u.id`;

/**
 * Five failures in a row lock an account for LOGIN_LOCK_SECONDS. Names that nobody has lock alike (in memory, the
 * newest 10,000), so that the lock does not tell which names exist.
 */
@Injectable()
export class LoginLock {
  private readonly strangers: LRUCache<string, number>;
  private readonly seconds: number;

  constructor(config: Config) {
    this.seconds = config.env.LOGIN_LOCK_SECONDS;
    this.strangers = new LRUCache({ max: MAXIMUM, ttl: this.seconds * 1_000 });
  }

  /** Counts an attempt on the account. @returns the user's id; `unknown`, where nobody is called so; or `locked` */
  async count(tx: SystemTransaction, username: string): Promise<{ userId: string } | 'unknown' | 'locked'> {
    const [[counted]] = await tx.manager.query<[{ id: string }[], number]>(count, [username, this.seconds]);
    if (counted) return { userId: counted.id };
    const existing = await tx.manager.query<object[]>(
      'SELECT 1 FROM users WHERE lower(username) = lower($1)',
      [username],
    );
    return existing.length > 0 ? 'locked' : this.countStranger(username.toLowerCase());
  }

  /** The password was right after all. */
  async clear(tx: SystemTransaction, userId: string): Promise<void> {
    await tx.manager.query('UPDATE users SET failed_logins = 0, locked_until = NULL WHERE id = $1', [userId]);
  }

  private countStranger(username: string): 'unknown' | 'locked' {
    const failures = this.strangers.get(username) ?? 0;
    if (failures >= FAILURES) return 'locked';
    this.strangers.set(username, failures + 1);
    return 'unknown';
  }
}
