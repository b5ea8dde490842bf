import { randomBytes } from 'node:crypto';
import { Database, SecretBox } from '@callsign/platform';
import { SipSecrets } from '@callsign/extensions';
import { Client, insertTenant, sql } from '../support/client';
import { createTestDatabase, startTestApp } from '../support/test-app';

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;

interface Row {
  id: string;
  number: string;
  secret: string;
}

describe('rotating the key of the SIP passwords', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('seals with the new key what the old one sealed; then the old one is no longer needed', async () => {
    const passwords = new Map<string, string>();
    const before = await startTestApp({ ENCRYPTION_KEYS: OLD }, database);
    try {
      const admin = await Client.signIn(before);
      for (const domain of ['a.example', 'b.example']) {
        const tenant = admin.in(await insertTenant(before, domain));
        for (const number of ['1001', '1002']) {
          const { body } = await tenant.post<{ id: string; sipPassword: string }>('/api/extensions', {
            number,
            displayName: 'x',
          });
          passwords.set(body.id, body.sipPassword);
        }
      }
      // More than one batch of them, each sealed for its own id.
      const secrets = before.app.get(SipSecrets);
      const more = Array.from({ length: 600 }, (_, index) => ({
        id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        number: String(2000 + index),
      }));
      for (const { id, number } of more) passwords.set(id, `password-${number}`);
      await sql(
        before,
        `INSERT INTO extensions (id, tenant_id, number, display_name, sip_secret)
         SELECT new.id, (SELECT min(id) FROM tenants), new.number, 'x', new.secret FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (id, number, secret)`,
        [
          more.map(({ id }) => id),
          more.map(({ number }) => number),
          more.map(({ id, number }) => secrets.seal(id, `password-${number}`)),
        ],
      );
    } finally {
      await before.close();
    }

    const during = await startTestApp({ ENCRYPTION_KEYS: `${NEW},${OLD}` }, database);
    try {
      const secrets = during.app.get(SipSecrets);
      const rows = await sql<Row>(during, 'SELECT id, sip_secret AS secret FROM extensions');
      for (const { id, secret } of rows) expect(secrets.open(id, secret)).toBe(passwords.get(id));
      expect(await secrets.rotateAll(during.app.get(Database))).toBe(604);
      expect(await secrets.rotateAll(during.app.get(Database))).toBe(0);
    } finally {
      await during.close();
    }

    const after = await startTestApp({ ENCRYPTION_KEYS: NEW }, database);
    try {
      const secrets = after.app.get(SipSecrets);
      const box = after.app.get(SecretBox);
      const rows = await sql<Row>(after, 'SELECT id, sip_secret AS secret FROM extensions');
      expect(rows).toHaveLength(604);
      for (const { id, secret } of rows)
        expect([box.isCurrent(secret), secrets.open(id, secret)]).toEqual([true, passwords.get(id)]);
      const [first, second] = rows;
      expect(() => secrets.open(first?.id ?? '', second?.secret ?? '')).toThrow();
      const audited = await sql(
        after,
        `SELECT 1 FROM audit_log WHERE actor_name = 'secrets rotate' AND changes = '{"sip_secret": ["[redacted]", "[redacted]"]}'`,
      );
      expect(audited).toHaveLength(604);
    } finally {
      await after.close();
    }
  }, 30_000);
});
