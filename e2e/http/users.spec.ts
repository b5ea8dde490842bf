import { Client, insertTenant, member, sql } from '../support/client';
import { race } from '../support/race';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

interface User {
  id: string;
  username: string;
  role: string;
  tenantId: number | null;
}
interface UserPage {
  data: User[];
  page: { next: string | null; total?: number };
}

describe('/api/users', () => {
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

  let count = 0;
  const values = (more: object = {}) => ({
    username: `person-${++count}`,
    password: 'a long enough password',
    role: 'user',
    ...more,
  });

  it('creates, reads, changes and deletes, and never shows a password', async () => {
    const created = await admin
      .in(tenant)
      .post<User>(
        '/api/users',
        values({ username: 'Jane.Doe', displayName: 'Jane', email: 'jane@acme.example' }),
      );
    expect([created.status, created.body]).toMatchObject([
      201,
      {
        username: 'Jane.Doe',
        tenantId: tenant,
        role: 'user',
        enabled: true,
        displayName: 'Jane',
        lastLoginAt: null,
      },
    ]);
    const path = `/api/users/${created.body.id}`;
    expect(await admin.in(tenant).get(path)).toMatchObject({ status: 200, body: created.body });
    const changed = await admin.in(tenant).patch(path, {
      displayName: 'Jane D.',
      email: null,
      role: 'tenant_admin',
      password: 'another password',
    });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { displayName: 'Jane D.', email: null, role: 'tenant_admin', username: 'Jane.Doe' },
    ]);
    expect(
      (await Client.signIn(test, { username: 'jane.doe', password: 'another password' })).refreshToken,
    ).not.toBe('');
    expect((await admin.in(tenant).delete(path)).status).toBe(204);
    expect((await admin.in(tenant).get(path)).status).toBe(404);
    expect(JSON.stringify([created, changed])).not.toMatch(/password|\$2/i);
  });

  it.each([
    [{ username: '' }, 'username'],
    [{ username: 'with space' }, 'username'],
    [{ username: 'x'.repeat(65) }, 'username'],
    [{ password: 'short' }, 'password'],
    [{ password: 'ü'.repeat(40) }, 'password'],
    [{ role: 'root' }, 'role'],
    [{ role: 'system_admin' }, 'role'],
    [{ email: 'nobody' }, 'email'],
    [{ enabled: 'yes' }, 'enabled'],
    [{ extensionId: '1001' }, 'extensionId'],
    [{ displayName: 'two\nlines' }, 'displayName'],
    [{ failedLogins: 0 }, 'failedLogins'],
    [{ tenantId: 1 }, 'tenantId'],
  ])('refuses %j and names the field', async (wrong, field) => {
    const answer = await admin.in(tenant).post('/api/users', values(wrong));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('keeps a username unique in the whole system, whatever its case, also under concurrent creation', async () => {
    const answers = await Promise.all(
      [tenant, other, tenant, other].map((id, i) =>
        admin.in(id).post('/api/users', values({ username: i % 2 ? 'SAME' : 'same' })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'urn:callsign:duplicate',
      errors: [{ field: 'username' }],
    });
  });

  it('shows and lets change a tenant administrator what is of the tenant, only', async () => {
    const [ours, theirs] = [await member(test, tenant, 'tenant_admin'), await member(test, other, 'user')];
    const list = await ours.get<UserPage>('/api/users?limit=500');
    expect(list.body.data.map(({ id }) => id)).toContain(ours.id);
    expect(new Set(list.body.data.map(({ tenantId }) => tenantId))).toEqual(new Set([tenant]));
    const path = `/api/users/${theirs.id}`;
    for (const answer of [
      await ours.get(path),
      await ours.patch(path, { enabled: false }),
      await ours.delete(path),
      await ours.patch(path, { password: 'stolen password' }),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await theirs.get('/api/auth/me')).status).toBe(200);
    expect(await ours.post('/api/users', values({ role: 'system_admin' }))).toMatchObject({ status: 403 });
    expect(
      await ours.patch(`/api/users/${(await member(test, tenant, 'user')).id}`, { role: 'system_admin' }),
    ).toMatchObject({ status: 403 });
    expect((await ours.post<User>('/api/users', values({ role: 'tenant_admin' }))).body).toMatchObject({
      tenantId: tenant,
      role: 'tenant_admin',
    });
  });

  it('is closed to users and to nobody', async () => {
    const user = await member(test, tenant, 'user');
    for (const answer of [
      await user.get('/api/users'),
      await user.post('/api/users', values()),
      await user.delete(`/api/users/${user.id}`),
    ])
      expect(answer.status).toBe(403);
    expect((await Client.nobody(test).get('/api/users')).status).toBe(401);
  });

  it('lets a system administrator in no tenant see everybody and make system administrators', async () => {
    const created = await admin.post<User>('/api/users', values({ role: 'system_admin' }));
    expect([created.status, created.body]).toMatchObject([201, { role: 'system_admin', tenantId: null }]);
    expect((await admin.in(tenant).get(`/api/users/${created.body.id}`)).status).toBe(404);
    expect(await admin.post('/api/users', values({ role: 'user' }))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'role', message: expect.stringContaining('X-Tenant-ID') }] },
    });
    expect(await admin.patch(`/api/users/${created.body.id}`, { role: 'user' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'role' }] },
    });
    const { body } = await admin.get<UserPage>('/api/users?limit=500');
    expect(new Set(body.data.map(({ tenantId }) => tenantId))).toEqual(new Set([null, tenant, other]));
    expect((await admin.delete(`/api/users/${created.body.id}`)).status).toBe(204);
  });

  it('lets nobody lock themselves out', async () => {
    const ours = await member(test, tenant, 'tenant_admin');
    const path = `/api/users/${ours.id}`;
    for (const answer of [
      await ours.delete(path),
      await ours.patch(path, { enabled: false }),
      await ours.patch(path, { role: 'user' }),
      await ours.patch(path, { password: 'without the current' }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { type: 'urn:callsign:own-account' } });
    }
    expect((await ours.patch(path, { displayName: 'Me' })).status).toBe(200);
  });

  it('signs a user out everywhere with a new password, and when disabled', async () => {
    const user = await member(test, tenant, 'user');
    await admin.patch(`/api/users/${user.id}`, { password: 'set by an administrator' });
    expect((await user.get('/api/auth/me')).status).toBe(401);
    const again = await Client.signIn(test, { ...user.credentials, password: 'set by an administrator' });
    await admin.patch(`/api/users/${user.id}`, { enabled: false });
    await admin.patch(`/api/users/${user.id}`, { enabled: true });
    expect((await again.get('/api/auth/me')).status).toBe(401);
    expect(
      (await Client.nobody(test).post('/api/auth/refresh', { refreshToken: again.refreshToken })).status,
    ).toBe(401);
  });

  it('takes a new role from the next request on', async () => {
    const user = await member(test, tenant, 'user');
    expect((await user.get('/api/users')).status).toBe(403);
    await admin.patch(`/api/users/${user.id}`, { role: 'tenant_admin' });
    expect((await user.get('/api/users')).status).toBe(200);
  });

  it('lists page by page, sorted, filtered', async () => {
    const id = await insertTenant(test, 'listed.example');
    const names = ['delta', 'alpha', 'echo', 'bravo', 'charlie'];
    for (const username of names) {
      await admin.in(id).post(
        '/api/users',
        values({
          username,
          displayName: `100% ${username}`,
          role: username === 'echo' ? 'tenant_admin' : 'user',
          enabled: username !== 'alpha',
        }),
      );
    }
    const list = async (query: string) => (await admin.in(id).get<UserPage>(`/api/users?${query}`)).body;
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { data, page } = await list(`limit=2&sort=-username${cursor}`);
      seen.push(...data.map(({ username }) => username));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual([...names].sort().reverse());
    const usernames = async (query: string) => (await list(query)).data.map(({ username }) => username);
    expect(await usernames('q=LPH')).toEqual(['alpha']);
    expect(await usernames(`q=${encodeURIComponent('100%')}`)).toHaveLength(5);
    expect(await usernames(`q=${encodeURIComponent('%e%')}`)).toEqual([]);
    expect(await usernames('role=tenant_admin')).toEqual(['echo']);
    expect(await usernames('enabled=false')).toEqual(['alpha']);
    expect(await usernames('sort=createdAt')).toEqual(names);
    expect((await list('total=true&limit=1')).page.total).toBe(5);
    expect(await admin.in(id).get('/api/users?passwordHash=x')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'passwordHash' }] },
    });
  });
});

describe('the last system administrator', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('stays, also when two remove each other at once', async () => {
    const first = await Client.signIn(test);
    const credentials = { username: 'second', password: 'a long enough password' };
    const { body } = await first.post<User>('/api/users', { ...credentials, role: 'system_admin' });
    const second = await Client.signIn(test, credentials);
    const [{ id } = { id: '' }] = await sql<{ id: string }>(
      test,
      'SELECT id FROM users WHERE username = $1',
      [ADMIN.username],
    );
    const answers = await race<{ status: number }>(test, 'SELECT FROM users FOR UPDATE', [
      () => first.delete(`/api/users/${body.id}`),
      () => second.patch(`/api/users/${id}`, { enabled: false }),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await sql(test, `SELECT 1 FROM users WHERE role = 'system_admin' AND enabled`)).toHaveLength(1);
  });
});
