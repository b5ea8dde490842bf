import { parseEnvironment, SecretBox } from '@callsign/platform';
import pg from 'pg';
import { ENVIRONMENT } from './api';

export interface Size {
  readonly tenants: number;
  /** Of each tenant: 1000 and up. */
  readonly extensions: number;
}

/** Names are equally long, so that a recorded request can be made another tenant's in place. */
export const domainOf = (tenant: number): string => `t${String(tenant).padStart(3, '0')}.example`;
export const numberOf = (extension: number): string => String(1000 + extension);
export const passwordOf = (extension: number): string => `secret-of-${numberOf(extension)}`;

const tenantId = (tenant: number): number => tenant + 1;

const idOf = (tenant: number, extension: number): string =>
  `01890000-0000-7000-8000-${String(tenant * 10_000 + extension).padStart(12, '0')}`;
export const extensionId = (tenant: number, number: string): string => idOf(tenant, Number(number) - 1000);

/** Tenants with their extensions and a DID each; every SIP password is sealed as the API itself does it. */
export async function seed(databaseUrl: string, { tenants, extensions }: Size): Promise<void> {
  const box = new SecretBox(parseEnvironment(ENVIRONMENT));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // As the owner, without triggers: an audit entry and a notification for each made-up row would take minutes.
    await client.query(
      `BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL callsign.tenant = 'system'`,
    );
    await client.query(
      `INSERT INTO tenants (id, name, domain, profile_id)
       SELECT n + 1, 'Tenant ' || n, 't' || lpad(n::text, 3, '0') || '.example', (SELECT id FROM tenant_profiles LIMIT 1)
       FROM generate_series(0, $1::int - 1) AS n`,
      [tenants],
    );
    for (let tenant = 0; tenant < tenants; tenant++) {
      const ids = Array.from({ length: extensions }, (_, extension) => idOf(tenant, extension));
      await client.query(
        `INSERT INTO extensions (id, tenant_id, number, display_name, sip_secret)
         SELECT id, $1::int, (999 + n)::text, 'User ' || (999 + n), secret
         FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS new (id, secret, n)`,
        [
          tenantId(tenant),
          ids,
          ids.map((id, extension) => box.seal(passwordOf(extension), `extension:${id}`)),
        ],
      );
    }
    await client.query(
      `INSERT INTO numbers (id, tenant_id, number, destination)
       SELECT gen_random_uuid(), tenant_id, '+1415555' || lpad((tenant_id - 1)::text, 4, '0'),
         jsonb_build_object('type', 'extension', 'id', id)
       FROM extensions WHERE number = '1000'`,
    );
    await client.query('COMMIT; ANALYZE tenants; ANALYZE extensions; ANALYZE numbers');
  } finally {
    await client.end();
  }
}
