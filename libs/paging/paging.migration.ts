import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Paging groups, with the extensions that they speak at and that may speak. */
export class Paging1700000015200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groups);
    await runner.query(extensions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE paging_group_extensions, paging_groups;
      SELECT callsign_not_dialable('paging_group');`);
  }
}

const groups = `
  CREATE TABLE paging_groups (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL REFERENCES tenants ON DELETE CASCADE,
    number text NOT NULL CONSTRAINT ck_paginggroups_number CHECK (number ~ '^[0-9]{2,10}$'),
    name text NOT NULL,
    two_way boolean NOT NULL,
    callers text NOT NULL CONSTRAINT ck_paginggroups_callers CHECK (callers IN ('all', 'named')),
    enabled boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_paginggroups_id UNIQUE (tenant_id, id)
  );
  SELECT callsign_protect('paging_groups', notify_key => 'number');
  SELECT callsign_dialable('paging_groups', kind => 'paging_group');`;

// An extension that is one of them is not deleted: with the last that may speak gone, who could?
const extensions = `
  CREATE TABLE paging_group_extensions (
    id uuid PRIMARY KEY,
    tenant_id int NOT NULL,
    paging_group_id uuid NOT NULL,
    extension_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT ck_paginggroupextensions_role CHECK (role IN ('member', 'caller')),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT uq_paginggroupextensions_extension_id UNIQUE (tenant_id, paging_group_id, role, extension_id),
    CONSTRAINT fk_paginggroupextensions_group FOREIGN KEY (tenant_id, paging_group_id) REFERENCES paging_groups (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_paginggroupextensions_extension_id FOREIGN KEY (tenant_id, extension_id) REFERENCES extensions (tenant_id, id)
  );
  CREATE INDEX ix_paging_group_extensions_extension ON paging_group_extensions (tenant_id, extension_id);
  SELECT callsign_protect('paging_group_extensions', notify_key => 'id');`;
