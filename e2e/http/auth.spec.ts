import { Client, insertTenant, member, sql } from '../support/client';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

interface SignedIn {
  token: string;
  refreshToken: string;
  expiresIn: number;
  user: object;
}
const me = '/api/auth/me';
const wrong = { username: ADMIN.username, password: 'not the password' };

describe('signing in', () => {
  let test: TestApp;
  let tenant: number;
  beforeAll(async () => {
    test = await startTestApp();
    tenant = await insertTenant(test, 'acme.example');
  });
  afterAll(() => test.close());

  const login = (credentials: object) => Client.nobody(test).post<SignedIn>('/api/auth/login', credentials);
  const bearer = (token: string) => new Client(test.url, { authorization: `Bearer ${token}` });

  it('gives the first administrator a token, under either case of the name', async () => {
    const { status, body } = await login({ ...ADMIN, username: ADMIN.username.toUpperCase() });
    expect([status, body]).toMatchObject([
      200,
      { expiresIn: 900, user: { username: ADMIN.username, role: 'system_admin', tenantId: null } },
    ]);
    expect(await bearer(body.token).get(me)).toMatchObject({ status: 200, body: body.user });
  });

  it('answers a wrong name, a wrong password and a disabled account alike', async () => {
    const { credentials, id } = await member(test, tenant, 'user');
    expect((await (await Client.signIn(test)).patch(`/api/users/${id}`, { enabled: false })).status).toBe(
      200,
    );
    const answers = [
      await login(wrong),
      await login({ ...wrong, username: 'nobody' }),
      await login(credentials),
    ];
    const [first, ...others] = answers.map(({ status, body }) => ({ status, ...body, instance: '' }));
    expect(first).toMatchObject({ status: 401, type: 'urn:callsign:wrong-credentials' });
    for (const other of others) expect(other).toEqual(first);
  });

  it('takes no password that only begins with the right one', async () => {
    const { id, credentials } = await member(test, tenant, 'user');
    const password = 'p'.repeat(72);
    await (await Client.signIn(test)).patch(`/api/users/${id}`, { password });
    expect((await login({ ...credentials, password })).status).toBe(200);
    expect((await login({ ...credentials, password: `${password}x` })).status).toBe(401);
  });

  it.each([
    [{ password: 'x' }, 'username'],
    [{ username: 'admin' }, 'password'],
    [{ username: ['admin'], password: 'x' }, 'username'],
    [{ username: 'nul\0', password: 'x' }, 'username'],
    [{ username: 'admin', password: 'x', tenant: 1 }, 'tenant'],
  ])('names the field at fault in %j', async (body, field) => {
    const answer = await login(body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('locks an account after five failures in a row, and its right password with it', async () => {
    const { credentials } = await member(test, tenant, 'user');
    const bad = { ...credentials, password: 'wrong password' };
    for (let i = 0; i < 4; i++) expect((await login(bad)).status).toBe(401);
    expect((await login(credentials)).status).toBe(200);
    for (let i = 0; i < 5; i++) expect((await login(bad)).status).toBe(401);
    expect(await login(credentials)).toMatchObject({
      status: 429,
      body: { type: 'urn:callsign:account-locked' },
    });
    await sql(test, `UPDATE users SET locked_until = now() - interval '1 second' WHERE username = $1`, [
      credentials.username,
    ]);
    expect((await login(credentials)).status).toBe(200);
  });

  it('lets no more than five passwords be tried at once', async () => {
    const { credentials } = await member(test, tenant, 'user');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => login({ ...credentials, password: `guess number ${i}` })),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('locks a name that nobody has alike, so that the lock tells nothing', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await login({ username: 'Ghost', password: 'whatever' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('an administrator unlocks with a new password', async () => {
    const { id, credentials } = await member(test, tenant, 'user');
    for (let i = 0; i < 5; i++) await login({ ...credentials, password: 'wrong password' });
    const admin = await Client.signIn(test);
    expect(await admin.get(`/api/users/${id}`)).toMatchObject({
      body: { lockedUntil: expect.stringMatching(/Z$/) },
    });
    await admin.patch(`/api/users/${id}`, { password: 'a new password' });
    expect((await login({ ...credentials, password: 'a new password' })).status).toBe(200);
  });

  describe('X-Tenant-ID', () => {
    it('puts a system administrator into a tenant that exists', async () => {
      const admin = await Client.signIn(test);
      expect((await admin.in(tenant).get(me)).status).toBe(200);
      expect(await admin.in(987_654).get(me)).toMatchObject({
        status: 404,
        body: { type: 'urn:callsign:not-found' },
      });
    });

    it('gets anyone else 403 for another tenant, and nothing for their own', async () => {
      const other = await insertTenant(test, 'other.example');
      for (const role of ['tenant_admin', 'user'] as const) {
        const someone = await member(test, tenant, role);
        expect((await someone.in(tenant).get(me)).status).toBe(200);
        expect(await someone.in(other).get(me)).toMatchObject({
          status: 403,
          body: { type: 'urn:callsign:other-tenant' },
        });
        expect((await someone.in(987_654).get(me)).status).toBe(403);
      }
    });

    it.each(['0', '-1', '1.5', 'acme', '1, 2', '99999999999', ' '])('refuses %j by name', async (value) => {
      const admin = await Client.signIn(test);
      expect(await admin.with({ 'x-tenant-id': value }).get(me)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'X-Tenant-ID' }] },
      });
    });
  });
});

describe('every documented route', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('is closed to whoever has not signed in, but for signing in and for health', async () => {
    const { body } = await Client.nobody(test).get<{
      paths: Record<string, Record<string, { summary: string; security?: [] }>>;
    }>('/api/openapi.json');
    const open: string[] = [];
    for (const [path, methods] of Object.entries(body.paths)) {
      for (const [method, { summary, security }] of Object.entries(methods)) {
        const route = `${method.toUpperCase()} ${path}`;
        const { status } = await fetch(test.url + path.replace(/\{\w+\}/g, '1'), {
          method: method.toUpperCase(),
        });
        if (security) open.push(route);
        // Open ones without the body that they want, and health, which wants none.
        const expected = security ? (method === 'get' ? 200 : 400) : 401;
        expect([route, status, summary]).toEqual([route, expected, expect.stringMatching(/\w/)]);
      }
    }
    expect(open.sort()).toEqual(['GET /api/health', 'POST /api/auth/login', 'POST /api/auth/refresh']);
  });
});

describe('the rate of sign-ins', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ LOGIN_RATE_PER_MINUTE: '3', TRUST_PROXY: 'true' });
  });
  afterAll(() => test.close());

  const from = (address: string, username: string) =>
    new Client(test.url, { 'x-forwarded-for': address })
      .post('/api/auth/login', { username, password: 'wrong password' })
      .then(({ status }) => status);

  it('is limited for an address, whatever the account', async () => {
    const statuses: number[] = [];
    for (const name of ['a', 'b', 'c', 'd']) statuses.push(await from('192.0.2.1', name));
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(await from('192.0.2.2', 'd')).toBe(401);
  });

  it('is limited for an account, whatever the address', async () => {
    const statuses: number[] = [];
    for (const host of [11, 12, 13, 14])
      statuses.push(await from(`198.51.100.${host}`, host % 2 ? 'Victim' : 'victim'));
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it('believes the proxy, and neither what the client says of itself nor what is no address', async () => {
    const statuses: number[] = [];
    for (const host of [1, 2, 3, 4])
      statuses.push(await from(`203.0.113.${host}, 192.0.2.77`, `spoof-${host}`));
    expect(statuses).toEqual([401, 401, 401, 429]);
    const odd = { 'x-forwarded-for': 'unknown' };
    expect((await Client.nobody(test).with(odd).post('/api/auth/login', ADMIN)).status).toBe(200);
    expect(await sql(test, 'SELECT host(ip) AS ip FROM audit_log ORDER BY id DESC LIMIT 1')).toEqual([
      { ip: '127.0.0.1' },
    ]);
  });

  it('counts a /64 of IPv6 as one address', async () => {
    const statuses: number[] = [];
    for (const host of ['::1', ':1:2:3:4', '::99', '::abcd'])
      statuses.push(await from(`2001:db8:0:1${host}`, `six${host}`));
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(await from('2001:db8:0:2::1', 'six')).toBe(401);
  });
});
