import { Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Profile {
  id: string;
  name: string;
  maxExtensions: number;
  maxCallDuration: number;
  recordingEnabled: boolean;
}
interface ProfilePage {
  data: Profile[];
}

describe('/api/tenant-profiles', () => {
  let test: TestApp;
  let admin: Client;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await Client.signIn(test);
  });
  afterAll(() => test.close());

  it('has a default profile from the start, which can not be deleted', async () => {
    const { body } = await admin.get<ProfilePage>('/api/tenant-profiles?q=default');
    expect(body.data).toMatchObject([{ name: 'Default', maxExtensions: 100 }]);
    const refused = await admin.delete<ProblemBody>(`/api/tenant-profiles/${body.data[0]?.id}`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:callsign:in-use']);
  });

  it('creates with every limit, reads, changes and deletes', async () => {
    const limits = {
      maxExtensions: 5,
      maxDevices: 6,
      maxQueues: 1,
      maxConferences: 0,
      maxCallDuration: 3600,
      recordingEnabled: false,
      smsEnabled: true,
    };
    const created = await admin.post<Profile>('/api/tenant-profiles', { name: 'Small', ...limits });
    expect([created.status, created.body]).toMatchObject([201, { name: 'Small', ...limits }]);
    const path = `/api/tenant-profiles/${created.body.id}`;
    const changed = await admin.patch<Profile>(path, { maxExtensions: 7 });
    expect([changed.status, changed.body]).toMatchObject([200, { ...limits, maxExtensions: 7 }]);
    expect((await admin.get<Profile>(path)).body).toEqual(changed.body);
    expect((await admin.delete(path)).status).toBe(204);
    expect((await admin.get(path)).status).toBe(404);
  });

  it('audits each change, as nobody’s tenant', async () => {
    const { body } = await admin.post<Profile>('/api/tenant-profiles', { name: 'Audited' });
    await admin.patch(`/api/tenant-profiles/${body.id}`, { maxQueues: 3 });
    const entries = await sql(
      test,
      `SELECT action, tenant_id, actor_name, changes FROM audit_log WHERE entity = 'tenant_profiles' AND entity_id = $1 ORDER BY id`,
      [body.id],
    );
    expect(entries).toMatchObject([
      { action: 'create', tenant_id: null, actor_name: 'admin' },
      { action: 'update', changes: { max_queues: [20, 3] } },
    ]);
  });

  it.each([
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'x', maxExtensions: -1 }, 'maxExtensions'],
    [{ name: 'x', maxQueues: 1.5 }, 'maxQueues'],
    [{ name: 'x', maxCallDuration: 'long' }, 'maxCallDuration'],
    [{ name: 'x', recordingEnabled: 'yes' }, 'recordingEnabled'],
  ])('refuses %j, naming %s', async (body, field) => {
    const answer = await admin.post<ProblemBody>('/api/tenant-profiles', body);
    expect([answer.status, fieldsOf(answer.body)]).toEqual([400, [field]]);
  });

  it('refuses a second profile of the same name', async () => {
    await admin.post('/api/tenant-profiles', { name: 'Twin' });
    const answer = await admin.post<ProblemBody>('/api/tenant-profiles', { name: 'Twin' });
    expect([answer.status, fieldsOf(answer.body)]).toEqual([409, ['name']]);
  });

  it('is not deleted while a tenant has it', async () => {
    const { body } = await admin.post<Profile>('/api/tenant-profiles', { name: 'In use' });
    await admin.post('/api/tenants', { name: 'User', domain: 'profile-user.example', profileId: body.id });
    const answer = await admin.delete<ProblemBody>(`/api/tenant-profiles/${body.id}`);
    expect([answer.status, answer.body.usedBy]).toEqual([409, ['tenant profile-user.example']]);
  });

  it('is for system administrators alone', async () => {
    const tenant = await insertTenant(test, 'walls.example');
    const theirs = await member(test, tenant, 'tenant_admin');
    expect((await theirs.get('/api/tenant-profiles')).status).toBe(403);
    expect((await theirs.post('/api/tenant-profiles', { name: 'Mine' })).status).toBe(403);
  });
});
