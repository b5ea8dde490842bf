import { Client, insertTenant, member } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Dial {
  id: string;
  code: string;
  name: string;
  extensionId: string | null;
  destination: object;
}
interface DialPage {
  data: Dial[];
}

const DIALS = '/api/speed-dials';
const OWN = '/api/me/speed-dials';
const NOBODY = '01890000-0000-7000-8000-00000000ffff';
const number = (digits: string) => ({ type: 'number', number: digits });

describe('speed dials', () => {
  let test: TestApp;
  let admin: Client;
  let ann: Client;
  let annId: string;
  let bobId: string;
  beforeAll(async () => {
    test = await startTestApp();
    const tenantId = await insertTenant(test, 'acme.example');
    admin = await member(test, tenantId, 'tenant_admin');
    [annId, bobId] = [await extension('1001'), await extension('1002')];
    const user = await member(test, tenantId, 'user');
    expect((await admin.patch(`/api/users/${user.id}`, { extensionId: annId })).status).toBe(200);
    ann = await Client.signIn(test, user.credentials);
  });
  afterAll(() => test.close());

  async function extension(digits: string): Promise<string> {
    const { body } = await admin.post<{ id: string }>('/api/extensions', {
      number: digits,
      displayName: digits,
    });
    return body.id;
  }
  const codes = async (client: Client, path: string) =>
    (await client.get<DialPage>(path)).body.data.map(({ code, name }) => `${code} ${name}`);

  it('are of the tenant or of an extension, each code once for each', async () => {
    const shared = await admin.post<Dial>(DIALS, { code: '10', name: 'Taxi', destination: number('0555') });
    expect([shared.status, shared.body]).toMatchObject([
      201,
      { code: '10', name: 'Taxi', extensionId: null },
    ]);
    const own = { code: '10', name: 'Mum', destination: number('0777'), extensionId: annId };
    const hers = await admin.post<Dial>(DIALS, own);
    expect([hers.status, hers.body]).toMatchObject([201, own]);
    for (const body of [own, { code: '10', name: 'Again', destination: number('1') }]) {
      const taken = await admin.post<ProblemBody>(DIALS, body);
      expect([taken.status, fieldsOf(taken.body)]).toEqual([409, ['code']]);
    }
    expect(await codes(admin, `${DIALS}?extensionId=none`)).toEqual(['10 Taxi']);
    expect(await codes(admin, `${DIALS}?extensionId=${annId}`)).toEqual(['10 Mum']);
    expect(await codes(admin, `${DIALS}?q=ta`)).toEqual(['10 Taxi']);
    const path = `${DIALS}/${shared.body.id}`;
    expect((await admin.patch<Dial>(path, { code: '11' })).body).toMatchObject({ code: '11', name: 'Taxi' });
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    const [one, two] = await Promise.all(
      ['One', 'Two'].map((name) => admin.post(DIALS, { code: '12', name, destination: number('1') })),
    );
    expect([one?.status, two?.status].toSorted()).toEqual([201, 409]);
  });

  it('of oneself are made, changed and deleted by oneself, and nobody else sees them there', async () => {
    const made = await ann.post<Dial>(OWN, { code: '20', name: 'Home', destination: number('0123') });
    expect([made.status, made.body.extensionId]).toEqual([201, annId]);
    const path = `${OWN}/${made.body.id}`;
    expect((await ann.patch<Dial>(path, { name: 'House' })).body.name).toBe('House');
    expect(await codes(ann, `${OWN}?code=20`)).toEqual(['20 House']);
    const other = await admin.post<Dial>(DIALS, {
      code: '20',
      name: 'Theirs',
      destination: number('1'),
      extensionId: bobId,
    });
    for (const foreign of [
      await ann.get(`${OWN}/${other.body.id}`),
      await ann.patch(`${OWN}/${other.body.id}`, { name: 'x' }),
      await ann.delete(`${OWN}/${other.body.id}`),
    ])
      expect(foreign.status).toBe(404);
    expect((await ann.get(DIALS)).status).toBe(403);
    expect([(await ann.delete(path)).status, (await ann.get(path)).status]).toEqual([204, 404]);
    const without = await admin.get<ProblemBody>(OWN);
    expect([without.status, without.body.type]).toEqual([404, 'urn:callsign:no-extension']);
  });

  it.each([
    [{ code: '1' }, 'code'],
    [{ code: '100' }, 'code'],
    [{ name: '' }, 'name'],
    [{ destination: number('1 XML default') }, 'destination.number'],
    [{ destination: { type: 'extension', id: NOBODY } }, 'destination'],
    [{ destination: { type: 'voicemail_access', id: 'own' } }, 'destination'],
    [{ extensionId: NOBODY }, 'extensionId'],
  ])('refuses %j', async (more, field) => {
    const { status, body } = await admin.post<ProblemBody>(DIALS, {
      code: '30',
      name: 'Bad',
      destination: number('1'),
      ...more,
    });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('hold what they lead to, and go with their extension', async () => {
    const eve = await extension('1003');
    const dial = await admin.post<Dial>(DIALS, {
      code: '40',
      name: 'Eve',
      destination: { type: 'extension', id: eve },
    });
    const refused = await admin.delete(`/api/extensions/${eve}`);
    expect([refused.status, refused.body]).toMatchObject([409, { usedBy: ['speed dial 40 (Eve)'] }]);
    await admin.delete(`${DIALS}/${dial.body.id}`);
    const hers = await admin.post<Dial>(DIALS, {
      code: '41',
      name: 'Hers',
      destination: number('1'),
      extensionId: eve,
    });
    expect((await admin.delete(`/api/extensions/${eve}`)).status).toBe(204);
    expect((await admin.get(`${DIALS}/${hers.body.id}`)).status).toBe(404);
  });

  it('are a wall to other tenants', async () => {
    const { body } = await admin.post<Dial>(DIALS, { code: '50', name: 'Ours', destination: number('1') });
    const other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    expect((await other.get(`${DIALS}/${body.id}`)).status).toBe(404);
    expect(await codes(other, DIALS)).toEqual([]);
    expect((await other.post(DIALS, { code: '50', name: 'Theirs', destination: number('1') })).status).toBe(
      201,
    );
  });
});
