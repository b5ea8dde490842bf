import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { post, RECORDED, recorded, setVariable, variant } from '../support/cdr-records';
import { Client, insertTenant, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Rejected {
  id: string;
  reason: string;
  times: number;
  legUuid: string | null;
  body: string;
}

describe('POST /freeswitch/cdr', () => {
  let test: TestApp;
  let admin: Client;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await Client.signIn(test);
    // The recorded calls are of tenant 1, acme.example.
    expect(await insertTenant(test, 'acme.example')).toBe(1);
    await insertTenant(test, 'globex.example');
  });
  afterAll(() => test.close());

  const rows = (leg: string) =>
    sql<{ tenant_id: number; call_id: string; destination: string; caller_name: string }>(
      test,
      'SELECT * FROM cdr WHERE leg_uuid = $1',
      [leg.replace('a_', '')],
    );
  const rejected = async () => (await admin.get<{ data: Rejected[] }>('/api/cdr/rejected')).body.data;
  const reasonFor = async (leg: string) =>
    (await rejected()).find(({ legUuid }) => legUuid === leg.replace('a_', ''))?.reason;

  it.each(RECORDED)(
    'stores the recorded %s before it answers, and the same again only once',
    async (name) => {
      const request = recorded(name);
      expect(await post(test.url, request)).toEqual({ status: 200, text: 'stored' });
      expect(await rows(request.uuid)).toMatchObject([{ tenant_id: 1 }]);
      expect(await post(test.url, request)).toEqual({ status: 200, text: 'duplicate' });
      expect(await rows(request.uuid)).toHaveLength(1);
    },
  );

  it('takes the same leg once from many requests at the same time', async () => {
    const request = variant('record');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(test.url, request)));
    expect(answers.map(({ text }) => text).sort()).toEqual([
      ...Array<string>(19).fill('duplicate'),
      'stored',
    ]);
    expect(await rows(request.uuid)).toHaveLength(1);
  });

  it('joins a B-leg that comes before its A-leg, and without call_uuid', async () => {
    const call = randomUUID();
    const original = recorded('internal-answered-a-leg').uuid.replace('a_', '');
    const late = variant('internal-answered-b-leg', (xml) =>
      setVariable('call_uuid', '')(xml.replaceAll(original, call)),
    );
    expect(await post(test.url, late)).toEqual({ status: 200, text: 'stored' });
    expect(await post(test.url, variant('internal-answered-a-leg', undefined, call))).toEqual({
      status: 200,
      text: 'stored',
    });
    expect(await rows(late.uuid)).toMatchObject([{ call_id: call }]);
    expect(await rows(call)).toMatchObject([{ call_id: call }]);
  });

  it('makes the partition of any month that a record needs', async () => {
    const request = variant('record', setVariable('start_uepoch', '1012608000123456'));
    expect(await post(test.url, request)).toEqual({ status: 200, text: 'stored' });
    expect(
      await sql(test, `SELECT tableoid::regclass::text AS partition FROM cdr WHERE leg_uuid = $1`, [
        request.uuid.replace('a_', ''),
      ]),
    ).toEqual([{ partition: 'cdr_2002_02' }]);
  });

  it('keeps aside what is no record, answers 200 and tells a system administrator why', async () => {
    const whole = recorded('record');
    const truncated = { uuid: randomUUID(), body: whole.body.slice(0, 9_000) };
    expect(await post(test.url, truncated)).toEqual({ status: 200, text: 'rejected' });
    expect(await post(test.url, truncated)).toEqual({ status: 200, text: 'rejected' });
    const found = (await rejected()).find(({ legUuid }) => legUuid === truncated.uuid);
    expect(found).toMatchObject({ reason: expect.stringContaining('truncated'), times: 2 });
    expect((await admin.get<Rejected>(`/api/cdr/rejected/${found?.id}`)).body.body).toBe(truncated.body);
    for (const body of ['', 'cdr=', 'cdr=%', 'nonsense', '<cdr/>', 'cdr=%3Ccdr%3E%3C/cdr%3E']) {
      expect(await post(test.url, { uuid: randomUUID(), body })).toEqual({ status: 200, text: 'rejected' });
    }
  });

  it.each([
    [
      'a tenant whose domain is another',
      setVariable('tenant_id', '2'),
      'tenant_id 2 is the tenant of globex.example, and the domain is acme.example',
    ],
    ['a tenant that does not exist', setVariable('tenant_id', '999'), 'there is no tenant 999'],
    [
      'no tenant and a domain of nobody',
      (xml: string) => setVariable('tenant_id', '')(setVariable('domain_name', 'nobody.example')(xml)),
      'no tenant has the domain nobody.example',
    ],
  ])('does not attribute a record of %s', async (_, change, reason) => {
    const request = variant('record', change);
    expect(await post(test.url, request)).toEqual({ status: 200, text: 'rejected' });
    expect(await rows(request.uuid)).toEqual([]);
    expect(await reasonFor(request.uuid)).toContain(reason);
  });

  it('sees a new tenant at the next record, and takes in what was kept aside when asked to', async () => {
    const request = variant('record', (xml) =>
      setVariable('tenant_id', '')(setVariable('domain_name', 'later.example')(xml)),
    );
    await post(test.url, request);
    const id = (await rejected()).find(({ legUuid }) => legUuid === request.uuid.replace('a_', ''))?.id;
    expect((await admin.post(`/api/cdr/rejected/${id}/retry`)).body).toEqual({ outcome: 'rejected' });
    const created = await admin.post<{ id: number }>('/api/tenants', {
      name: 'Later',
      domain: 'later.example',
    });
    const tenant = created.status === 201 ? created.body.id : await insertTenant(test, 'later.example');
    expect(
      await post(
        test.url,
        variant('record', (xml) =>
          setVariable('tenant_id', String(tenant))(setVariable('domain_name', 'later.example')(xml)),
        ),
      ),
    ).toEqual({ status: 200, text: 'stored' });
    expect((await admin.post(`/api/cdr/rejected/${id}/retry`)).body).toEqual({ outcome: 'stored' });
    expect(await rows(request.uuid)).toMatchObject([{ tenant_id: tenant }]);
    expect((await admin.get(`/api/cdr/rejected/${id}`)).status).toBe(404);
  });

  it('refuses without the switch’s credentials, another content type, and what is too large', async () => {
    const request = variant('record');
    for (const authorization of [
      '',
      'Basic !',
      'Bearer x',
      `Basic ${Buffer.from('freeswitch:wrong').toString('base64')}`,
    ]) {
      expect((await post(test.url, request, { authorization })).status).toBe(401);
    }
    expect((await post(test.url, request, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post(test.url, { uuid: request.uuid, body: `cdr=${'x'.repeat(2_200_000)}` })).status).toBe(
      413,
    );
    expect(await rows(request.uuid)).toEqual([]);
  });

  it('takes XML as it is, too (encode=textxml)', async () => {
    const request = variant('conference');
    const body = decodeURIComponent(request.body.slice(4));
    expect(await post(test.url, { ...request, body }, { 'content-type': 'text/xml' })).toEqual({
      status: 200,
      text: 'stored',
    });
  });

  it('refuses a record that says it is another leg than it was sent as', async () => {
    const uuid = randomUUID();
    expect(await post(test.url, { uuid: `a_${uuid}`, body: variant('record').body })).toEqual({
      status: 200,
      text: 'rejected',
    });
    expect(await reasonFor(uuid)).toContain('it was sent as');
  });

  it('stores hostile text as text', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        `'; DROP TABLE cdr; --`,
        `\\'); DELETE FROM cdr`,
        '</uuid><tenant_id>2</tenant_id>',
        '\0null',
        '${system(id)}',
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '\ud800',
        '%00%zz',
        ']]>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (name, number) => {
        const escape = (text: string) =>
          [...text]
            .map((c) => (/[A-Za-z0-9 ]/.test(c) ? c : `&#x${c.codePointAt(0)?.toString(16)};`))
            .join('');
        const request = variant('record', (xml) =>
          xml
            .replaceAll('<caller_id_name>User 1001', () => `<caller_id_name>${escape(name)}`)
            .replaceAll('<destination_number>5000', () => `<destination_number>${escape(number)}`),
        );
        expect(await post(test.url, request)).toEqual({ status: 200, text: 'stored' });
        // eslint-disable-next-line no-control-regex -- what the intake leaves out
        const visible = (text: string) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Cs}/gu, '');
        expect(await rows(request.uuid)).toMatchObject([
          { tenant_id: 1, caller_name: visible(name), destination: visible(number) },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('tells nobody but a system administrator of rejected records', async () => {
    expect((await Client.nobody(test).get('/api/cdr/rejected')).status).toBe(401);
  });
});

describe('POST /freeswitch/cdr while the database is away', () => {
  it('answers 503, so that the switch sends it again, and takes it once it is back', async () => {
    const test = await startTestApp();
    const name = new URL(test.databaseUrl).pathname.slice(1);
    const server = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL ?? '' });
    await server.connect();
    try {
      await insertTenant(test, 'acme.example');
      expect(await post(test.url, variant('record'))).toEqual({ status: 200, text: 'stored' });
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const requests = Array.from({ length: 10 }, () => variant('record'));
      for (const request of requests) expect((await post(test.url, request)).status).toBe(503);
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      for (const request of requests)
        expect(await post(test.url, request)).toEqual({ status: 200, text: 'stored' });
      expect(await sql(test, 'SELECT count(*)::int AS n FROM cdr')).toEqual([{ n: 11 }]);
    } finally {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await server.end();
      await test.close();
    }
  });
});
