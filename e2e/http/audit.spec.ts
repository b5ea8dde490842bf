import { Client, insertTenant, member, sql } from '../support/client';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

interface Entry {
  id: string;
  at: string;
  tenantId: number | null;
  actor: { id: string | null; username: string; role: string };
  ip: string | null;
  requestId: string | null;
  action: string;
  entity: string;
  entityId: string;
  changes: Record<string, { from: unknown; to: unknown }>;
}
interface EntryPage {
  data: Entry[];
  page: { next: string | null };
}

describe('/api/audit', () => {
  let test: TestApp;
  let admin: Client;
  let tenant: number;
  let other: number;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await Client.signIn(test);
    tenant = await insertTenant(test, 'acme.example');
    other = await insertTenant(test, 'other.example');
  });
  afterAll(() => test.close());

  const list = async (client: Client, query = '') =>
    (await client.get<EntryPage>(`/api/audit?limit=500&${query}`)).body.data;

  /** What a piece of work left in the whole log, oldest first. */
  async function entriesOf(work: () => Promise<{ status: number }>, status: number): Promise<Entry[]> {
    const before = (await list(admin))[0]?.id ?? '0';
    expect((await work()).status).toBe(status);
    return (await list(admin)).filter(({ id }) => BigInt(id) > BigInt(before)).reverse();
  }

  it('has one entry for each write, by whom, from where, in which tenant, what', async () => {
    const ours = await member(test, tenant, 'tenant_admin');
    const by = {
      tenantId: tenant,
      actor: { id: ours.id, username: ours.credentials.username, role: 'tenant_admin' },
      ip: '127.0.0.1',
      entity: 'users',
    };
    let id = '';
    const create = async () => {
      const answer = await ours.post<{ id: string }>('/api/users', {
        username: 'audited',
        password: 'a long enough password',
        role: 'user',
        displayName: 'Old',
      });
      id = answer.body.id;
      return answer;
    };
    const created = await entriesOf(create, 201);
    expect(created).toMatchObject([
      {
        ...by,
        action: 'create',
        entityId: id,
        changes: { displayName: { from: null, to: 'Old' }, passwordHash: { from: null, to: '[redacted]' } },
      },
    ]);
    expect(created[0]?.requestId).toEqual(expect.any(String));
    const user = await Client.signIn(test, { username: 'audited', password: 'a long enough password' });
    const changed = await entriesOf(
      () => ours.patch(`/api/users/${id}`, { displayName: 'New', password: 'another password' }),
      200,
    );
    expect(changed).toMatchObject([{ ...by, action: 'update', entityId: id }]);
    expect(changed[0]?.changes).toEqual({
      displayName: { from: 'Old', to: 'New' },
      passwordHash: { from: '[redacted]', to: '[redacted]' },
    });
    expect((await user.get('/api/auth/me')).status).toBe(401);
    const deleted = await entriesOf(() => ours.delete(`/api/users/${id}`), 204);
    expect(deleted).toMatchObject([
      { ...by, action: 'delete', entityId: id, changes: { username: { from: 'audited', to: null } } },
    ]);
    expect(JSON.stringify([created, changed, deleted])).not.toContain('$2');
  });

  it('has sign-ins, sign-outs, password changes and stolen refresh tokens, with who and from where', async () => {
    const { credentials, id } = await member(test, tenant, 'user');
    const by = {
      tenantId: tenant,
      actor: { id, username: credentials.username, role: 'user' },
      ip: '127.0.0.1',
    };
    const login = () => Client.nobody(test).post('/api/auth/login', credentials);
    expect(await entriesOf(login, 200)).toMatchObject([{ ...by, action: 'create', entity: 'sessions' }]);
    const user = await Client.signIn(test, credentials);
    const change = { currentPassword: credentials.password, newPassword: 'another long password' };
    expect(await entriesOf(() => user.post('/api/auth/password', change), 204)).toMatchObject([
      { ...by, action: 'update', entity: 'users', changes: { passwordHash: { to: '[redacted]' } } },
    ]);
    const refresh = () => Client.nobody(test).post('/api/auth/refresh', { refreshToken: user.refreshToken });
    expect(await entriesOf(refresh, 200)).toEqual([]);
    expect(await entriesOf(refresh, 401)).toMatchObject([
      { ...by, action: 'update', entity: 'sessions', changes: { endReason: { to: 'reuse' } } },
    ]);
    const again = await Client.signIn(test, { ...credentials, password: change.newPassword });
    expect(await entriesOf(() => again.post('/api/auth/logout'), 204)).toMatchObject([
      { ...by, action: 'update', entity: 'sessions', changes: { endReason: { to: 'logout' } } },
    ]);
  });

  it('has nothing of what was refused', async () => {
    const ours = await member(test, tenant, 'tenant_admin');
    const taken = { username: ADMIN.username, password: 'a long enough password', role: 'user' };
    expect(await entriesOf(() => ours.post('/api/users', taken), 409)).toEqual([]);
    expect(
      await entriesOf(() => ours.in(other).post('/api/users', { ...taken, username: 'fresh' }), 403),
    ).toEqual([]);
    expect(
      await entriesOf(() => Client.nobody(test).post('/api/auth/login', { ...taken, role: undefined }), 401),
    ).toEqual([]);
  });

  it("has what a system administrator does in a tenant as that tenant's", async () => {
    const { id } = await member(test, tenant, 'user');
    const [entry] = await entriesOf(
      () => admin.in(tenant).patch(`/api/users/${id}`, { displayName: 'By the system' }),
      200,
    );
    expect(entry).toMatchObject({
      tenantId: tenant,
      actor: { username: ADMIN.username, role: 'system_admin' },
    });
  });

  it('has SQL typed by hand', async () => {
    const { id } = await member(test, tenant, 'user');
    await sql(test, `UPDATE users SET display_name = 'By hand' WHERE id = $1`, [id]);
    const [entry] = await list(admin, `entityId=${id}`);
    expect(entry).toMatchObject({
      action: 'update',
      tenantId: tenant,
      ip: null,
      actor: { id: null, role: 'database' },
      changes: { displayName: { from: '', to: 'By hand' } },
    });
  });

  it('filters', async () => {
    const person = await member(test, tenant, 'tenant_admin');
    const path = `/api/users/${(await member(test, tenant, 'user')).id}`;
    await person.patch(path, { displayName: 'one' });
    await person.patch(path, { displayName: 'two' });
    await person.delete(path);
    const actions = async (query: string) =>
      (await list(admin, query)).map(({ action, entity }) => `${action} ${entity}`);
    const all = ['delete users', 'update users', 'update users', 'create sessions'];
    expect(await actions(`actor=${person.credentials.username.toUpperCase()}`)).toEqual(all);
    expect(await actions(`actor=${person.id}`)).toEqual(all);
    expect(await actions(`actor=${person.id}&entity=users&action=update`)).toEqual([
      'update users',
      'update users',
    ]);
    expect(await actions(`actor=${person.id}&sort=id`)).toEqual([...all].reverse());
    expect(await actions(`actor=${person.id}&tenantId=${other}`)).toEqual([]);
    const middle = (await list(admin, `actor=${person.id}`))[1];
    const [from, to] = [`from=${middle?.at}`, `to=${middle?.at}`];
    const [since, until] = [
      await actions(`actor=${person.id}&${from}`),
      await actions(`actor=${person.id}&${to}`),
    ];
    expect(since.slice(0, 2)).toEqual(all.slice(0, 2));
    expect([...since, ...until]).toEqual(all);
    expect(await actions('entity=tenantProfiles')).toEqual([]);
    for (const [query, field] of [
      ['from=yesterday', 'from'],
      ['action=steal', 'action'],
      ['entity=a;b', 'entity'],
      ['who=me', 'who'],
    ]) {
      expect(await admin.get(`/api/audit?${query}`)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
    }
  });

  it('goes page by page, newest first', async () => {
    const seen: string[] = [];
    const whole = (await list(admin)).map(({ id }) => id);
    for (let cursor = ''; ;) {
      const { body } = await admin.get<EntryPage>(`/api/audit?limit=3${cursor}`);
      seen.push(...body.data.map(({ id }) => id));
      if (body.page.next === null) break;
      cursor = `&cursor=${body.page.next}`;
    }
    expect(seen).toEqual(whole);
    expect(seen).toEqual([...seen].sort((a, b) => Number(BigInt(b) - BigInt(a))));
  });

  it("shows a tenant administrator the tenant's, and users nothing", async () => {
    const ours = await member(test, tenant, 'tenant_admin');
    await member(test, other, 'user');
    expect(new Set((await list(ours)).map(({ tenantId }) => tenantId))).toEqual(new Set([tenant]));
    expect(await list(ours, `tenantId=${other}`)).toEqual([]);
    expect(new Set((await list(admin.in(other))).map(({ tenantId }) => tenantId))).toEqual(new Set([other]));
    expect(new Set((await list(admin)).map(({ tenantId }) => tenantId))).toEqual(
      new Set([null, tenant, other]),
    );
    expect((await (await member(test, tenant, 'user')).get('/api/audit')).status).toBe(403);
  });
});
