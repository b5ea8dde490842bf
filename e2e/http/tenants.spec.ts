import { Client, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Tenant {
  id: number;
  name: string;
  domain: string;
  enabled: boolean;
  timezone: string;
  profile: { id: string; name: string };
  limits: { maxExtensions: number };
  usage: Record<string, number>;
}
interface TenantPage {
  data: Tenant[];
  page: { next: string | null; total?: number };
}

describe('/api/tenants', () => {
  let test: TestApp;
  let admin: Client;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await Client.signIn(test);
  });
  afterAll(() => test.close());

  const create = async (domain: string, more: object = {}) =>
    (await admin.post<Tenant>('/api/tenants', { name: domain, domain, ...more })).body;

  it('creates with a name and a domain; the rest has defaults', async () => {
    const { status, body } = await admin.post<Tenant>('/api/tenants', {
      name: 'Acme',
      domain: 'ACME.example',
    });
    expect([status, body]).toMatchObject([
      201,
      {
        name: 'Acme',
        domain: 'acme.example',
        enabled: true,
        timezone: 'UTC',
        language: 'en',
        profile: { name: 'Default' },
        limits: { maxExtensions: 100 },
      },
    ]);
    expect(body.usage).toEqual({ extensions: 0, numbers: 0, queues: 0, users: 0 });
    expect((await admin.get<Tenant>(`/api/tenants/${body.id}`)).body).toEqual(body);
  });

  it('changes, disables and enables', async () => {
    const { id } = await create('changing.example');
    const patch = {
      name: 'New',
      timezone: 'europe/vienna',
      language: 'de-AT',
      cdrRetentionDays: 90,
      enabled: false,
    };
    const { status, body } = await admin.patch(`/api/tenants/${id}`, patch);
    expect([status, body]).toMatchObject([200, { ...patch, timezone: 'Europe/Vienna' }]);
    expect((await admin.patch<Tenant>(`/api/tenants/${id}`, { enabled: true })).body).toMatchObject({
      name: 'New',
      enabled: true,
    });
  });

  it('keeps the name of a time zone that ICU calls otherwise', async () => {
    expect(await create('india.example', { timezone: 'Asia/Kolkata' })).toMatchObject({
      timezone: 'Asia/Kolkata',
    });
  });

  it.each([
    [{ domain: 'a.example' }, 'name'],
    [{ name: 'x' }, 'domain'],
    [{ name: 'x', domain: 'localhost' }, 'domain'],
    [{ name: 'x', domain: 'a.example/b' }, 'domain'],
    [{ name: 'x', domain: 'a..example' }, 'domain'],
    [{ name: 'x', domain: `${'a'.repeat(64)}.example` }, 'domain'],
    [{ name: 'x', domain: 'b.example', timezone: 'Europe/Nowhere' }, 'timezone'],
    [{ name: 'x', domain: 'b.example', timezone: '+01:00' }, 'timezone'],
    [{ name: 'x', domain: 'b.example', language: 'german' }, 'language'],
    [{ name: 'x', domain: 'b.example', cdrRetentionDays: 0 }, 'cdrRetentionDays'],
    [{ name: 'x', domain: 'b.example', profileId: '01890000-0000-7000-8000-00000000ffff' }, 'profileId'],
    [{ name: 'two\nlines', domain: 'b.example' }, 'name'],
  ])('refuses %j, naming %s', async (body, field) => {
    const answer = await admin.post<ProblemBody>('/api/tenants', body);
    expect([answer.status, fieldsOf(answer.body)]).toEqual([400, [field]]);
  });

  it('refuses a domain that is taken', async () => {
    await create('taken.example');
    const other = await create('other.example');
    const again = await admin.post<ProblemBody>('/api/tenants', { name: 'x', domain: 'taken.example' });
    const moved = await admin.patch<ProblemBody>(`/api/tenants/${other.id}`, { domain: 'taken.example' });
    expect([again.status, fieldsOf(again.body), moved.status]).toEqual([409, ['domain'], 409]);
  });

  it('lists with limits and usage, filtered, sorted and page by page', async () => {
    for (const name of ['page-c.example', 'page-a.example', 'page-b.example']) await create(name);
    const [first] = (await admin.get<TenantPage>('/api/tenants?q=page-a')).body.data;
    await admin.in(first?.id ?? 0).post('/api/extensions', { number: '1001', displayName: 'One' });
    await admin.in(first?.id ?? 0).post('/api/extensions', { number: '1002', displayName: 'Two' });
    await admin.in(first?.id ?? 0).post('/api/numbers', { number: '+14155550111' });
    const found = (await admin.get<TenantPage>('/api/tenants?q=page-&sort=domain&total=true')).body;
    expect(found.data.map(({ domain }) => domain)).toEqual([
      'page-a.example',
      'page-b.example',
      'page-c.example',
    ]);
    expect(found.data.map(({ usage }) => usage)).toEqual([
      { extensions: 2, numbers: 1, queues: 0, users: 0 },
      { extensions: 0, numbers: 0, queues: 0, users: 0 },
      { extensions: 0, numbers: 0, queues: 0, users: 0 },
    ]);
    expect(found.page.total).toBe(3);

    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get<TenantPage>(`/api/tenants?q=page-&sort=-createdAt&limit=1${cursor}`);
      seen.push(...body.data.map(({ domain }) => domain));
      if (!body.page.next) break;
      cursor = `&cursor=${body.page.next}`;
    }
    expect(seen).toEqual(['page-b.example', 'page-a.example', 'page-c.example']);
  });

  it('takes wildcards in a search literally, and refuses an unknown filter', async () => {
    expect((await admin.get<TenantPage>('/api/tenants?q=%25')).body.data).toEqual([]);
    expect((await admin.get('/api/tenants?domain=x')).status).toBe(400);
  });

  it('is destroyed only when its domain is typed again, with all it has', async () => {
    const { id } = await create('doomed.example');
    const inside = admin.in(id);
    const { body: target } = await inside.post<{ id: string }>('/api/extensions', {
      number: '1001',
      displayName: 'One',
    });
    const destination = { type: 'extension', id: target.id };
    await inside.post('/api/extensions', {
      number: '1002',
      displayName: 'Two',
      noAnswerDestination: destination,
    });
    await inside.post('/api/numbers', { number: '+14155550112', destination });
    await member(test, id, 'user');
    const without = await admin.delete<ProblemBody>(`/api/tenants/${id}`);
    const wrong = await admin.delete<ProblemBody>(`/api/tenants/${id}?confirm=other.example`);
    expect([without.status, fieldsOf(without.body), wrong.status]).toEqual([400, ['confirm'], 400]);

    expect((await admin.delete(`/api/tenants/${id}?confirm=doomed.example`)).status).toBe(204);
    expect((await admin.get(`/api/tenants/${id}`)).status).toBe(404);
    for (const table of ['extensions', 'numbers', 'users']) {
      expect(await sql(test, `SELECT id FROM ${table} WHERE tenant_id = $1`, [id])).toEqual([]);
    }
    const [entry] = await sql(
      test,
      `SELECT actor_name, tenant_id FROM audit_log WHERE entity = 'tenants' AND action = 'delete' AND entity_id = $1`,
      [String(id)],
    );
    expect(entry).toEqual({ actor_name: 'admin', tenant_id: id });
  });

  it('is for system administrators; a tenant’s people see their own', async () => {
    const own = await create('own.example');
    const theirs = await member(test, own.id, 'tenant_admin');
    expect((await theirs.get(`/api/tenants/${own.id}`)).status).toBe(403);
    expect((await theirs.delete(`/api/tenants/${own.id}?confirm=own.example`)).status).toBe(403);
    const { status, body } = await theirs.get<Tenant>('/api/tenant');
    expect([status, body]).toMatchObject([200, { id: own.id, domain: 'own.example', usage: { users: 1 } }]);
  });

  it('answers 404 for what is no tenant, 400 for what is no id', async () => {
    expect((await admin.get('/api/tenants/999999')).status).toBe(404);
    expect((await admin.get('/api/tenants/99999999999')).status).toBe(400);
    expect((await admin.get('/api/tenants/acme')).status).toBe(400);
  });
});
