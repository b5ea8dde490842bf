import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be dialled inside a tenant, over all features: one row a number. A feature whose table has such numbers says
 * `SELECT callsign_dialable('ring_groups', kind => 'ring_group')` after creating it; from then on triggers keep the rows,
 * so that no two features can have the same number, whoever writes and however many at once.
 */
export class Dialable1700000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION callsign_dialable, callsign_not_dialable; DROP FUNCTION callsign_claim_number CASCADE; DROP TABLE dialable_numbers;',
    );
  }
}

const table = `
  CREATE TABLE dialable_numbers (
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL,
    kind text NOT NULL,
    owner_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, number)
  );
  COMMENT ON TABLE dialable_numbers IS 'kept by the triggers of callsign_dialable; not written by hand';
  COMMENT ON COLUMN dialable_numbers.kind IS 'what has the number, in snake_case: extension, ring_group, …';
  SELECT callsign_protect('dialable_numbers', audited => false);`;

const functions = `
  -- Arguments: kind, column of the number. A row whose number is NULL has none. The name of the constraint that it
  -- tells of carries the column, as with every other unique constraint.
  CREATE FUNCTION callsign_claim_number() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    wanted text := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ->> TG_ARGV[1] END;
    holder text;
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      DELETE FROM dialable_numbers WHERE tenant_id = OLD.tenant_id AND number = to_jsonb(OLD) ->> TG_ARGV[1] AND owner_id = OLD.id;
    END IF;
    IF wanted IS NULL THEN RETURN NULL; END IF;
    LOOP
      -- Waits for whoever claims the same number in this moment, and takes it where they gave up.
      INSERT INTO dialable_numbers (tenant_id, number, kind, owner_id) VALUES (NEW.tenant_id, wanted, TG_ARGV[0], NEW.id) ON CONFLICT DO NOTHING;
      IF FOUND THEN RETURN NULL; END IF;
      SELECT replace(kind, '_', ' ') INTO holder FROM dialable_numbers WHERE tenant_id = NEW.tenant_id AND number = wanted;
      IF FOUND THEN
        RAISE unique_violation USING
          MESSAGE = format('%s is already taken', wanted),
          DETAIL = format('%s is already the %s of %s %s.', wanted, CASE TG_ARGV[1] WHEN 'number' THEN 'number' ELSE 'code' END, CASE WHEN holder ~ '^[aeiou]' THEN 'an' ELSE 'a' END, holder),
          CONSTRAINT = 'uq_dialablenumbers_' || TG_ARGV[1];
      END IF;
    END LOOP;
  END $$;

  -- Puts a table's numbers among those that can be dialled, with the rows that it has already.
  -- The table has id, tenant_id and the column of the number (NULL: none).
  CREATE FUNCTION callsign_dialable(target regclass, kind text, number_column text DEFAULT 'number') RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    scope text := current_setting('callsign.tenant', true);
  BEGIN
    EXECUTE format('CREATE TRIGGER dialable_rows AFTER INSERT OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION callsign_claim_number(%L, %L)', target, kind, number_column);
    EXECUTE format('CREATE TRIGGER dialable_number AFTER UPDATE OF %I ON %s FOR EACH ROW WHEN (OLD.%1$I IS DISTINCT FROM NEW.%1$I) EXECUTE FUNCTION callsign_claim_number(%3$L, %1$L)', number_column, target, kind);
    -- A plain owner sees no rows unless it says that it acts for the system.
    PERFORM set_config('callsign.tenant', 'system', true);
    EXECUTE format('INSERT INTO dialable_numbers (tenant_id, number, kind, owner_id) SELECT tenant_id, %1$I, %L, id FROM %s WHERE %1$I IS NOT NULL', number_column, kind, target);
    PERFORM set_config('callsign.tenant', coalesce(scope, ''), true);
  END $$;

  -- For a migration that takes such a table away.
  CREATE FUNCTION callsign_not_dialable(gone text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    scope text := current_setting('callsign.tenant', true);
  BEGIN
    PERFORM set_config('callsign.tenant', 'system', true);
    DELETE FROM dialable_numbers WHERE kind = gone;
    PERFORM set_config('callsign.tenant', coalesce(scope, ''), true);
  END $$;`;
