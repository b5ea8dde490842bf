import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Call detail records, one row a leg, in monthly partitions; and what came as a record and is none. */
export class Cdr1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cdr);
    await runner.query(partitions);
    await runner.query(store);
    await runner.query(rejected);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION callsign_cdr_store, callsign_cdr_time, callsign_cdr_partition, callsign_cdr_drop_empty_partitions;
      DROP TABLE cdr, cdr_rejected;`);
  }
}

// The key has to hold the partition's column. `started_at` comes out of the record itself, so that the same leg sent
// twice, or imported later, meets its own key. No foreign key to tenants: it would cost a look-up a row, the intake
// has checked the tenant, and records outlive a tenant until the upkeep takes them.
const cdr = `
  CREATE TABLE cdr (
    tenant_id int NOT NULL,
    leg_uuid uuid NOT NULL,
    call_id uuid NOT NULL,
    leg text NOT NULL CONSTRAINT ck_cdr_leg CHECK (leg IN ('a', 'b')),
    direction text NOT NULL CONSTRAINT ck_cdr_direction CHECK (direction IN ('inbound', 'outbound', 'internal')),
    caller_name text NOT NULL,
    caller_number text NOT NULL,
    destination text NOT NULL,
    extension text,
    context text NOT NULL,
    started_at timestamptz NOT NULL,
    answered_at timestamptz,
    bridged_at timestamptz,
    ended_at timestamptz NOT NULL,
    duration_ms bigint NOT NULL,
    billable_ms bigint NOT NULL,
    hangup_cause text NOT NULL,
    hangup_code smallint NOT NULL,
    hangup_disposition text,
    related uuid[] NOT NULL,
    node text NOT NULL,
    codec text,
    mos real,
    network_ip inet,
    journey jsonb NOT NULL,
    received_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (leg_uuid, started_at)
  ) PARTITION BY RANGE (started_at);
  CREATE INDEX ix_cdr_calls ON cdr (tenant_id, leg, started_at, leg_uuid);
  CREATE INDEX ix_cdr_call ON cdr (call_id);
  COMMENT ON COLUMN cdr.call_id IS 'leg_uuid of the leg that began the call; an A-leg''s own';
  COMMENT ON COLUMN cdr.billable_ms IS 'milliseconds from answer to end; 0 for a call that nobody answered';
  COMMENT ON COLUMN cdr.hangup_code IS 'Q.850 cause value';
  SELECT callsign_protect('cdr', audited => false);`;

// Made by whoever owns the table, since the application's role does not: a partition can only be created by the
// owner of its parent. A partition has its own wall, because one may be named in a query instead of its parent.
const partitions = `
  CREATE FUNCTION callsign_cdr_partition(at timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE
    month timestamp := date_trunc('month', at AT TIME ZONE 'UTC');
    partition text := format('cdr_%s', to_char(month, 'YYYY_MM'));
  BEGIN
    IF to_regclass(partition) IS NOT NULL THEN RETURN partition; END IF;
    PERFORM pg_advisory_xact_lock(4711005, 1);
    IF to_regclass(partition) IS NOT NULL THEN RETURN partition; END IF;
    EXECUTE format('CREATE TABLE %I PARTITION OF cdr FOR VALUES FROM (%L) TO (%L)', partition, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
    PERFORM callsign_protect(partition::regclass, audited => false);
    RETURN partition;
  END $$;

  -- Months that are over and hold nothing any more. Called in the system's scope, or every month would look empty.
  CREATE FUNCTION callsign_cdr_drop_empty_partitions() RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '3s' AS $$
  DECLARE
    partition regclass;
    filled boolean;
    dropped text[] := '{}';
  BEGIN
    IF NOT callsign_is_system() THEN RAISE EXCEPTION 'only in the scope of the system'; END IF;
    FOR partition IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'cdr'::regclass AND inhrelid::regclass::text < format('cdr_%s', to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')) LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', partition) INTO filled;
      CONTINUE WHEN filled;
      EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', partition);
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', partition) INTO filled;
      CONTINUE WHEN filled;
      dropped := dropped || partition::text;
      EXECUTE format('DROP TABLE %s', partition);
    END LOOP;
    RETURN dropped;
  END $$;

  SELECT callsign_cdr_partition(now() + make_interval(months => ahead)) FROM generate_series(0, 2) AS ahead;`;

// A batch in one statement is one transaction and one round trip. It works in the system's scope because a batch holds
// records of many tenants; which tenant a record is of, the intake has decided. Rows in the order of their key, so that
// two batches with the same legs wait for each other instead of deadlocking. Answers which legs were new; NULL for all.
const store = `
  CREATE FUNCTION callsign_cdr_time(us bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT timestamptz 'epoch' + us * interval '1 microsecond' $$;

  CREATE FUNCTION callsign_cdr_store(records json) RETURNS uuid[] LANGUAGE plpgsql AS $$
  DECLARE
    stored uuid[];
    scope text := coalesce(current_setting('callsign.tenant', true), '');
  BEGIN
    -- Not a SET of the function: for that a plain owner of the database would need a privilege of its own.
    PERFORM set_config('callsign.tenant', 'system', true);
    WITH new AS (
    INSERT INTO cdr (tenant_id, leg_uuid, call_id, leg, direction, caller_name, caller_number, destination, extension, context,
                     started_at, answered_at, bridged_at, ended_at, duration_ms, billable_ms, hangup_cause, hangup_code,
                     hangup_disposition, related, node, codec, mos, network_ip, journey)
    SELECT tenant_id, leg_uuid, call_id, leg, direction, caller_name, caller_number, destination, extension, context,
           callsign_cdr_time(started_us), callsign_cdr_time(answered_us), callsign_cdr_time(bridged_us), callsign_cdr_time(ended_us),
           greatest(0, (ended_us - started_us + 500) / 1000), greatest(0, (ended_us - answered_us + 500) / 1000), hangup_cause, hangup_code,
           hangup_disposition, related, node, codec, mos, network_ip, journey
    FROM json_to_recordset(records) AS r (
      tenant_id int, leg_uuid uuid, call_id uuid, leg text, direction text, caller_name text, caller_number text, destination text, extension text, context text,
      started_us bigint, answered_us bigint, bridged_us bigint, ended_us bigint, hangup_cause text, hangup_code smallint,
      hangup_disposition text, related uuid[], node text, codec text, mos real, network_ip inet, journey jsonb)
    ORDER BY leg_uuid
    ON CONFLICT DO NOTHING
    RETURNING leg_uuid)
    SELECT array_agg(leg_uuid) INTO stored FROM new;
    PERFORM set_config('callsign.tenant', scope, true);
    RETURN CASE WHEN cardinality(stored) = json_array_length(records) THEN NULL ELSE coalesce(stored, '{}') END;
  END $$;`;

// Belongs to no tenant (which one is what could not be told), so only system administrators see it. The same body sent
// again counts up instead of filling the table.
const rejected = `
  CREATE TABLE cdr_rejected (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_at timestamptz(3) NOT NULL DEFAULT now(),
    last_at timestamptz(3) NOT NULL DEFAULT now(),
    times int NOT NULL DEFAULT 1,
    reason text NOT NULL,
    leg_uuid text,
    bytes int NOT NULL,
    digest bytea NOT NULL CONSTRAINT uq_cdrrejected_digest UNIQUE,
    body bytea NOT NULL
  );
  COMMENT ON COLUMN cdr_rejected.body IS 'the first 256 KiB of what was sent, gzip';
  ALTER TABLE cdr_rejected ENABLE ROW LEVEL SECURITY;
  ALTER TABLE cdr_rejected FORCE ROW LEVEL SECURITY;
  CREATE POLICY system_only ON cdr_rejected USING (callsign_is_system()) WITH CHECK (callsign_is_system());`;
