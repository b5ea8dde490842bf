import type { TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { intervalStart, type Period } from './period';
import type { QueueFiguresQuery, QueueStatistics } from './statistics.schema';

const bigint = z.coerce.number();
const sums = z.object({
  offered: z.number(),
  answered: z.number(),
  abandoned: z.number(),
  overflowed: z.number(),
  inServiceLevel: z.number(),
  handled: z.number(),
  answerWaitMs: bigint,
  abandonWaitMs: bigint,
  talkMs: bigint,
  wrapUpMs: bigint,
  longestWaitMs: z.number(),
});
type Sums = z.output<typeof sums>;

const rows = z.array(
  sums.extend({
    startsAt: z.date().nullable(),
    id: z.uuid().nullable(),
    name: z.string(),
    number: z.string(),
  }),
);
type Row = z.output<typeof rows>[number];

/** What came into the queues in this time, by what is asked; at most one row more than `most`. */
export async function queueSums(
  tx: TenantTransaction,
  { timezone, from, to }: Period,
  { by, interval, queueId }: Pick<QueueFiguresQuery, 'by' | 'interval' | 'queueId'>,
  most: number,
): Promise<Row[]> {
  const queue = by === 'queue' ? 'queue_id' : 'NULL::uuid';
  const start = interval ? intervalStart(interval, 'starts_at', '$5::text') : 'NULL::timestamptz';
  const sql = `
    SELECT s.*, coalesce(q.name, '') AS name, coalesce(q.number, '') AS number
    FROM (
      SELECT ${queue} AS id, ${start} AS "startsAt", sum(offered)::int AS offered, sum(answered)::int AS answered, sum(abandoned)::int AS abandoned,
        sum(overflowed)::int AS overflowed, sum(in_service_level)::int AS "inServiceLevel", sum(handled)::int AS handled,
        sum(answer_wait_ms) AS "answerWaitMs", sum(abandon_wait_ms) AS "abandonWaitMs", sum(talk_ms) AS "talkMs", sum(wrap_up_ms) AS "wrapUpMs",
        max(longest_wait_ms) AS "longestWaitMs"
      FROM queue_quarters
      WHERE tenant_id = $1 AND starts_at >= $2 AND starts_at < $3 AND ($4::uuid[] IS NULL OR queue_id = ANY ($4)) AND $5::text IS NOT NULL
      GROUP BY 1, 2 HAVING sum(offered) > 0) AS s
    LEFT JOIN queues q ON q.tenant_id = $1 AND q.id = s.id
    ORDER BY "startsAt", number, s.id LIMIT ${most + 1}`;
  return rows.parse(await tx.manager.query(sql, [tx.tenantId, from, to, queueId ?? null, timezone]));
}

export function queueRow({ id, name, number, startsAt, ...row }: Row): QueueStatistics['data'][number] {
  return {
    startsAt: startsAt?.toISOString() ?? null,
    queue: id === null ? null : { id, name, number },
    ...queueFigures(row),
  };
}

export function queueTotal(all: readonly Sums[]): QueueStatistics['total'] {
  const total = (name: keyof Sums) => all.reduce((sum, row) => sum + row[name], 0);
  return queueFigures({
    offered: total('offered'),
    answered: total('answered'),
    abandoned: total('abandoned'),
    overflowed: total('overflowed'),
    inServiceLevel: total('inServiceLevel'),
    handled: total('handled'),
    answerWaitMs: total('answerWaitMs'),
    abandonWaitMs: total('abandonWaitMs'),
    talkMs: total('talkMs'),
    wrapUpMs: total('wrapUpMs'),
    longestWaitMs: all.reduce((longest, { longestWaitMs }) => Math.max(longest, longestWaitMs), 0),
  });
}

function queueFigures(row: Sums): QueueStatistics['total'] {
  const decided = row.answered + row.abandoned + row.overflowed;
  return {
    offered: row.offered,
    answered: row.answered,
    abandoned: row.abandoned,
    overflowed: row.overflowed,
    waiting: row.offered - decided,
    serviceLevel: part(row.inServiceLevel, decided),
    averageAnswer: averageSeconds(row.answerWaitMs, row.answered),
    averageAbandon: averageSeconds(row.abandonWaitMs, row.abandoned),
    averageTalk: averageSeconds(row.talkMs, row.handled),
    averageHandle: averageSeconds(row.talkMs + row.wrapUpMs, row.handled),
    longestWait: inSeconds(row.longestWaitMs),
    talkTime: inSeconds(row.talkMs),
  };
}

export function part(some: number, all: number): number | null {
  return all === 0 ? null : Math.round((some / all) * 10_000) / 10_000;
}

export function averageSeconds(milliseconds: number, of: number): number | null {
  return of === 0 ? null : inSeconds(milliseconds / of);
}

/** To a tenth. */
export function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}
