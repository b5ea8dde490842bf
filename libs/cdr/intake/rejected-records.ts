import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Database, Problem, RequestContext } from '@callsign/platform';

const KEPT_BYTES = 256 * 1024;
const KEPT_RECORDS = 10_000;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

export interface RejectedRecord {
  /** bigint, as text */
  readonly id: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  readonly reason: string;
  readonly legUuid: string | null;
  readonly bytes: number;
}

const COLUMNS = 'id, first_at AS "firstAt", last_at AS "lastAt", times, reason, leg_uuid AS "legUuid", bytes';

/** What was sent as a record and is none, or nobody's; the newest 10,000, with the reason and what was sent. */
@Injectable()
export class RejectedRecords {
  private readonly context = RequestContext.internal('cdr intake');

  constructor(private readonly db: Database) {}

  /** Resolves after the commit. The same body again is counted, not kept again. */
  async keep(body: Buffer, reason: string, legUuid: string | null): Promise<void> {
    const digest = createHash('sha256').update(body).digest();
    const kept = await compress(body.subarray(0, KEPT_BYTES));
    await this.db.writeSystem(this.context, (tx) =>
      tx.manager.query(
        `INSERT INTO cdr_rejected (reason, leg_uuid, bytes, digest, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (digest) DO UPDATE SET times = cdr_rejected.times + 1, last_at = now(), reason = excluded.reason`,
        [reason, legUuid?.slice(0, 64) ?? null, body.length, digest, kept],
      ),
    );
  }

  /** Newest first. @param before only those with a smaller id */
  list(limit: number, before: string | null): Promise<RejectedRecord[]> {
    return this.db.readSystem((tx) =>
      tx.manager.query<RejectedRecord[]>(
        `SELECT ${COLUMNS} FROM cdr_rejected WHERE $2::bigint IS NULL OR id < $2 ORDER BY id DESC LIMIT $1`,
        [limit, before],
      ),
    );
  }

  async get(id: string): Promise<RejectedRecord & { body: Buffer }> {
    const [found] = await this.db.readSystem((tx) =>
      tx.manager.query<(RejectedRecord & { body: Buffer })[]>(
        `SELECT ${COLUMNS}, body FROM cdr_rejected WHERE id = $1`,
        [id],
      ),
    );
    if (!found) throw Problem.notFound('rejected record', id);
    return { ...found, body: await decompress(found.body) };
  }

  async forget(id: string): Promise<void> {
    await this.db.writeSystem(this.context, (tx) =>
      tx.manager.query('DELETE FROM cdr_rejected WHERE id = $1', [id]),
    );
  }

  /** Drops the oldest ones beyond what is kept. */
  async trim(): Promise<void> {
    await this.db.writeSystem(this.context, (tx) =>
      tx.manager.query(
        'DELETE FROM cdr_rejected WHERE id <= (SELECT id FROM cdr_rejected ORDER BY id DESC OFFSET $1 LIMIT 1)',
        [KEPT_RECORDS],
      ),
    );
  }
}
