import fc from 'fast-check';
import { Client, insertTenant, member } from '../support/client';
import { type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

const nasty = fc.constantFrom(
  '${system(id)}',
  '$${env}',
  "'; DROP TABLE extensions; --",
  '<X-PRE-PROCESS cmd="exec" data="id"/>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'line\r\nEvent-UUID: 1',
  'nul\u0000nul',
  '🎉👩‍👩‍👧‍👦',
  'عربى ‮ txet',
  '\ud800',
  '],[leg_timeout=1]user/x|y:_:z',
  'x'.repeat(5_000),
  '__proto__',
  '%s%n\\u0000\\',
);
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const junk = fc.oneof(
  text,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.bigInt().map(Number),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Bodies that are mostly right and wrong in some places, with any text in the places for text. */
const bodyOf = (valid: Record<string, unknown>, names: string[]) =>
  fc
    .record(
      { ...Object.fromEntries(names.map((name) => [name, fc.oneof({ weight: 3, arbitrary: text }, junk)])) },
      { requiredKeys: [] },
    )
    .map((fields) => ({ ...valid, ...fields }));

/** Whatever comes: stored and given back as it was (trimmed), or refused with the field named; never an internal error. */
// Hundreds of requests a test; how long that takes on a busy machine is nobody's promise.
jest.setTimeout(60_000);

describe('any text in any field', () => {
  let test: TestApp;
  let system: Client;
  let admin: Client;
  let made = 1_000_000;
  beforeAll(async () => {
    test = await startTestApp();
    system = await Client.signIn(test);
    const profile = await system.post<{ id: string }>('/api/tenant-profiles', {
      name: 'Many',
      maxExtensions: 100_000,
    });
    const tenant = await insertTenant(test, 'hostile.example');
    await system.patch(`/api/tenants/${tenant}`, { profileId: profile.body.id });
    admin = await member(test, tenant, 'tenant_admin');
  });
  afterAll(() => test.close());

  async function check(
    client: Client,
    path: string,
    sent: Record<string, unknown>,
    plain: string[],
  ): Promise<void> {
    const { status, body } = await client.post<ProblemBody & Record<string, unknown>>(path, sent);
    if (status !== 201) {
      expect([400, 409]).toContain(status);
      expect(body.type).toMatch(/^urn:callsign:(invalid|duplicate|malformed)$/);
      for (const { field } of body.errors ?? []) expect(Object.keys(sent)).toContain(field.split('.')[0]);
      if (body.type !== 'urn:callsign:malformed') expect(body.errors?.length).toBeGreaterThan(0);
      return;
    }
    for (const name of plain) {
      const value = sent[name];
      if (typeof value === 'string') expect(body[name]).toBe(value.trim() || null);
    }
    const { sipPassword: _, ...stored } = body;
    expect((await client.get(`${path}/${String(body.id)}`)).body).toEqual(stored);
  }

  const extension = bodyOf({}, [
    'displayName',
    'firstName',
    'lastName',
    'callerIdName',
    'callerIdNumber',
    'sipPassword',
    'forwarding',
    'followMe',
    'ringSeconds',
    'noAnswerDestination',
    'enabled',
  ]);
  it('of an extension', () =>
    fc.assert(
      fc.asyncProperty(extension, (body) =>
        check(admin, '/api/extensions', { number: String(made++), displayName: 'x', ...body }, [
          'displayName',
          'firstName',
          'lastName',
          'callerIdName',
          'callerIdNumber',
        ]),
      ),
      { numRuns: 250 },
    ));

  it('of names alone, which must survive', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({ displayName: text, lastName: text }, { requiredKeys: ['displayName'] }),
        (body) =>
          check(admin, '/api/extensions', { number: String(made++), ...body }, ['displayName', 'lastName']),
      ),
      { numRuns: 250 },
    ));

  it('of a number', () =>
    fc.assert(
      fc.asyncProperty(bodyOf({}, ['label', 'destination', 'enabled']), (body) =>
        check(admin, '/api/numbers', { number: `+1415${made++}`, ...body }, ['label']),
      ),
      { numRuns: 100 },
    ));

  it('of a tenant', () =>
    fc.assert(
      fc.asyncProperty(
        bodyOf({}, ['name', 'timezone', 'language', 'profileId', 'cdrRetentionDays']),
        (body) =>
          check(system, '/api/tenants', { name: 'x', domain: `t${made++}.example`, ...body }, ['name']),
      ),
      { numRuns: 100 },
    ));

  it('of a domain or a number itself', () =>
    fc.assert(
      fc.asyncProperty(junk, async (value) => {
        await check(system, '/api/tenants', { name: 'x', domain: value }, []);
        await check(admin, '/api/extensions', { number: value, displayName: 'x' }, []);
        await check(admin, '/api/numbers', { number: value }, []);
      }),
      { numRuns: 60 },
    ));

  it('of a list’s query', () =>
    fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('q', 'number', 'cursor', 'sort', 'limit', 'enabled'),
        async (value, name) => {
          const query = encodeURIComponent(value.toWellFormed());
          for (const path of ['/api/extensions', '/api/numbers', '/api/tenants']) {
            const { status } = await (path === '/api/tenants' ? system : admin).get(
              `${path}?${name}=${query}`,
            );
            expect([200, 400]).toContain(status);
          }
        },
      ),
      { numRuns: 100 },
    ));
});
