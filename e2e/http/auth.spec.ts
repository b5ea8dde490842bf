import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

describe('sign-in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('gives the first administrator a token', async () => {
    const answer = await fetch(`${test.url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(ADMIN) });
    const body = (await answer.json()) as { token: string };
    expect([answer.status, body]).toMatchObject([200, { user: { username: ADMIN.username, role: 'system_admin', tenantId: null } }]);
    const me = await fetch(`${test.url}/api/auth/me`, { headers: { authorization: `Bearer ${body.token}` } });
    expect([me.status, await me.json()]).toMatchObject([200, { username: ADMIN.username }]);
  });
});
