import { AuditEntry } from '@callsign/audit';
import { User, Users1700000002000 } from '@callsign/auth';
import { Cdr1700000005000 } from '@callsign/cdr';
import { Extension, Extensions1700000003000 } from '@callsign/extensions';
import { Numbers1700000004000, PhoneNumber } from '@callsign/numbers';
import type { Schema } from '@callsign/platform';
import { Tenant, TenantProfile, Tenants1700000001000 } from '@callsign/tenants';

/** All entities and migrations, in the order in which the features build on each other. */
export const schema: Schema = {
  entities: [TenantProfile, Tenant, AuditEntry, User, Extension, PhoneNumber],
  migrations: [
    Tenants1700000001000,
    Users1700000002000,
    Extensions1700000003000,
    Numbers1700000004000,
    Cdr1700000005000,
  ],
};
