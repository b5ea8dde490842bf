import type { Client } from 'pg';

const QUEUES = 10;
const BATCH = 50_000;

/**
 * Calls of October 2026 in the first tenant: on workdays from 7 to 17 o'clock, four of five answered by one of its
 * extensions, each agent in two queues, one call in ten missed by somebody before. Written as the API writes them, so
 * that the triggers add them up.
 */
export async function seedQueueCalls(client: Client, calls: number): Promise<void> {
  await client.query(`SELECT set_config('callsign.tenant', 'system', false)`);
  await client.query(
    `INSERT INTO queues (id, tenant_id, number, name, strategy)
     SELECT ('02890000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, (700 + n)::text, 'Queue ' || n, 'longest-idle-agent' FROM generate_series(0, $1::int - 1) AS n`,
    [QUEUES],
  );
  await client.query(
    'INSERT INTO queue_agents (id, tenant_id) SELECT id, tenant_id FROM extensions WHERE tenant_id = 1',
  );
  for (let from = 0; from < calls; from += BATCH)
    await client.query(CALLS, [from, Math.min(calls, from + BATCH) - 1, QUEUES]);
  // As autovacuum does it in time.
  await client.query('VACUUM ANALYZE queue_calls');
  await client.query('VACUUM ANALYZE queue_quarters');
  await client.query('VACUUM ANALYZE queue_agent_days');
}

const CALLS = `
  WITH agents AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS total FROM extensions WHERE tenant_id = 1),
  workdays AS (
    SELECT day, row_number() OVER (ORDER BY day) - 1 AS n, count(*) OVER () AS total
    FROM generate_series(timestamptz '2026-10-01Z', timestamptz '2026-10-31Z', '1 day', 'UTC') AS day WHERE extract(isodow FROM day AT TIME ZONE 'UTC') < 6),
  made AS (
    SELECT i, (i * 7919) % 10 AS queue, (i * 104729) % 100 AS luck, (i * 15485863) % 450 AS agent,
      d.day + interval '7 hours' + make_interval(secs => ((i::bigint * 32452843) % 36000)) AS joined_at, 1000 + (i::bigint * 49979687) % 60000 AS wait_ms, 20000 + (i::bigint * 67867967) % 400000 AS talk_ms
    FROM generate_series($1::bigint, $2::bigint) AS i JOIN workdays d ON d.n = i % d.total)
  INSERT INTO queue_calls (tenant_id, call_id, member_id, queue_id, agent_id, node, caller_number, caller_name, day, joined_at, answered_at, left_at, ended_at, outcome, reason, wait_ms, talk_ms, wrap_up_ms, in_service_level, missed, settled)
  SELECT 1, gen_random_uuid(), gen_random_uuid(), ('02890000-0000-7000-8000-' || lpad(least(CASE WHEN luck < 80 THEN (agent + (i % 2)) % $3::int ELSE queue END, $3::int - 1)::text, 12, '0'))::uuid,
    CASE WHEN luck < 80 THEN a.id END, 'switch', '+1415555' || lpad((i % 10000)::text, 4, '0'), '', (joined_at AT TIME ZONE 'UTC')::date, joined_at,
    CASE WHEN luck < 80 THEN joined_at + make_interval(secs => wait_ms / 1000.0) END, joined_at + make_interval(secs => wait_ms / 1000.0),
    CASE WHEN luck < 80 THEN joined_at + make_interval(secs => (wait_ms + talk_ms) / 1000.0) END,
    CASE WHEN luck < 80 THEN 'answered' WHEN luck < 95 THEN 'abandoned' ELSE 'overflowed' END,
    CASE WHEN luck < 80 THEN NULL WHEN luck < 95 THEN 'hangup' ELSE 'timeout' END,
    wait_ms, CASE WHEN luck < 80 THEN talk_ms END, CASE WHEN luck < 80 THEN 10000 ELSE 0 END, luck < 80 AND wait_ms <= 20000,
    CASE WHEN i % 10 = 0 THEN jsonb_build_array(jsonb_build_object('agent', a.id, 'at', 0)) ELSE '[]' END, true
  FROM made JOIN agents a ON a.n = made.agent`;
