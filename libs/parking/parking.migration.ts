import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parking lots, and their slots as numbers that can be dialled. Every new tenant has one. */
export class Parking1700000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lots);
    await runner.query(slots);
    await runner.query(
      `SELECT callsign_protect('parking_lots', ignored => '{overdue_extension_id}', notify_key => 'code');
      SELECT callsign_protect('parking_slots', audited => false);
      SELECT callsign_dialable('parking_lots', kind => 'parking_lot', number_column => 'code');
      SELECT callsign_dialable('parking_slots', kind => 'parking_slot');`,
    );
    await runner.query(newTenants);
    await runner.query(present);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER parking_lot ON tenants;
      DROP TABLE parking_slots, parking_lots;
      SELECT callsign_not_dialable('parking_lot');
      SELECT callsign_not_dialable('parking_slot');
      DROP FUNCTION callsign_tenant_parking_lot, callsign_parking_slots;`);
  }
}

const lots = `
  CREATE TABLE parking_lots (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    name text NOT NULL,
    code text NOT NULL CONSTRAINT ck_parkinglots_code CHECK (code ~ '^[0-9*#]{1,12}$'),
    first_slot int NOT NULL CONSTRAINT ck_parkinglots_first_slot CHECK (first_slot BETWEEN 10 AND 99999999),
    last_slot int NOT NULL,
    timeout_seconds int NOT NULL DEFAULT 120 CONSTRAINT ck_parkinglots_timeout_seconds CHECK (timeout_seconds = 0 OR timeout_seconds BETWEEN 10 AND 3600),
    ring_back boolean NOT NULL DEFAULT true,
    ring_back_seconds int NOT NULL DEFAULT 20 CONSTRAINT ck_parkinglots_ring_back_seconds CHECK (ring_back_seconds BETWEEN 5 AND 120),
    caller_id_prefix text DEFAULT 'Park',
    overdue_destination jsonb,
    overdue_extension_id uuid GENERATED ALWAYS AS (callsign_destination_extension(overdue_destination)) STORED,
    music text NOT NULL DEFAULT 'hold_music' CONSTRAINT ck_parkinglots_music CHECK (music IN ('hold_music', 'silence', 'tone')),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_parkinglots_id UNIQUE (tenant_id, id),
    CONSTRAINT ck_parkinglots_last_slot CHECK (last_slot BETWEEN first_slot AND first_slot + 99),
    CONSTRAINT fk_parkinglots_overdue_destination FOREIGN KEY (tenant_id, overdue_extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_parking_lots_overdue ON parking_lots (tenant_id, overdue_extension_id) WHERE overdue_extension_id IS NOT NULL;`;

const slots = `
  CREATE TABLE parking_slots (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id int NOT NULL,
    lot_id uuid NOT NULL,
    number text NOT NULL,
    CONSTRAINT uq_parkingslots_number UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, lot_id) REFERENCES parking_lots (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX ix_parking_slots_lot ON parking_slots (tenant_id, lot_id);

  -- Rows only for the triggers of what can be dialled: which slots there are, the lot says.
  CREATE FUNCTION callsign_parking_slots() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM parking_slots WHERE tenant_id = NEW.tenant_id AND lot_id = NEW.id AND number::int NOT BETWEEN NEW.first_slot AND NEW.last_slot;
    INSERT INTO parking_slots (tenant_id, lot_id, number)
      SELECT NEW.tenant_id, NEW.id, slot::text FROM generate_series(NEW.first_slot, NEW.last_slot) AS slot
      WHERE NOT EXISTS (SELECT FROM parking_slots s WHERE s.tenant_id = NEW.tenant_id AND s.lot_id = NEW.id AND s.number = slot::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER slots AFTER INSERT OR UPDATE OF first_slot, last_slot ON parking_lots FOR EACH ROW EXECUTE FUNCTION callsign_parking_slots();`;

// In the transaction that makes the tenant, whoever makes it and how.
const newTenants = `
  CREATE FUNCTION callsign_tenant_parking_lot() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO parking_lots (id, tenant_id, name, code, first_slot, last_slot) VALUES (gen_random_uuid(), NEW.id, 'Parking', '*68', 5901, 5920);
    RETURN NULL;
  END $$;
  CREATE TRIGGER parking_lot AFTER INSERT ON tenants FOR EACH ROW EXECUTE FUNCTION callsign_tenant_parking_lot();`;

// Tenants that were there before get one where none of its numbers is taken.
const present = `
  SELECT set_config('callsign.tenant', 'system', true), set_config('callsign.actor', '{"username": "migration", "role": "database"}', true);
  INSERT INTO parking_lots (id, tenant_id, name, code, first_slot, last_slot)
    SELECT gen_random_uuid(), t.id, 'Parking', '*68', 5901, 5920 FROM tenants t
    WHERE NOT EXISTS (SELECT FROM dialable_numbers d WHERE d.tenant_id = t.id AND (d.number = '*68' OR d.number ~ '^59(0[1-9]|1[0-9]|20)$'));`;
