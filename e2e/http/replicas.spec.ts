import { AdministratorBootstrap } from '@callsign/auth';
import { Client } from '../support/client';
import { ADMIN, createTestDatabase, startTestApp } from '../support/test-app';

describe('replicas that share a database', () => {
  it('make the first administrator once when they start at once, with a generated password where none is given', async () => {
    const database = await createTestDatabase();
    const replicas = await Promise.all([
      startTestApp({ ADMIN_PASSWORD: '' }, database),
      startTestApp({ ADMIN_PASSWORD: '' }, database),
    ]);
    const made = replicas
      .map(({ app }) => app.get(AdministratorBootstrap).created)
      .filter((created) => created !== null);
    expect(made).toEqual([
      { username: ADMIN.username, generatedPassword: expect.stringMatching(/^[\w-]{20}$/) },
    ]);
    const password = made[0]?.generatedPassword ?? '';
    for (const replica of replicas) await Client.signIn(replica, { username: ADMIN.username, password });

    const again = await startTestApp({ ADMIN_PASSWORD: 'given later, too late' }, database);
    expect(again.app.get(AdministratorBootstrap).created).toBeNull();
    for (const replica of [...replicas, again]) await replica.close();
    await database.drop();
  });

  it('refuse a session that was ended on the other', async () => {
    const database = await createTestDatabase();
    const JWT_SECRET = 'the same secret on both of the replicas';
    const [one, two] = await Promise.all([
      startTestApp({ JWT_SECRET }, database),
      startTestApp({ JWT_SECRET }, database),
    ]);
    const here = await Client.signIn(one);
    const there = new Client(two.url, here.headers);
    expect((await there.get('/api/auth/me')).status).toBe(200);
    expect((await here.post('/api/auth/logout')).status).toBe(204);
    // A write on the second returns once it has heard of all that was committed before.
    await Client.signIn(two);
    expect((await there.get('/api/auth/me')).status).toBe(401);
    await one.close();
    await two.close();
    await database.drop();
  });
});
