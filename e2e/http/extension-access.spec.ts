import { Client, insertTenant, member } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Extension {
  id: string;
  number: string;
}
interface ExtensionPage {
  data: Extension[];
}

const EXTENSIONS = '/api/extensions';

describe('who may have which extension', () => {
  let test: TestApp;
  let system: Client;
  let admin: Client;
  let tenant: number;
  let other: Client;
  let next = 2000;
  beforeAll(async () => {
    test = await startTestApp();
    system = await Client.signIn(test);
    tenant = await insertTenant(test, 'acme-access.example');
    admin = await member(test, tenant, 'tenant_admin');
    other = system.in(await insertTenant(test, 'other.example'));
  });
  afterAll(() => test.close());

  const create = async (more: object = {}): Promise<Extension> => {
    const { status, body } = await admin.post<Extension>(EXTENSIONS, {
      number: String(next++),
      displayName: 'Somebody',
      ...more,
    });
    expect([status, body]).toMatchObject([201, {}]);
    return body;
  };

  it('tells a user who can be called, and nothing of their settings', async () => {
    const user = await member(test, tenant, 'user');
    const { id, number } = await create({ displayName: 'Cora Colleague', voicemailEnabled: true });
    await create({ displayName: 'Cora Gone', enabled: false });
    const found = await user.get<ExtensionPage>('/api/me/colleagues?q=cora');
    expect(found.body.data).toEqual([{ id, number, displayName: 'Cora Colleague', voicemailEnabled: true }]);
    expect((await other.get<ExtensionPage>('/api/me/colleagues?q=cora')).body.data).toEqual([]);
    expect((await user.get('/api/me/colleagues?enabled=false')).status).toBe(400);
    expect((await user.get('/api/extensions')).status).toBe(403);
  });

  it('is a wall to other tenants', async () => {
    const { id, number } = await create();
    const path = `${EXTENSIONS}/${id}`;
    expect((await other.get<ExtensionPage>(`${EXTENSIONS}?number=${number}`)).body.data).toEqual([]);
    for (const answer of [
      await other.get(path),
      await other.patch(path, { enabled: false }),
      await other.post(`${path}/sip-password`, {}),
      await other.delete(path),
    ]) {
      expect(answer.status).toBe(404);
    }
    const stolen = await other.post<ProblemBody>('/api/numbers', {
      number: '+14155550177',
      destination: { type: 'extension', id },
    });
    expect([stolen.status, fieldsOf(stolen.body)]).toEqual([400, ['destination']]);
    expect((await admin.get<Extension>(path)).body).toMatchObject({ enabled: true });
  });

  it('is for administrators, in a tenant', async () => {
    const user = await member(test, tenant, 'user');
    expect([(await user.get(EXTENSIONS)).status, (await Client.nobody(test).get(EXTENSIONS)).status]).toEqual(
      [403, 401],
    );
    expect((await system.get<ProblemBody>(EXTENSIONS)).body).toMatchObject({
      status: 400,
      type: 'urn:callsign:tenant-needed',
    });
  });

  it('lets exactly as many be created at once as the limit says', async () => {
    const profile = await system.post<{ id: string }>('/api/tenant-profiles', {
      name: 'Five',
      maxExtensions: 5,
    });
    const { body } = await system.post<{ id: number }>('/api/tenants', {
      name: 'Five',
      domain: 'five.example',
      profileId: profile.body.id,
    });
    const five = system.in(body.id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        five.post<ProblemBody>(EXTENSIONS, { number: String(1000 + index), displayName: 'x' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(
      refused.map(({ body: problem }) => [problem.status, problem.type, problem.limit, problem.maximum]),
    ).toEqual(Array.from({ length: 15 }, () => [409, 'urn:callsign:limit-reached', 'max_extensions', 5]));
    expect((await five.get<ExtensionPage>(EXTENSIONS)).body.data).toHaveLength(5);
  });

  describe('/api/me/extension', () => {
    it('is read, and changed in what is personal, by whose it is', async () => {
      const { id, number } = await create();
      const user = await member(test, tenant, 'user');
      expect((await user.get<ProblemBody>('/api/me/extension')).body).toMatchObject({
        status: 404,
        type: 'urn:callsign:no-extension',
      });
      await admin.patch(`/api/users/${user.id}`, { extensionId: id });
      expect((await user.get('/api/me/extension')).body).toMatchObject({ id, number });
      const changed = await user.patch('/api/me/extension', {
        doNotDisturb: true,
        callWaiting: false,
        callScreening: 'outside',
        forwarding: { busy: { enabled: true, number: '1001' } },
      });
      expect([changed.status, changed.body]).toMatchObject([
        200,
        {
          doNotDisturb: true,
          callWaiting: false,
          callScreening: 'outside',
          forwarding: { busy: { enabled: true, number: '1001' } },
        },
      ]);
      for (const body of [
        { number: '1' },
        { enabled: false },
        { maxCalls: 5 },
        { callerIdNumber: '+14155550100' },
      ])
        expect((await user.patch('/api/me/extension', body)).status).toBe(400);
      await admin.delete(`${EXTENSIONS}/${id}`);
      expect((await user.get('/api/me/extension')).status).toBe(404);
    });

    it('can not be an extension of another tenant', async () => {
      const stranger = await other.post<Extension>(EXTENSIONS, { number: '8001', displayName: 'x' });
      const user = await member(test, tenant, 'user');
      const { status, body } = await admin.patch<ProblemBody>(`/api/users/${user.id}`, {
        extensionId: stranger.body.id,
      });
      expect([status, fieldsOf(body)]).toEqual([400, ['extensionId']]);
    });
  });
});
