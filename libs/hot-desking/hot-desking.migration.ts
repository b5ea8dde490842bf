import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sits at whose phone, and for how long they may. */
export class HotDesking1700000015300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(hotDesks);
    await runner.query(directory);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER hot_desks ON extensions;
      DROP TABLE hot_desks;
      DROP FUNCTION callsign_hot_desk, callsign_hot_desk_extension, callsign_tell_extensions;
      ALTER TABLE tenants DROP COLUMN hot_desk_max_hours;`);
  }
}

const hotDesks = `
  ALTER TABLE tenants ADD COLUMN hot_desk_max_hours int CONSTRAINT ck_tenants_hot_desk_max_hours CHECK (hot_desk_max_hours BETWEEN 1 AND 720);
  CREATE TABLE hot_desks (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    extension_id uuid NOT NULL,
    phone_id uuid NOT NULL,
    expires_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_hotdesks_extension_id UNIQUE (tenant_id, extension_id),
    CONSTRAINT uq_hotdesks_phone_id UNIQUE (tenant_id, phone_id),
    CONSTRAINT ck_hotdesks_phone_id CHECK (phone_id <> extension_id),
    CONSTRAINT fk_hotdesks_extension_id FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_hotdesks_phone_id FOREIGN KEY (tenant_id, phone_id) REFERENCES extensions (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_hot_desks_expires ON hot_desks (expires_at) WHERE expires_at IS NOT NULL;
  SELECT callsign_protect('hot_desks');`;

// Directory answers of both extensions are made of the row, and of each other's: they are told of as changed.
const directory = `
  CREATE FUNCTION callsign_tell_extensions(tenant int, ids uuid[]) RETURNS void LANGUAGE sql AS $$
    SELECT pg_notify('callsign_change', jsonb_build_object('table', 'extensions', 'tenantId', tenant, 'keys', jsonb_agg(number))::text)
    FROM extensions WHERE tenant_id = tenant AND id = ANY(ids) HAVING count(*) > 0
  $$;

  CREATE FUNCTION callsign_hot_desk() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM callsign_tell_extensions(OLD.tenant_id, ARRAY[OLD.extension_id, OLD.phone_id]); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM callsign_tell_extensions(NEW.tenant_id, ARRAY[NEW.extension_id, NEW.phone_id]); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER hot_desk AFTER INSERT OR UPDATE OR DELETE ON hot_desks FOR EACH ROW EXECUTE FUNCTION callsign_hot_desk();

  CREATE FUNCTION callsign_hot_desk_extension() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM callsign_tell_extensions(h.tenant_id, ARRAY[h.extension_id, h.phone_id]) FROM hot_desks h
      WHERE h.tenant_id = NEW.tenant_id AND NEW.id IN (h.extension_id, h.phone_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER hot_desks AFTER UPDATE ON extensions FOR EACH ROW EXECUTE FUNCTION callsign_hot_desk_extension();`;
