import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of queues, and what is added up from them in the same transaction (ADR 19). */
export class QueueStatistics1700000019400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calls);
    await runner.query(quarters);
    await runner.query(agentDays);
    await runner.query(counting('callsign_queue_calls_new', 'SELECT 1 AS sign, n.* FROM new_rows n', ''));
    await runner.query(
      counting(
        'callsign_queue_calls_changed',
        'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o',
        shrunk,
      ),
    );
    await runner.query(
      counting('callsign_queue_calls_gone', 'SELECT -1 AS sign, o.* FROM old_rows o', shrunkByGone, keptSums),
    );
    await runner.query(`
      CREATE TRIGGER counted_new AFTER INSERT ON queue_calls REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION callsign_queue_calls_new();
      CREATE TRIGGER counted_changed AFTER UPDATE ON queue_calls REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION callsign_queue_calls_changed();
      CREATE TRIGGER counted_gone AFTER DELETE ON queue_calls REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION callsign_queue_calls_gone();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE queue_agent_days, queue_quarters, queue_calls;
      DROP FUNCTION callsign_queue_calls_new, callsign_queue_calls_changed, callsign_queue_calls_gone;`);
  }
}

// No foreign key to queues and agents: what happened stays when they are gone.
const calls = `
  CREATE TABLE queue_calls (
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    call_id uuid NOT NULL,
    member_id uuid NOT NULL,
    queue_id uuid NOT NULL,
    agent_id uuid,
    node text NOT NULL,
    caller_number text NOT NULL,
    caller_name text NOT NULL,
    day date NOT NULL,
    joined_at timestamptz(3) NOT NULL,
    answered_at timestamptz(3),
    left_at timestamptz(3),
    ended_at timestamptz(3),
    outcome text NOT NULL CONSTRAINT ck_queuecalls_outcome CHECK (outcome IN ('waiting', 'answered', 'abandoned', 'overflowed')),
    reason text CONSTRAINT ck_queuecalls_reason CHECK (reason IN ('hangup', 'timeout', 'no_agents', 'key', 'moved')),
    wait_ms int CONSTRAINT ck_queuecalls_wait_ms CHECK (wait_ms >= 0),
    talk_ms int CONSTRAINT ck_queuecalls_talk_ms CHECK (talk_ms >= 0),
    wrap_up_ms int NOT NULL DEFAULT 0,
    in_service_level boolean NOT NULL DEFAULT false,
    missed jsonb NOT NULL DEFAULT '[]',
    seen jsonb NOT NULL DEFAULT '{}',
    settled boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, call_id, member_id)
  );
  CREATE INDEX ix_queue_calls_joined ON queue_calls (tenant_id, joined_at, member_id);
  CREATE INDEX ix_queue_calls_queue ON queue_calls (tenant_id, queue_id, joined_at, member_id);
  CREATE INDEX ix_queue_calls_agent ON queue_calls (tenant_id, agent_id, joined_at, member_id) WHERE agent_id IS NOT NULL;
  CREATE INDEX ix_queue_calls_open ON queue_calls (joined_at) WHERE NOT settled;
  COMMENT ON COLUMN queue_calls.call_id IS 'cdr.leg_uuid of the leg that waited';
  COMMENT ON COLUMN queue_calls.member_id IS 'of mod_callcenter: one stay of a call in a queue';
  COMMENT ON COLUMN queue_calls.day IS 'on which it joined, by the time zone that the tenant had then';
  COMMENT ON COLUMN queue_calls.left_at IS 'end of the wait, whatever came then';
  COMMENT ON COLUMN queue_calls.missed IS 'agents who were rung and did not take it: [{agent, at}], at in milliseconds since 1970';
  COMMENT ON COLUMN queue_calls.seen IS 'the facts that the row is made of; empty once it is settled';
  COMMENT ON COLUMN queue_calls.settled IS 'its record came long ago: nothing changes it any more';
  SELECT callsign_protect('queue_calls', audited => false);`;

const quarters = `
  CREATE TABLE queue_quarters (
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    queue_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    offered int NOT NULL,
    answered int NOT NULL,
    abandoned int NOT NULL,
    overflowed int NOT NULL,
    in_service_level int NOT NULL,
    handled int NOT NULL,
    answer_wait_ms bigint NOT NULL,
    abandon_wait_ms bigint NOT NULL,
    talk_ms bigint NOT NULL,
    wrap_up_ms bigint NOT NULL,
    longest_wait_ms int NOT NULL,
    PRIMARY KEY (tenant_id, starts_at, queue_id)
  );
  COMMENT ON TABLE queue_quarters IS 'queue_calls by quarter of an hour of joining';
  COMMENT ON COLUMN queue_quarters.handled IS 'answered, and the conversation is over';
  SELECT callsign_protect('queue_quarters', audited => false);`;

const agentDays = `
  CREATE TABLE queue_agent_days (
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    agent_id uuid NOT NULL,
    queue_id uuid NOT NULL,
    day date NOT NULL,
    answered int NOT NULL,
    missed int NOT NULL,
    in_service_level int NOT NULL,
    handled int NOT NULL,
    answer_wait_ms bigint NOT NULL,
    talk_ms bigint NOT NULL,
    wrap_up_ms bigint NOT NULL,
    PRIMARY KEY (tenant_id, day, agent_id, queue_id)
  );
  COMMENT ON TABLE queue_agent_days IS 'queue_calls by agent, queue and queue_calls.day';
  SELECT callsign_protect('queue_agent_days', audited => false);`;

const QUARTER = `date_bin('15 minutes', joined_at, timestamptz 'epoch')`;

/**
 * Adds what a statement changed, in its transaction, so that sums and rows never differ. Rows of sums in the order of
 * their keys, so that two statements wait for each other instead of deadlocking.
 */
const counting = (name: string, rows: string, afterwards: string, first = '') => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${first}
    INSERT INTO queue_quarters AS q (tenant_id, queue_id, starts_at, offered, answered, abandoned, overflowed, in_service_level, handled, answer_wait_ms, abandon_wait_ms, talk_ms, wrap_up_ms, longest_wait_ms)
    SELECT * FROM (
      SELECT tenant_id, queue_id, ${QUARTER} AS starts_at, sum(sign) AS offered,
        coalesce(sum(sign) FILTER (WHERE outcome = 'answered'), 0) AS answered,
        coalesce(sum(sign) FILTER (WHERE outcome = 'abandoned'), 0) AS abandoned,
        coalesce(sum(sign) FILTER (WHERE outcome = 'overflowed'), 0) AS overflowed,
        coalesce(sum(sign) FILTER (WHERE in_service_level), 0) AS in_service_level,
        coalesce(sum(sign) FILTER (WHERE talk_ms IS NOT NULL), 0) AS handled,
        coalesce(sum(sign * wait_ms::bigint) FILTER (WHERE outcome = 'answered'), 0) AS answer_wait_ms,
        coalesce(sum(sign * wait_ms::bigint) FILTER (WHERE outcome = 'abandoned'), 0) AS abandon_wait_ms,
        coalesce(sum(sign * talk_ms::bigint), 0) AS talk_ms,
        coalesce(sum(sign * wrap_up_ms::bigint), 0) AS wrap_up_ms,
        coalesce(max(wait_ms) FILTER (WHERE sign = 1), 0) AS longest_wait_ms
      FROM (${rows}) AS changed GROUP BY 1, 2, 3) AS sums
    WHERE (offered, answered, abandoned, overflowed, in_service_level, handled) <> (0, 0, 0, 0, 0, 0)
      OR (answer_wait_ms, abandon_wait_ms, talk_ms, wrap_up_ms) <> (0, 0, 0, 0)
    ORDER BY tenant_id, starts_at, queue_id
    ON CONFLICT (tenant_id, starts_at, queue_id) DO UPDATE SET
      offered = q.offered + excluded.offered, answered = q.answered + excluded.answered, abandoned = q.abandoned + excluded.abandoned,
      overflowed = q.overflowed + excluded.overflowed, in_service_level = q.in_service_level + excluded.in_service_level,
      handled = q.handled + excluded.handled, answer_wait_ms = q.answer_wait_ms + excluded.answer_wait_ms,
      abandon_wait_ms = q.abandon_wait_ms + excluded.abandon_wait_ms, talk_ms = q.talk_ms + excluded.talk_ms,
      wrap_up_ms = q.wrap_up_ms + excluded.wrap_up_ms, longest_wait_ms = greatest(q.longest_wait_ms, excluded.longest_wait_ms);

    INSERT INTO queue_agent_days AS q (tenant_id, agent_id, queue_id, day, answered, missed, in_service_level, handled, answer_wait_ms, talk_ms, wrap_up_ms)
    SELECT * FROM (
      SELECT tenant_id, agent_id, queue_id, day, sum(answered) AS answered, sum(missed) AS missed, sum(in_service_level) AS in_service_level,
        sum(handled) AS handled, sum(answer_wait_ms) AS answer_wait_ms, sum(talk_ms) AS talk_ms, sum(wrap_up_ms) AS wrap_up_ms
      FROM (
        SELECT tenant_id, agent_id, queue_id, day, sign AS answered, 0 AS missed, sign * in_service_level::int AS in_service_level,
          sign * (talk_ms IS NOT NULL)::int AS handled, sign * wait_ms::bigint AS answer_wait_ms, sign * coalesce(talk_ms, 0)::bigint AS talk_ms, sign * wrap_up_ms::bigint AS wrap_up_ms
        FROM (${rows}) AS changed WHERE outcome = 'answered' AND agent_id IS NOT NULL
        UNION ALL
        SELECT tenant_id, m.agent, queue_id, day, 0, sign, 0, 0, 0, 0, 0
        FROM (${rows}) AS changed CROSS JOIN LATERAL jsonb_to_recordset(missed) AS m (agent uuid)) AS single
      GROUP BY 1, 2, 3, 4) AS sums
    WHERE (answered, missed, in_service_level, handled) <> (0, 0, 0, 0) OR (answer_wait_ms, talk_ms, wrap_up_ms) <> (0, 0, 0)
    ORDER BY tenant_id, day, agent_id, queue_id
    ON CONFLICT (tenant_id, day, agent_id, queue_id) DO UPDATE SET
      answered = q.answered + excluded.answered, missed = q.missed + excluded.missed,
      in_service_level = q.in_service_level + excluded.in_service_level, handled = q.handled + excluded.handled,
      answer_wait_ms = q.answer_wait_ms + excluded.answer_wait_ms, talk_ms = q.talk_ms + excluded.talk_ms, wrap_up_ms = q.wrap_up_ms + excluded.wrap_up_ms;
    ${afterwards}
    RETURN NULL;
  END $$;`;

// A sum can be taken back, the greatest of many can not: looked for again, in a statement of its own, which sees what
// others committed while this one waited for the row.
const longestAgain = (of: string) => `
    UPDATE queue_quarters q SET longest_wait_ms = coalesce((
        SELECT max(c.wait_ms) FROM queue_calls c
        WHERE c.tenant_id = q.tenant_id AND c.queue_id = q.queue_id AND c.joined_at >= q.starts_at AND c.joined_at < q.starts_at + interval '15 minutes'), 0)
      FROM (${of}) AS smaller
      WHERE (q.tenant_id, q.queue_id, q.starts_at) = (smaller.tenant_id, smaller.queue_id, smaller.starts_at);`;

const shrunk = longestAgain(`
  SELECT DISTINCT o.tenant_id, o.queue_id, date_bin('15 minutes', o.joined_at, timestamptz 'epoch') AS starts_at
  FROM old_rows o JOIN new_rows n USING (tenant_id, call_id, member_id)
  WHERE o.wait_ms > coalesce(n.wait_ms, 0) OR date_bin('15 minutes', o.joined_at, timestamptz 'epoch') <> date_bin('15 minutes', n.joined_at, timestamptz 'epoch')`);

const shrunkByGone = longestAgain(
  `SELECT DISTINCT tenant_id, queue_id, ${QUARTER} AS starts_at FROM old_rows`,
);

// What is deleted because it is old stays counted; of a tenant that is deleted nothing is kept.
const keptSums = `
    IF coalesce(current_setting('callsign.keep_sums', true), '') = 'on' OR NOT EXISTS (SELECT FROM old_rows o JOIN tenants t ON t.id = o.tenant_id) THEN
      RETURN NULL;
    END IF;`;
