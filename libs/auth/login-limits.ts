import { Injectable } from '@nestjs/common';
import { Config, Problem } from '@callsign/platform';
import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;
const MAXIMUM = 50_000;

/**
 * How often one may try to sign in: LOGIN_RATE_PER_MINUTE times in any 60 seconds, counted for the address and for the
 * account each. Kept in this process, for the newest 50,000 of them; the lock of an account is in the database.
 */
@Injectable()
export class LoginLimits {
  private readonly tries = new LRUCache<string, number[]>({ max: MAXIMUM, ttl: WINDOW_MS });

  constructor(private readonly config: Config) {}

  /** Counts a try, or refuses it with 429. */
  take(ip: string, username: string): void {
    const now = Date.now();
    const recent = [`address ${network(ip)}`, `account ${username.toLowerCase()}`].map((key) => ({
      key,
      times: (this.tries.get(key) ?? []).filter((time) => time > now - WINDOW_MS),
    }));
    if (recent.some(({ times }) => times.length >= this.config.env.LOGIN_RATE_PER_MINUTE)) {
      throw Problem.tooMany(
        'Too many attempts to sign in from this address or to this account; wait a minute.',
      );
    }
    for (const { key, times } of recent) this.tries.set(key, [...times, now]);
  }
}

/** One subscriber holds a whole /64 of IPv6, so that is what counts as an address. */
export function network(ip: string): string {
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4).join(':');
}
