import type { StreamableFile } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Database, type Page, Problem, writeTable } from '@callsign/platform';
import { z } from 'zod';
import { inSeconds } from './queue-sums';
import {
  LEAVE_REASONS,
  OUTCOMES,
  type QueueCallFilters,
  type QueueCallQuery,
  type QueueCallView,
} from './queue-calls.schema';
import { callColumns } from './statistics.columns';

const EXPORT_CHUNK = 1_000;

const rows = z.array(
  z.object({
    callId: z.uuid(),
    id: z.uuid(),
    queueId: z.uuid(),
    queueName: z.string(),
    queueNumber: z.string(),
    agentId: z.uuid().nullable(),
    agentName: z.string(),
    agentNumber: z.string(),
    callerNumber: z.string(),
    callerName: z.string(),
    joinedAt: z.date(),
    answeredAt: z.date().nullable(),
    leftAt: z.date().nullable(),
    endedAt: z.date().nullable(),
    outcome: z.enum(OUTCOMES),
    reason: z.enum(LEAVE_REASONS).nullable(),
    waitMs: z.number().nullable(),
    talkMs: z.number().nullable(),
    inServiceLevel: z.boolean(),
    missed: z.number(),
  }),
);
type Row = z.output<typeof rows>[number];

const SELECT = `
  SELECT c.call_id AS "callId", c.member_id AS id, c.queue_id AS "queueId", coalesce(q.name, '') AS "queueName", coalesce(q.number, '') AS "queueNumber",
    c.agent_id AS "agentId", coalesce(e.display_name, '') AS "agentName", coalesce(e.number, '') AS "agentNumber",
    c.caller_number AS "callerNumber", c.caller_name AS "callerName", c.joined_at AS "joinedAt", c.answered_at AS "answeredAt", c.left_at AS "leftAt",
    c.ended_at AS "endedAt", c.outcome, c.reason, c.wait_ms AS "waitMs", c.talk_ms AS "talkMs", c.in_service_level AS "inServiceLevel",
    jsonb_array_length(c.missed) AS missed
  FROM queue_calls c
    LEFT JOIN queues q ON q.tenant_id = c.tenant_id AND q.id = c.queue_id
    LEFT JOIN extensions e ON e.tenant_id = c.tenant_id AND e.id = c.agent_id`;

interface After {
  readonly joinedAt: string;
  readonly id: string;
}

/** Calls that came into queues, one by one. */
@Injectable()
export class QueueCallsService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(tenantId: number, { limit, cursor, ...filters }: QueueCallQuery): Promise<Page<QueueCallView>> {
    const after = cursor === undefined ? null : readCursor(cursor);
    const found = await this.read(tenantId, filters, { after, limit: limit + 1, newestFirst: true });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      data: shown.map(view),
      page: { limit, next: found.length > limit && last ? writeCursor(last) : null },
    };
  }

  /** Oldest first. */
  export(tenantId: number, filters: QueueCallFilters): StreamableFile {
    return writeTable('queue-calls', callColumns, 'csv', this.batches(tenantId, filters));
  }

  private async *batches(tenantId: number, filters: QueueCallFilters): AsyncGenerator<object[]> {
    let after: After | null = null;
    for (;;) {
      const found: Row[] = await this.read(tenantId, filters, {
        after,
        limit: EXPORT_CHUNK,
        newestFirst: false,
      });
      const last = found.at(-1);
      if (!last) return;
      yield found.map(view);
      if (found.length < EXPORT_CHUNK) return;
      after = { joinedAt: last.joinedAt.toISOString(), id: last.id };
    }
  }

  private read(
    tenantId: number,
    { from, to, queueId, agentId, outcome }: QueueCallFilters,
    { after, limit, newestFirst }: { after: After | null; limit: number; newestFirst: boolean },
  ): Promise<Row[]> {
    const values: unknown[] = [tenantId];
    const conditions = ['c.tenant_id = $1'];
    const add = (condition: string, ...more: unknown[]): void => {
      conditions.push(condition.replace(/\?/g, () => `$${values.push(more.shift())}`));
    };
    if (from) add('c.joined_at >= ?::timestamptz', from);
    if (to) add('c.joined_at < ?::timestamptz', to);
    if (queueId) add('c.queue_id = ?', queueId);
    if (agentId) add('c.agent_id = ?', agentId);
    if (outcome) add('c.outcome = ?', outcome);
    if (after)
      add(
        `(c.joined_at, c.member_id) ${newestFirst ? '<' : '>'} (?::timestamptz, ?::uuid)`,
        after.joinedAt,
        after.id,
      );
    const order = newestFirst ? 'DESC' : 'ASC';
    const sql = `${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY c.joined_at ${order}, c.member_id ${order} LIMIT ${limit}`;
    return this.database.read(tenantId, async (tx) => rows.parse(await tx.manager.query(sql, values)));
  }
}

function view(row: Row): QueueCallView {
  const seconds = (milliseconds: number | null) => (milliseconds === null ? null : inSeconds(milliseconds));
  return {
    callId: row.callId,
    id: row.id,
    queue: { id: row.queueId, name: row.queueName, number: row.queueNumber },
    caller: { number: row.callerNumber, name: row.callerName },
    joinedAt: row.joinedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    agent: row.agentId === null ? null : { id: row.agentId, name: row.agentName, number: row.agentNumber },
    leftAt: row.leftAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    outcome: row.outcome,
    reason: row.reason,
    wait: seconds(row.waitMs),
    talk: seconds(row.talkMs),
    inServiceLevel: row.inServiceLevel,
    missed: row.missed,
  };
}

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

function writeCursor({ joinedAt, id }: Row): string {
  return Buffer.from(JSON.stringify([joinedAt.toISOString(), id])).toString('base64url');
}

function readCursor(cursor: string): After {
  try {
    const [joinedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { joinedAt, id };
  } catch {
    throw Problem.badRequest(
      'invalid-cursor',
      'cursor is not one that a list gave; start again without it.',
      'cursor',
    );
  }
}
