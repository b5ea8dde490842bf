import { randomUUID } from 'node:crypto';
import { post, recorded, variant } from '../support/cdr-records';
import { type Client, insertTenant, member, owner } from '../support/client';
import type { ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface CallPage {
  data: { id: string; answered: boolean }[];
  page: { total?: number };
}

describe('/api/me/calls', () => {
  let test: TestApp;
  let admin: Client;
  let tenant: number;
  beforeAll(async () => {
    test = await startTestApp();
    tenant = await insertTenant(test, 'acme.example');
    admin = await member(test, tenant, 'tenant_admin');
  });
  afterAll(() => test.close());

  const ids = async (client: Client, query: string) =>
    (await client.get<CallPage>(`/api/me/calls?${query}`)).body.data.map(({ id }) => id);

  it('are missed where a colleague rang and nobody took it, whatever machine answered in the end', async () => {
    const [caller, called] = [
      await owner(test, tenant, { number: '1001', displayName: 'Ann' }),
      await owner(test, tenant, { number: '1002', displayName: 'Bob' }),
    ];
    const taken = recorded('internal-answered-a-leg');
    const voicemail = randomUUID();
    for (const leg of [
      taken,
      recorded('internal-answered-b-leg'),
      variant('internal-answered-a-leg', (xml) => xml, voicemail),
    ])
      expect((await post(test.url, leg)).text).toBe('stored');
    const takenId = taken.uuid.replace('a_', '');
    expect(await ids(called, 'missed=true')).toEqual([voicemail]);
    expect(await ids(called, 'missed=false')).toEqual([takenId]);
    expect(await ids(caller, 'missed=true')).toEqual([]);
    expect((await ids(caller, 'missed=false')).toSorted()).toEqual([takenId, voicemail].toSorted());
    const { body } = await called.get<CallPage>('/api/me/calls?missed=true&total=true');
    expect(body).toMatchObject({ data: [{ answered: true }], page: { total: 1 } });
    expect((await called.get('/api/me/calls?missed=perhaps')).status).toBe(400);
    expect((await admin.get('/api/cdr?missed=true')).status).toBe(400);
  });

  it('are begun with a phone that is connected, by whoever has one', async () => {
    const user = await owner(test, tenant, { number: '1011', displayName: 'Cleo' });
    const ask = (client: Client, body: object) => client.post<ProblemBody>('/api/me/calls', body);
    const absent = await ask(user, { number: '1001' });
    expect([absent.status, absent.body.type]).toEqual([409, 'urn:callsign:phone-not-registered']);
    for (const body of [{}, { number: 'one' }, { number: '1011' }, { number: '1', extension: '1002' }])
      expect((await ask(user, body)).status).toBe(400);
    expect((await ask(admin, { number: '1001' })).status).toBe(404);
  });
});
