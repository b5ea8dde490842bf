import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Policies ask whose the transaction is once a statement, not for every row: a call in a sub-select is an InitPlan.
 * `callsign_protect` makes them so from now on.
 */
export class PoliciesOnce1700000018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(protect('(SELECT callsign_is_system())', '(SELECT callsign_tenant())'));
    await runner.query(rewrite('callsign_(is_system|tenant)\\(\\)', '(SELECT callsign_\\1())'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(protect('callsign_is_system()', 'callsign_tenant()'));
    await runner.query(rewrite('\\( *SELECT callsign_(is_system|tenant)\\(\\)[^)]*\\)', 'callsign_\\1()'));
  }
}

/** All policies there are, by whichever migration. What PostgreSQL says of them comes from it, so it is put in as it is. */
const rewrite = (from: string, to: string) => `
  DO $$
  DECLARE
    wall record;
  BEGIN
    FOR wall IN
      SELECT polrelid::regclass AS target, polname AS name,
        'USING (' || regexp_replace(pg_get_expr(polqual, polrelid), '${from}', '${to}', 'g') || ')' AS visible,
        'WITH CHECK (' || regexp_replace(pg_get_expr(polwithcheck, polrelid), '${from}', '${to}', 'g') || ')' AS allowed
      FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
      WHERE relnamespace = current_schema()::regnamespace
    LOOP
      EXECUTE format('ALTER POLICY %I ON %s ', wall.name, wall.target) || concat_ws(' ', wall.visible, wall.allowed);
    END LOOP;
  END $$;`;

const protect = (isSystem: string, tenant: string) => `
  CREATE OR REPLACE FUNCTION callsign_protect(target regclass, secrets text[] DEFAULT '{}', ignored text[] DEFAULT '{}', notify_key text DEFAULT NULL, scope_column text DEFAULT 'tenant_id', audited boolean DEFAULT true)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant_wall ON %s USING (${isSystem} OR %I = ${tenant}) WITH CHECK (${isSystem} OR %I = ${tenant})', target, scope_column, scope_column);
    IF audited THEN
      EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_audit(%L, %L)', target, secrets, ignored);
    END IF;
    IF notify_key IS NOT NULL THEN
      EXECUTE format('CREATE TRIGGER notify AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_notify(%L)', target, notify_key);
    END IF;
  END $$;`;
