import { Injectable, Logger } from '@nestjs/common';
import { Database, RequestContext, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import type { HeldConference, Occurrence } from '../live/node-conferences';

/**
 * The session, made where it is not there, and held: whoever else writes of it waits. Several of us hear the same of the
 * same conference.
 */
const SESSION = `
  INSERT INTO conference_sessions AS s (id, tenant_id, conference_id, name, number, node, started_at)
  VALUES ($2, $1, $3,
    coalesce((SELECT c.name FROM conferences c WHERE c.tenant_id = $1 AND c.id = $3), ''),
    (SELECT c.number FROM conferences c WHERE c.tenant_id = $1 AND c.id = $3), $4, $5)
  ON CONFLICT (id) DO UPDATE SET started_at = least(s.started_at, excluded.started_at) WHERE s.tenant_id = $1`;

/** Somebody who is there already, or was there at that time, has not come anew. */
const JOINED = `
  WITH known AS (
    UPDATE conference_participants SET joined_at = least(joined_at, $4), moderator = moderator OR $7
    WHERE tenant_id = $1 AND session_id = $2 AND call_id = $3 AND (left_at IS NULL OR left_at >= $4)
    RETURNING 1
  )
  INSERT INTO conference_participants (tenant_id, session_id, call_id, joined_at, number, name, moderator, left_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, (SELECT ended_at FROM conference_sessions WHERE tenant_id = $1 AND id = $2)
  WHERE NOT EXISTS (SELECT FROM known)`;

/** Who leaves has been there: also where nobody heard that they came. */
const LEFT = `
  WITH present AS (
    UPDATE conference_participants SET left_at = greatest(joined_at, $4)
    WHERE tenant_id = $1 AND session_id = $2 AND call_id = $3 AND left_at IS NULL RETURNING 1
  )
  INSERT INTO conference_participants (tenant_id, session_id, call_id, joined_at, left_at, number, name, moderator)
  SELECT $1, $2, $3, $4, $4, $5, $6, $7
  WHERE NOT EXISTS (SELECT FROM present)
    AND NOT EXISTS (SELECT FROM conference_participants WHERE tenant_id = $1 AND session_id = $2 AND call_id = $3)`;

/** An end that was seen is true; one that was found later gives way to it. */
const ENDED = `
  UPDATE conference_sessions SET ended_at = $3, end_seen = $4
  WHERE tenant_id = $1 AND id = $2 AND (ended_at IS NULL OR (NOT end_seen AND $4))`;
const ALL_LEFT = `
  UPDATE conference_participants SET left_at = greatest(joined_at, $3)
  WHERE tenant_id = $1 AND session_id = $2 AND left_at IS NULL`;

const running = z.array(z.object({ id: z.uuid(), tenantId: z.number() }));

/** Writes down who was in which conference, in the order in which it is told. Telling it twice is as good as once. */
@Injectable()
export class ConferenceHistory {
  private readonly logger = new Logger('conferences');
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Never rejects: a conference goes on, also where it can not be written down; the next list of the switch mends it. */
  tell(node: string, happened: readonly Occurrence[]): Promise<void> {
    const worth = happened.filter(({ kind }) => kind !== 'changed');
    return worth.length === 0
      ? this.writing
      : this.next(async () => {
          for (const one of worth) await this.write(node, one);
        });
  }

  /** After a list of all that is held on a switch: everything else there that began `before` it is over. */
  onlyThese(node: string, ids: readonly string[], before: number, at: number): Promise<void> {
    return this.next(async () => {
      const over = running.parse(
        await this.database.readSystem((tx) =>
          tx.manager.query(
            `SELECT id, tenant_id AS "tenantId" FROM conference_sessions
             WHERE node = $1 AND ended_at IS NULL AND started_at < $3 AND NOT id = ANY($2::uuid[])`,
            [node, ids, new Date(before)],
          ),
        ),
      );
      for (const { id, tenantId } of over) await this.change(tenantId, (tx) => end(tx, id, at, false));
    });
  }

  /** After a list of who is in a conference: nobody else who came `before` it is. */
  onlyThesePresent({ tenantId, id, members }: HeldConference, before: number, at: number): Promise<void> {
    return this.next(() =>
      this.change(tenantId, (tx) =>
        tx.manager.query(`${ALL_LEFT} AND NOT call_id = ANY($4::uuid[]) AND joined_at < $5`, [
          tenantId,
          id,
          new Date(at),
          [...members.keys()],
          new Date(before),
        ]),
      ),
    );
  }

  private async write(node: string, one: Occurrence): Promise<void> {
    const { id, tenantId, conferenceId, startedAt } = one.held;
    await this.change(tenantId, async (tx) => {
      await tx.manager.query(SESSION, [tenantId, id, conferenceId, node, new Date(startedAt)]);
      if (one.kind === 'ended') return end(tx, id, one.at, one.seen);
      if (one.kind !== 'joined' && one.kind !== 'left') return;
      const { callId, number, name, moderator, joinedAt } = one.member;
      const at = new Date(one.kind === 'joined' ? joinedAt : one.at);
      await tx.manager.query(one.kind === 'joined' ? JOINED : LEFT, [
        tenantId,
        id,
        callId,
        at,
        number,
        name,
        moderator,
      ]);
    });
  }

  private async change(tenantId: number, work: (tx: TenantTransaction) => Promise<unknown>): Promise<void> {
    await this.database.write(RequestContext.internal('conferences', tenantId), work);
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.writing = this.writing
      .then(work)
      .catch((error: unknown) => this.logger.error({ err: error }, 'a conference could not be written down'));
    return this.writing;
  }
}

async function end(tx: TenantTransaction, id: string, at: number, seen: boolean): Promise<void> {
  await tx.manager.query(ENDED, [tx.tenantId, id, new Date(at), seen]);
  await tx.manager.query(ALL_LEFT, [tx.tenantId, id, new Date(at)]);
}
