import { randomBytes } from 'node:crypto';
import { AdministratorBootstrap } from '@callsign/auth';
import { Client, insertTenant } from '../support/client';
import { ask } from '../support/switch-requests';
import { ADMIN, createTestDatabase, startTestApp, type TestApp } from '../support/test-app';

// Several applications start here on databases of their own.
jest.setTimeout(60_000);

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

  it('see at the next request what was changed on the other: users of the directory, numbers, the dialplan', async () => {
    const shared = {
      JWT_SECRET: 'the same secret on both of the replicas',
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    };
    const [one, two] = await Promise.all([start(shared), start(shared)]);
    const here = (await Client.signIn(one)).in(await insertTenant(one, 'acme.example'));
    const there = new Client(two.url, here.headers);
    const { body: ann } = await here.post<{ id: string }>('/api/extensions', {
      number: '1001',
      displayName: 'Ann',
    });

    const directory = 'section=directory&user=1001&domain=acme.example';
    const dialplan = 'section=dialplan&Hunt-Context=acme.example&Hunt-Destination-Number=1001';
    const did = 'section=dialplan&Hunt-Context=public&Hunt-Destination-Number=14155550100';
    /** What the second replica answers the switch, after it has heard of what was committed before. */
    const answers = async () => {
      // A write on the second returns once it has heard of all that was committed before.
      await Client.signIn(two);
      return Promise.all(
        [directory, dialplan, did].map(async (question) => (await ask(two.url, question)).text),
      );
    };

    const [user, plan, outside] = await answers();
    expect(user).toContain('value="Ann"');
    expect(plan).toContain('application="socket"');
    expect(outside).toContain('UNALLOCATED_NUMBER');

    await here.patch(`/api/extensions/${ann.id}`, { displayName: 'Anna', doNotDisturb: true });
    await here.post('/api/numbers', {
      number: '+14155550100',
      destination: { type: 'extension', id: ann.id },
    });
    const [renamed, disturbed, found] = await answers();
    expect(renamed).toContain('value="Anna"');
    expect(disturbed).toContain('USER_BUSY');
    expect(found).toContain('application="socket"');

    await there.patch(`/api/extensions/${ann.id}`, { enabled: false });
    await Client.signIn(one);
    expect((await ask(one.url, directory)).text).toContain('not found');
  });
});
