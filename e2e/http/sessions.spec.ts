import { createHmac } from 'node:crypto';
import { Client, insertTenant, member, sql } from '../support/client';
import { race } from '../support/race';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

interface SignedIn {
  token: string;
  refreshToken: string;
  expiresIn: number;
  user: object;
}
const me = '/api/auth/me';

describe('sessions', () => {
  let test: TestApp;
  let tenant: number;
  beforeAll(async () => {
    test = await startTestApp();
    tenant = await insertTenant(test, 'acme.example');
  });
  afterAll(() => test.close());

  const login = (credentials: object) => Client.nobody(test).post<SignedIn>('/api/auth/login', credentials);
  const bearer = (token: string) => new Client(test.url, { authorization: `Bearer ${token}` });

  describe('tokens', () => {
    it.each([
      ['none', undefined],
      ['another scheme', 'Basic YWRtaW46YWRtaW4='],
      ['no JWT', 'Bearer abc'],
      ['an empty one', 'Bearer '],
    ])('%s is refused', async (_, authorization) => {
      const answer = await new Client(test.url, authorization === undefined ? {} : { authorization }).get(me);
      expect(answer).toMatchObject({ status: 401, body: { status: 401 } });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    });

    it('forged, unsigned, or signed with another algorithm are refused', async () => {
      const { body } = await login(ADMIN);
      const [, claims = '', signature = ''] = body.token.split('.');
      const sign = (alg: string, hash: string) => {
        const head = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
        return `${head}.${claims}.${hash === '' ? '' : createHmac(hash, test.config.env.JWT_SECRET).update(`${head}.${claims}`).digest('base64url')}`;
      };
      expect((await bearer(sign('HS256', 'sha256')).get(me)).status).toBe(200);
      for (const forged of [
        sign('none', ''),
        sign('HS512', 'sha512'),
        sign('HS256', 'sha384'),
        `${body.token.split('.')[0]}.${claims}.${signature.slice(0, -2)}`,
      ]) {
        expect(await bearer(forged).get(me)).toMatchObject({
          status: 401,
          body: { type: 'urn:callsign:token-invalid' },
        });
      }
    });

    it('expire, and say so', async () => {
      const { body } = await login(ADMIN);
      const [head, claims = ''] = body.token.split('.');
      const old = {
        ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
        exp: 1_700_000_000,
      };
      const signed = `${head}.${Buffer.from(JSON.stringify(old)).toString('base64url')}`;
      const signature = createHmac('sha256', test.config.env.JWT_SECRET).update(signed).digest('base64url');
      expect(await bearer(`${signed}.${signature}`).get(me)).toMatchObject({
        status: 401,
        body: { type: 'urn:callsign:token-expired' },
      });
    });

    it('are refused as soon as their user is disabled, gone or of a disabled tenant, by SQL too', async () => {
      const closing = await insertTenant(test, 'closing.example');
      const users = [
        await member(test, tenant, 'user'),
        await member(test, tenant, 'user'),
        await member(test, tenant, 'user'),
        await member(test, closing, 'user'),
      ] as const;
      for (const user of users) expect((await user.get(me)).status).toBe(200);
      const admin = await Client.signIn(test);
      await admin.patch(`/api/users/${users[0].id}`, { enabled: false });
      await admin.delete(`/api/users/${users[1].id}`);
      await sql(test, 'UPDATE users SET enabled = false WHERE id = $1', [users[2].id]);
      await sql(test, 'UPDATE tenants SET enabled = false WHERE id = $1', [closing]);
      // Hand-made SQL waits for nobody; a write by the API returns once this process has heard of all before it.
      await admin.patch(`/api/users/${users[0].id}`, { displayName: 'Gone' });
      for (const user of users)
        expect(await user.get(me)).toMatchObject({
          status: 401,
          body: { type: 'urn:callsign:session-ended' },
        });
      expect((await login(users[3].credentials)).status).toBe(401);
    });
  });

  describe('refreshing', () => {
    const refresh = (refreshToken: string) =>
      Client.nobody(test).post<SignedIn>('/api/auth/refresh', { refreshToken });

    it('gives new tokens of the same session', async () => {
      const first = (await login(ADMIN)).body;
      const second = await refresh(first.refreshToken);
      expect(second).toMatchObject({ status: 200, body: { user: first.user, expiresIn: 900 } });
      expect(second.body.refreshToken).not.toBe(first.refreshToken);
      expect((await bearer(second.body.token).get(me)).status).toBe(200);
      expect((await refresh(second.body.refreshToken)).status).toBe(200);
    });

    it('with a used token ends the session for everybody', async () => {
      const first = (await login(ADMIN)).body;
      const second = (await refresh(first.refreshToken)).body;
      expect(await refresh(first.refreshToken)).toMatchObject({
        status: 401,
        body: { type: 'urn:callsign:refresh-token-invalid' },
      });
      expect((await refresh(second.refreshToken)).status).toBe(401);
      expect((await bearer(second.token).get(me)).status).toBe(401);
      expect((await bearer(first.token).get(me)).status).toBe(401);
    });

    it('twice at once succeeds once, and ends the session', async () => {
      const { refreshToken } = (await login(ADMIN)).body;
      const contenders = Array.from({ length: 5 }, () => () => refresh(refreshToken));
      const answers = await race(test, 'SELECT FROM refresh_tokens FOR UPDATE', contenders);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
      const next = answers.find(({ status }) => status === 200)?.body.refreshToken ?? '';
      expect((await refresh(next)).status).toBe(401);
    });

    it('is refused with a made-up or expired token, and after signing out', async () => {
      expect((await refresh('made-up')).status).toBe(401);
      const { token, refreshToken } = (await login(ADMIN)).body;
      expect((await bearer(token).post('/api/auth/logout')).status).toBe(204);
      expect((await bearer(token).get(me)).status).toBe(401);
      expect((await refresh(refreshToken)).status).toBe(401);
      const { credentials, refreshToken: old } = await member(test, tenant, 'user');
      await sql(
        test,
        `UPDATE refresh_tokens SET expires_at = now() - interval '1 second' WHERE session_id IN (SELECT s.id FROM sessions s JOIN users u ON u.id = user_id WHERE username = $1)`,
        [credentials.username],
      );
      expect((await refresh(old)).status).toBe(401);
    });

    it('leaves no token readable in the database', async () => {
      const { refreshToken } = (await login(ADMIN)).body;
      const rows = await sql<{ row: string }>(
        test,
        'SELECT row_to_json(r)::text || row_to_json(s)::text AS row FROM refresh_tokens r JOIN sessions s ON s.id = session_id',
      );
      expect(rows.length).toBeGreaterThan(0);
      const forms = [
        refreshToken,
        Buffer.from(refreshToken).toString('hex'),
        Buffer.from(refreshToken, 'base64url').toString('hex'),
      ];
      for (const { row } of rows) for (const form of forms) expect(row).not.toContain(form);
    });
  });

  describe('changing the password', () => {
    it('needs the current one, and ends the other sessions', async () => {
      const here = await member(test, tenant, 'user');
      const elsewhere = await Client.signIn(test, here.credentials);
      const next = 'another long password';
      expect(
        await here.post('/api/auth/password', { currentPassword: 'wrong one', newPassword: next }),
      ).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'currentPassword' }] },
      });
      expect(
        (
          await here.post('/api/auth/password', {
            currentPassword: here.credentials.password,
            newPassword: next,
          })
        ).status,
      ).toBe(204);
      expect((await here.get(me)).status).toBe(200);
      expect((await elsewhere.get(me)).status).toBe(401);
      expect((await login(here.credentials)).status).toBe(401);
      expect((await login({ ...here.credentials, password: next })).status).toBe(200);
    });

    it.each([['short'], ['x'.repeat(73)], ['ü'.repeat(37)], ['nul\0 in between']])(
      'refuses %j as a new one',
      async (newPassword) => {
        const admin = await Client.signIn(test);
        expect(
          await admin.post('/api/auth/password', { currentPassword: ADMIN.password, newPassword }),
        ).toMatchObject({
          status: 400,
          body: { errors: [{ field: 'newPassword' }] },
        });
      },
    );
  });
});
