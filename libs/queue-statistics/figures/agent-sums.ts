import { Problem, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { intervalStart, type Period } from './period';
import { averageSeconds, inSeconds, part } from './queue-sums';
import type { AgentFiguresQuery, AgentStatistics, Interval } from './statistics.schema';

const bigint = z.coerce.number();
const sums = z.object({
  answered: z.number(),
  missed: z.number(),
  inServiceLevel: z.number(),
  handled: z.number(),
  answerWaitMs: bigint,
  talkMs: bigint,
  wrapUpMs: bigint,
});
type Sums = z.output<typeof sums>;

const rows = z.array(
  sums.extend({ startsAt: z.date().nullable(), id: z.uuid(), name: z.string(), number: z.string() }),
);
type Row = z.output<typeof rows>[number];

/** Calls are added up by day; what is asked for in smaller pieces is counted call by call. */
const MOST_DAYS_BY_CALL = 8;
const DAY_MS = 86_400_000;

const FROM_DAYS = `
  SELECT agent_id, queue_id, day::timestamp AT TIME ZONE $5 AS at, answered, missed, in_service_level, handled, answer_wait_ms, talk_ms, wrap_up_ms
  FROM queue_agent_days WHERE tenant_id = $1 AND day >= $2::date AND day < $3::date`;

const FROM_CALLS = `
  SELECT agent_id, queue_id, joined_at AS at, 1 AS answered, 0 AS missed, in_service_level::int, (talk_ms IS NOT NULL)::int AS handled,
    wait_ms AS answer_wait_ms, coalesce(talk_ms, 0) AS talk_ms, wrap_up_ms
  FROM queue_calls WHERE tenant_id = $1 AND joined_at >= $2::timestamptz AND joined_at < $3::timestamptz AND outcome = 'answered' AND agent_id IS NOT NULL
  UNION ALL
  SELECT m.agent, queue_id, joined_at, 0, 1, 0, 0, 0, 0, 0
  FROM queue_calls CROSS JOIN LATERAL jsonb_to_recordset(missed) AS m (agent uuid)
  WHERE tenant_id = $1 AND joined_at >= $2::timestamptz AND joined_at < $3::timestamptz AND missed <> '[]'`;

/** What agents did with the calls that came in this time; at most one row more than `most`. */
export async function agentSums(
  tx: TenantTransaction,
  period: Period,
  { interval, queueId, agentId }: Pick<AgentFiguresQuery, 'interval' | 'queueId' | 'agentId'>,
  most: number,
): Promise<Row[]> {
  const byDay = daysOf(period, interval);
  refuseTooLong(period, interval);
  const { from, to } = byDay ?? period;
  const start = interval ? intervalStart(interval, 'at', '$5') : 'NULL::timestamptz';
  const sql = `
    SELECT s.*, coalesce(e.display_name, '') AS name, coalesce(e.number, '') AS number
    FROM (
      SELECT agent_id AS id, ${start} AS "startsAt", sum(answered)::int AS answered, sum(missed)::int AS missed, sum(in_service_level)::int AS "inServiceLevel",
        sum(handled)::int AS handled, sum(answer_wait_ms)::bigint AS "answerWaitMs", sum(talk_ms)::bigint AS "talkMs", sum(wrap_up_ms)::bigint AS "wrapUpMs"
      FROM (${byDay ? FROM_DAYS : FROM_CALLS}) AS single
      WHERE ($4::uuid[] IS NULL OR queue_id = ANY ($4)) AND ($6::uuid[] IS NULL OR agent_id = ANY ($6)) AND $5::text IS NOT NULL
      GROUP BY 1, 2 HAVING sum(answered) + sum(missed) > 0) AS s
    LEFT JOIN extensions e ON e.tenant_id = $1 AND e.id = s.id
    ORDER BY "startsAt", number, s.id LIMIT ${most + 1}`;
  const values = [tx.tenantId, from, to, queueId ?? null, period.timezone, agentId ?? null];
  return rows.parse(await tx.manager.query(sql, values));
}

/** The days that are asked for; null where it has to be counted by calls. */
function daysOf({ days }: Period, interval: Interval | undefined): Period['days'] {
  return interval === '15min' || interval === 'hour' ? null : days;
}

/** @throws Problem 400 where it is counted by calls, and there may be too many of them */
export function refuseTooLong(period: Period, interval: Interval | undefined): void {
  if (daysOf(period, interval)) return;
  if (period.to.getTime() - period.from.getTime() > MOST_DAYS_BY_CALL * DAY_MS)
    throw Problem.badRequest(
      'period-too-long',
      `Agents by hour, or from another time than midnight, are told for at most ${MOST_DAYS_BY_CALL} days; ask for days, weeks or months instead, from midnight to midnight.`,
      'to',
    );
}

export function agentRow({ id, name, number, startsAt, ...row }: Row): AgentStatistics['data'][number] {
  return { startsAt: startsAt?.toISOString() ?? null, agent: { id, name, number }, ...agentFigures(row) };
}

export function agentTotal(all: readonly Sums[]): AgentStatistics['total'] {
  const total = (name: keyof Sums) => all.reduce((sum, row) => sum + row[name], 0);
  return agentFigures({
    answered: total('answered'),
    missed: total('missed'),
    inServiceLevel: total('inServiceLevel'),
    handled: total('handled'),
    answerWaitMs: total('answerWaitMs'),
    talkMs: total('talkMs'),
    wrapUpMs: total('wrapUpMs'),
  });
}

function agentFigures(row: Sums): AgentStatistics['total'] {
  return {
    answered: row.answered,
    missed: row.missed,
    serviceLevel: part(row.inServiceLevel, row.answered),
    averageAnswer: averageSeconds(row.answerWaitMs, row.answered),
    averageTalk: averageSeconds(row.talkMs, row.handled),
    averageHandle: averageSeconds(row.talkMs + row.wrapUpMs, row.handled),
    talkTime: inSeconds(row.talkMs),
    handleTime: inSeconds(row.talkMs + row.wrapUpMs),
  };
}
