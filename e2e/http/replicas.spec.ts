import { AdministratorBootstrap } from '@callsign/auth';
import { Client } from '../support/client';
import { ADMIN, createTestDatabase, startTestApp, type TestApp } from '../support/test-app';

describe('replicas that share a database', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let running: TestApp[];
  beforeEach(async () => {
    database = await createTestDatabase();
    running = [];
  });
  afterEach(async () => {
    for (const replica of running) await replica.close();
    await database.drop();
  });

  async function start(environment: Record<string, string>): Promise<TestApp> {
    const replica = await startTestApp(environment, database);
    running.push(replica);
    return replica;
  }

  it('make the first administrator once when they start at once, with a generated password where none is given', async () => {
    const replicas = await Promise.all([start({ ADMIN_PASSWORD: '' }), start({ ADMIN_PASSWORD: '' })]);
    const made = replicas
      .map(({ app }) => app.get(AdministratorBootstrap).created)
      .filter((created) => created !== null);
    expect(made).toEqual([
      { username: ADMIN.username, generatedPassword: expect.stringMatching(/^[\w-]{20}$/) },
    ]);
    const password = made[0]?.generatedPassword ?? '';
    for (const replica of replicas) await Client.signIn(replica, { username: ADMIN.username, password });

    const again = await start({ ADMIN_PASSWORD: 'given later, too late' });
    expect(again.app.get(AdministratorBootstrap).created).toBeNull();
  });

  it('refuse a session that was ended on the other', async () => {
    const JWT_SECRET = 'the same secret on both of the replicas';
    const [one, two] = await Promise.all([start({ JWT_SECRET }), start({ JWT_SECRET })]);
    const here = await Client.signIn(one);
    const there = new Client(two.url, here.headers);
    expect((await there.get('/api/auth/me')).status).toBe(200);
    expect((await here.post('/api/auth/logout')).status).toBe(204);
    // A write on the second returns once it has heard of all that was committed before.
    await Client.signIn(two);
    expect((await there.get('/api/auth/me')).status).toBe(401);
  });
});
