import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role that the application works as where its login could walk through row-level security. */
export const APPLICATION_ROLE = 'callsign_app';

/**
 * Row-level security, audit and change notification, once for every table: `callsign_protect(table, …)` puts all
 * three on it. They live in the database so that they also hold for SQL typed by hand.
 */
export class PlatformBase1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(role);
    await runner.query(functions);
    await runner.query(auditLog);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_log;
      DROP FUNCTION callsign_protect, callsign_audit, callsign_notify, callsign_tenant, callsign_is_system, callsign_redact;`);
  }
}

// Roles belong to the cluster, so another database may have made it, even in this moment.
const role = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
      IF (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN
        CREATE ROLE ${APPLICATION_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      END IF;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') AND (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) THEN
      EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO ${APPLICATION_ROLE}', current_schema());
      EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APPLICATION_ROLE}', current_schema());
      EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO ${APPLICATION_ROLE}', current_schema());
      EXECUTE format('GRANT CREATE ON DATABASE %I TO ${APPLICATION_ROLE}', current_database());
    END IF;
  END $$;`;

const functions = `
  -- The tenant of this transaction; NULL where none was set (then nothing is visible) or the transaction is the system's.
  CREATE FUNCTION callsign_tenant() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(nullif(current_setting('callsign.tenant', true), ''), 'system')::int $$;

  CREATE FUNCTION callsign_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT current_setting('callsign.tenant', true) = 'system' $$;

  CREATE FUNCTION callsign_redact(record jsonb, secrets text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
  $$ SELECT coalesce(jsonb_object_agg(key, CASE WHEN key = ANY(secrets) AND value <> 'null' THEN '"[redacted]"'::jsonb ELSE value END), '{}') FROM jsonb_each(record) $$;

  -- One audit row a changed row: {column: [old, new]} of what differs, secrets by name only.
  -- Arguments: columns that are secret, columns that are not worth an entry.
  CREATE FUNCTION callsign_audit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    secrets text[] := TG_ARGV[0]::text[];
    ignored text[] := TG_ARGV[1]::text[] || ARRAY['updated_at'];
    old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    old_seen jsonb := callsign_redact(old_row, secrets);
    new_seen jsonb := callsign_redact(new_row, secrets);
    present jsonb := CASE WHEN TG_OP = 'DELETE' THEN old_row ELSE new_row END;
    actor jsonb := nullif(current_setting('callsign.actor', true), '')::jsonb;
    changes jsonb;
  BEGIN
    SELECT jsonb_object_agg(key, jsonb_build_array(old_seen -> key, new_seen -> key)) INTO changes
      FROM jsonb_object_keys(old_row || new_row) AS key
      WHERE old_row -> key IS DISTINCT FROM new_row -> key AND NOT key = ANY(ignored);
    IF changes IS NULL THEN RETURN NULL; END IF;
    INSERT INTO audit_log (tenant_id, actor_id, actor_name, actor_role, ip, request_id, action, entity, entity_id, changes)
    VALUES (
      CASE WHEN TG_TABLE_NAME = 'tenants' THEN (present ->> 'id')::int ELSE (present ->> 'tenant_id')::int END,
      (actor ->> 'id')::uuid, coalesce(actor ->> 'username', session_user), coalesce(actor ->> 'role', 'database'),
      (actor ->> 'ip')::inet, actor ->> 'requestId',
      CASE TG_OP WHEN 'INSERT' THEN 'create' WHEN 'UPDATE' THEN 'update' ELSE 'delete' END,
      TG_TABLE_NAME, present ->> 'id', changes);
    RETURN NULL;
  END $$;

  -- Tells every replica: which table, which tenant, and the old and new value of the column that caches are keyed by.
  CREATE FUNCTION callsign_notify() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    present jsonb := CASE WHEN TG_OP = 'DELETE' THEN old_row ELSE new_row END;
  BEGIN
    PERFORM pg_notify('callsign_change', jsonb_build_object(
      'table', TG_TABLE_NAME,
      'tenantId', CASE WHEN TG_TABLE_NAME = 'tenants' THEN (present ->> 'id')::int ELSE (present ->> 'tenant_id')::int END,
      'keys', (SELECT coalesce(jsonb_agg(DISTINCT key), '[]') FROM unnest(ARRAY[old_row ->> TG_ARGV[0], new_row ->> TG_ARGV[0]]) AS key WHERE key IS NOT NULL)
    )::text);
    RETURN NULL;
  END $$;

  -- All of it for one table. 'scope_column' is what is compared with the tenant (id for the table of tenants itself).
  CREATE FUNCTION callsign_protect(target regclass, secrets text[] DEFAULT '{}', ignored text[] DEFAULT '{}', notify_key text DEFAULT NULL, scope_column text DEFAULT 'tenant_id', audited boolean DEFAULT true)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant_wall ON %s USING (callsign_is_system() OR %I = callsign_tenant()) WITH CHECK (callsign_is_system() OR %I = callsign_tenant())', target, scope_column, scope_column);
    IF audited THEN
      EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_audit(%L, %L)', target, secrets, ignored);
    END IF;
    IF notify_key IS NOT NULL THEN
      EXECUTE format('CREATE TRIGGER notify AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_notify(%L)', target, notify_key);
    END IF;
  END $$;`;

// Written by the trigger alone: the application's role may read and add, never change or delete.
const auditLog = `
  CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    tenant_id int,
    actor_id uuid,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    ip inet,
    request_id text,
    action text NOT NULL CONSTRAINT ck_auditlog_action CHECK (action IN ('create', 'update', 'delete')),
    entity text NOT NULL,
    entity_id text NOT NULL,
    changes jsonb NOT NULL
  );
  CREATE INDEX ix_audit_log_tenant ON audit_log (tenant_id, id DESC);
  CREATE INDEX ix_audit_log_entity ON audit_log (entity, entity_id, id DESC);
  ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
  ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant_reads ON audit_log FOR SELECT USING (callsign_is_system() OR tenant_id = callsign_tenant());
  CREATE POLICY trigger_writes ON audit_log FOR INSERT WITH CHECK (callsign_is_system() OR tenant_id = callsign_tenant());
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') AND has_table_privilege('${APPLICATION_ROLE}', 'audit_log', 'UPDATE') THEN
      REVOKE UPDATE, DELETE ON audit_log FROM ${APPLICATION_ROLE};
    END IF;
  END $$;`;
