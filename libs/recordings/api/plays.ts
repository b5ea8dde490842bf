import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '@callsign/platform';

/** A player asks for one recording in many ranges; within this time they are one listening. */
const ONE_LISTENING_MS = 600_000;
const MOST_REMEMBERED = 10_000;

const PLAYED = `
  UPDATE recordings SET plays = plays + 1, last_played_at = now() WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL`;

/** Writes down who listens: the row counts, and the audit log, which the database writes with it, says who it was. */
@Injectable()
export class Plays {
  private readonly heard = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** Resolves when it is written; only then the audio may go out. */
  async write(context: RequestContext, id: string): Promise<void> {
    const now = Date.now();
    const key = `${context.actor.id ?? context.actor.username} ${id}`;
    if (now - (this.heard.get(key) ?? 0) < ONE_LISTENING_MS) return;
    await this.database.write(context, (tx) => tx.manager.query(PLAYED, [tx.tenantId, id]));
    this.forgetSome(now);
    this.heard.set(key, now);
  }

  private forgetSome(now: number): void {
    if (this.heard.size < MOST_REMEMBERED) return;
    for (const [key, at] of this.heard)
      if (now - at >= ONE_LISTENING_MS || this.heard.size >= MOST_REMEMBERED) this.heard.delete(key);
  }
}
