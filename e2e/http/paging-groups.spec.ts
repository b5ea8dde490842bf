import { type Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Group {
  id: string;
  number: string;
  name: string;
  memberIds: string[];
  callerIds: string[];
}
interface GroupPage {
  data: Group[];
}

const GROUPS = '/api/paging-groups';
const NOBODY = '01890000-0000-7000-8000-00000000ffff';

describe(GROUPS, () => {
  let test: TestApp;
  let tenantId: number;
  let admin: Client;
  let ann: string;
  let bob: string;
  let next = 700;
  beforeAll(async () => {
    test = await startTestApp();
    tenantId = await insertTenant(test, 'acme.example');
    admin = await member(test, tenantId, 'tenant_admin');
    [ann, bob] = [await extension('1001'), await extension('1002')];
  });
  afterAll(() => test.close());

  async function extension(number: string, client = admin): Promise<string> {
    const { status, body } = await client.post<{ id: string }>('/api/extensions', {
      number,
      displayName: number,
    });
    expect(status).toBe(201);
    return body.id;
  }
  async function group(values: object = {}): Promise<Group> {
    const body = { number: String((next += 1)), name: 'Hall', ...values };
    const answer = await admin.post<Group>(GROUPS, body);
    expect([answer.status, answer.body]).toMatchObject([201, body]);
    return answer.body;
  }

  it('creates, lists, changes and deletes, with everything in the audit log', async () => {
    const plain = await group();
    expect(plain).toMatchObject({
      twoWay: false,
      callers: 'all',
      memberIds: [],
      callerIds: [],
      enabled: true,
    });
    const created = await group({ name: 'Depot', memberIds: [ann, bob], callers: 'named', callerIds: [ann] });
    const path = `${GROUPS}/${created.id}`;
    expect((await admin.get<Group>(path)).body).toEqual(created);
    const found = await admin.get<GroupPage>(`${GROUPS}?q=depo&enabled=true`);
    expect(found.body.data).toEqual([created]);
    const changed = await admin.patch<Group>(path, { twoWay: true, memberIds: [bob], callerIds: [bob] });
    expect(changed.body).toMatchObject({ name: 'Depot', twoWay: true, memberIds: [bob], callerIds: [bob] });
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    const entries = await sql<{ action: string }>(
      test,
      `SELECT action FROM audit_log WHERE entity = 'paging_groups' AND entity_id = $1 ORDER BY id`,
      [created.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
  });

  it.each([
    [{ number: '7' }, 'number'],
    [{ number: '*70' }, 'number'],
    [{ name: ' ' }, 'name'],
    [{ callers: 'some' }, 'callers'],
    [{ memberIds: [NOBODY] }, 'memberIds.0'],
    [{ callerIds: [NOBODY] }, 'callerIds.0'],
    [{ memberIds: [NOBODY, NOBODY] }, 'memberIds'],
    [{ memberIds: Array.from({ length: 51 }, (_, n) => NOBODY.slice(0, -2) + String(n + 10)) }, 'memberIds'],
    [{ memberIds: ['1001'] }, 'memberIds.0'],
    [{ members: [] }, 'members'],
  ])('refuses %j', async (values, field) => {
    const { status, body } = await admin.post<ProblemBody>(GROUPS, { number: '799', name: 'Bad', ...values });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('has a number that nothing else in the tenant has, at whoever came first', async () => {
    const { number } = await group();
    for (const [path, body] of [
      [GROUPS, { number, name: 'Again' }],
      ['/api/ring-groups', { number, name: 'Sales' }],
      ['/api/extensions', { number, displayName: 'Eve' }],
    ] as const) {
      const taken = await admin.post<ProblemBody>(path, body);
      expect([taken.status, fieldsOf(taken.body)]).toEqual([409, ['number']]);
      expect(taken.body.detail).toContain('paging group');
    }
    expect((await admin.post(GROUPS, { number: '1001', name: 'Ann' })).status).toBe(409);
  });

  it('is a destination; neither it nor its extensions are deleted while they are needed', async () => {
    const eve = await extension('1003');
    const { id, number } = await group({ memberIds: [eve], callers: 'named', callerIds: [eve] });
    const did = await admin.post<{ id: string }>('/api/numbers', {
      number: '+14155550188',
      destination: { type: 'paging', id },
    });
    expect(did.status).toBe(201);
    const refused = await admin.delete(`${GROUPS}/${id}`);
    expect([refused.status, refused.body]).toMatchObject([409, { usedBy: ['number +14155550188'] }]);
    const needed = await admin.delete(`/api/extensions/${eve}`);
    expect([needed.status, needed.body]).toMatchObject([
      409,
      { usedBy: [`paging group ${number} (caller)`, `paging group ${number} (member)`] },
    ]);
    expect((await admin.delete(`/api/numbers/${did.body.id}`)).status).toBe(204);
    expect((await admin.delete(`${GROUPS}/${id}`)).status).toBe(204);
    expect((await admin.delete(`/api/extensions/${eve}`)).status).toBe(204);
    const nowhere = await admin.post<ProblemBody>('/api/numbers', {
      number: '+14155550189',
      destination: { type: 'paging', id },
    });
    expect([nowhere.status, fieldsOf(nowhere.body)]).toEqual([400, ['destination']]);
  });

  it('is a wall to other tenants, and for administrators', async () => {
    const { id } = await group({ memberIds: [ann] });
    const otherId = await insertTenant(test, 'other.example');
    const other = await member(test, otherId, 'tenant_admin');
    const path = `${GROUPS}/${id}`;
    for (const answer of [
      await other.get(path),
      await other.patch(path, { name: 'x' }),
      await other.delete(path),
    ])
      expect(answer.status).toBe(404);
    expect((await other.get<GroupPage>(GROUPS)).body.data).toEqual([]);
    const theirs = await other.post<ProblemBody>(GROUPS, { number: '701', name: 'x', memberIds: [ann] });
    expect([theirs.status, fieldsOf(theirs.body)]).toEqual([400, ['memberIds.0']]);
    expect((await (await member(test, tenantId, 'user')).get(GROUPS)).status).toBe(403);
  });
});
