import { type Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Member {
  extensionId: string | null;
  number: string | null;
  delaySeconds: number;
  ringSeconds: number | null;
  confirm: boolean;
}
interface Group {
  id: string;
  number: string;
  members: Member[];
}
interface GroupPage {
  data: Group[];
}

const GROUPS = '/api/ring-groups';
const NOBODY = '01890000-0000-7000-8000-00000000ffff';

describe('/api/ring-groups', () => {
  let test: TestApp;
  let admin: Client;
  let other: Client;
  let ann: string;
  let bob: string;
  let next = 600;

  beforeAll(async () => {
    test = await startTestApp();
    admin = await member(test, await insertTenant(test, 'acme.example'), 'tenant_admin');
    other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    [ann, bob] = [await extension('1001'), await extension('1002')];
  });
  afterAll(() => test.close());

  async function extension(number: string): Promise<string> {
    const { status, body } = await admin.post<{ id: string }>('/api/extensions', {
      number,
      displayName: number,
    });
    expect(status).toBe(201);
    return body.id;
  }

  async function group(values: object = {}): Promise<Group> {
    const answer = await admin.post<Group>(GROUPS, {
      number: String((next += 1)),
      name: 'A group',
      ...values,
    });
    expect([answer.status, answer.body]).toEqual([201, answer.body]);
    return answer.body;
  }

  it('creates with members in order, reads, changes and deletes', async () => {
    const noAnswerDestination = { type: 'hangup', cause: 'USER_BUSY' };
    const created = await group({
      number: '600',
      name: 'Sales',
      strategy: 'sequence',
      ringSeconds: 15,
      callerIdPrefix: 'Sales',
      skipBusy: true,
      ringback: 'uk',
      noAnswerDestination,
      members: [
        { extensionId: bob, delaySeconds: 5, ringSeconds: 10 },
        { number: '1001', confirm: true },
      ],
    });
    expect(created).toMatchObject({
      number: '600',
      name: 'Sales',
      strategy: 'sequence',
      ringSeconds: 15,
      callerIdPrefix: 'Sales',
      skipBusy: true,
      ringback: 'uk',
      noAnswerDestination,
      enabled: true,
      members: [
        { extensionId: bob, number: null, delaySeconds: 5, ringSeconds: 10, confirm: false },
        { extensionId: null, number: '1001', delaySeconds: 0, ringSeconds: null, confirm: true },
      ],
    });
    const path = `${GROUPS}/${created.id}`;
    const renamed = await admin.patch<Group>(path, { name: 'Sales and more', callerIdPrefix: '' });
    expect(renamed.body).toMatchObject({
      name: 'Sales and more',
      callerIdPrefix: null,
      members: created.members,
    });
    const members = [{ extensionId: ann }, { number: '1002' }, { extensionId: bob }];
    const replaced = await admin.patch<Group>(path, { members });
    expect(replaced.body.members).toMatchObject(members);
    expect((await admin.patch<Group>(path, { members: members.slice(2) })).body.members).toMatchObject([
      { extensionId: bob, number: null },
    ]);
    expect((await admin.get<Group>(path)).body.members).toHaveLength(1);
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    const entries = await sql<{ action: string }>(
      test,
      `SELECT action FROM audit_log WHERE entity = 'ring_groups' AND entity_id = $1 ORDER BY id`,
      [created.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
  });

  it('audits of its members what changed, and no more', async () => {
    const { id, members } = await group({ members: [{ extensionId: ann }, { extensionId: bob }] });
    const changed = [members[0], { ...members[1], confirm: true }, { number: '1001' }];
    expect((await admin.patch(`${GROUPS}/${id}`, { members: changed })).status).toBe(200);
    const entries = await sql<{ action: string; changes: object }>(
      test,
      `SELECT action, changes FROM audit_log WHERE entity = 'ring_group_members'
       AND entity_id IN (SELECT id::text FROM ring_group_members WHERE ring_group_id = $1) ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'create', 'update', 'create']);
    expect(entries[2]?.changes).toEqual({ confirm: [false, true] });
  });

  it.each([
    [{ number: '6' }, 'number'],
    [{ number: '*60' }, 'number'],
    [{ name: ' ' }, 'name'],
    [{ strategy: 'everybody' }, 'strategy'],
    [{ ringSeconds: 4 }, 'ringSeconds'],
    [{ ringback: '${system(id)}' }, 'ringback'],
    [{ noAnswerDestination: { type: 'ring_group', id: NOBODY } }, 'noAnswerDestination'],
    [{ members: [{ extensionId: NOBODY }] }, 'members.0.extensionId'],
    [{ members: [{}] }, 'members.0.extensionId'],
    [{ members: [{ extensionId: NOBODY, number: '1001' }] }, 'members.0.extensionId'],
    [{ members: [{ number: '1001' }, { number: '9999' }] }, 'members.1.number'],
    [{ members: [{ number: '1001,1002' }] }, 'members.0.number'],
    [{ members: [{ number: '1001', delaySeconds: 121 }] }, 'members.0.delaySeconds'],
    [{ members: [{ number: '1001', position: 1 }] }, 'members.0.position'],
    [{ missedCallEmail: 'nobody' }, 'missedCallEmail'],
    [{ voice: 'loud' }, 'voice'],
  ])('refuses %j', async (values, field) => {
    const { status, body } = await admin.post<ProblemBody>(GROUPS, { number: '699', name: 'Bad', ...values });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  describe('numbers', () => {
    it('are one for all features, and who has it is told', async () => {
      const { number } = await group();
      const taken = await admin.post<ProblemBody>(GROUPS, { number: '1001', name: 'Like Ann' });
      expect([taken.status, taken.body.errors]).toEqual([
        409,
        [{ field: 'number', message: '1001 is already the number of an extension.' }],
      ]);
      const asExtension = await admin.post<ProblemBody>('/api/extensions', { number, displayName: 'Late' });
      expect([asExtension.status, asExtension.body.errors]).toEqual([
        409,
        [{ field: 'number', message: `${number} is already the number of a ring group.` }],
      ]);
      const renumbered = await admin.patch<ProblemBody>(`/api/extensions/${ann}`, { number });
      expect([renumbered.status, fieldsOf(renumbered.body)]).toEqual([409, ['number']]);
    });

    it('are free again when what had them is deleted or has another', async () => {
      const first = await group();
      expect((await admin.patch(`${GROUPS}/${first.id}`, { number: '690' })).status).toBe(200);
      const second = await group({ number: first.number });
      expect((await admin.delete(`${GROUPS}/${second.id}`)).status).toBe(204);
      await extension(first.number);
    });

    it('have one winner when two features want one at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const number = String(7000 + round);
        const statuses = await Promise.all([
          admin.post(GROUPS, { number, name: 'Racer' }),
          admin.post('/api/extensions', { number, displayName: 'Racer' }),
          admin.post(GROUPS, { number, name: 'Racer too' }),
        ]);
        expect(statuses.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
      }
    });

    it('of an imported table name the number that is taken', async () => {
      const { number } = await group();
      const { status, body } = await admin.post<ProblemBody>('/api/extensions/import', [
        { number, displayName: 'From a table' },
      ]);
      expect([status, body.detail]).toEqual([409, `${number} is already the number of a ring group.`]);
    });

    it('are the same in two tenants', async () => {
      const { number } = await group();
      expect((await other.post(GROUPS, { number, name: 'Theirs' })).status).toBe(201);
    });
  });

  it('never rings itself, directly or through others, and names the way', async () => {
    const first = await group();
    const second = await group({ members: [{ number: first.number }] });
    const third = await group({ members: [{ number: '1001' }, { number: second.number }] });
    const itself = await admin.patch<ProblemBody>(`${GROUPS}/${first.id}`, {
      members: [{ number: first.number }],
    });
    expect([itself.status, itself.body.errors]).toEqual([
      400,
      [
        {
          field: 'members',
          message: `would make the group ring itself: ${first.number} → ${first.number}`,
        },
      ],
    ]);
    const around = await admin.patch<ProblemBody>(`${GROUPS}/${first.id}`, {
      members: [{ number: third.number }],
    });
    expect(around.body.errors?.[0]?.message).toContain(
      [first, third, second, first].map(({ number }) => number).join(' → '),
    );
    expect((await admin.get<Group>(`${GROUPS}/${first.id}`)).body.members).toEqual([]);
  });

  it('can not be led into a circle by two changes at once', async () => {
    const [first, second] = [await group(), await group()];
    const statuses = await Promise.all([
      admin.patch(`${GROUPS}/${first.id}`, { members: [{ number: second.number }] }),
      admin.patch(`${GROUPS}/${second.id}`, { members: [{ number: first.number }] }),
    ]);
    expect(statuses.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it('is not deleted while something points at it; nor is an extension that is a member', async () => {
    const carol = await extension('1003');
    const pointed = await group({ members: [{ extensionId: carol }, { extensionId: carol }] });
    const destination = { type: 'ring_group', id: pointed.id };
    const pointing = await group({ noAnswerDestination: destination });
    await admin.post('/api/numbers', { number: '+14155550110', destination });
    await admin.patch(`/api/extensions/${bob}`, { noAnswerDestination: destination });
    const refused = await admin.delete<ProblemBody>(`${GROUPS}/${pointed.id}`);
    expect([refused.status, refused.body.usedBy?.toSorted()]).toEqual([
      409,
      ['extension 1002 (no answer)', 'number +14155550110', `ring group ${pointing.number} (no answer)`],
    ]);
    const member = await admin.delete<ProblemBody>(`/api/extensions/${carol}`);
    expect([member.status, member.body.usedBy]).toEqual([409, [`ring group ${pointed.number} (member)`]]);
    await admin.patch(`${GROUPS}/${pointed.id}`, { members: [] });
    expect((await admin.delete(`/api/extensions/${carol}`)).status).toBe(204);
  });

  it('leaves no number pointing at nothing when both are changed at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await group();
      const [pointed, deleted] = await Promise.all([
        admin.post('/api/numbers', {
          number: `+1415555${String(4000 + round)}`,
          destination: { type: 'ring_group', id },
        }),
        admin.delete(`${GROUPS}/${id}`),
      ]);
      expect([[201, 409].join(), [400, 204].join()]).toContain([pointed.status, deleted.status].join());
    }
  });

  it('is a wall to other tenants', async () => {
    const { id, number } = await group();
    const path = `${GROUPS}/${id}`;
    for (const answer of [
      await other.get(path),
      await other.patch(path, { name: 'mine' }),
      await other.delete(path),
    ])
      expect(answer.status).toBe(404);
    const theirs = async (members: object[]) =>
      fieldsOf((await other.post<ProblemBody>(GROUPS, { number: '650', name: 'Spy', members })).body);
    expect(await theirs([{ extensionId: ann }])).toEqual(['members.0.extensionId']);
    expect(await theirs([{ number }])).toEqual(['members.0.number']);
    const pointed = await other.post<ProblemBody>('/api/numbers', {
      number: '+14155550111',
      destination: { type: 'ring_group', id },
    });
    expect([pointed.status, fieldsOf(pointed.body)]).toEqual([400, ['destination']]);
  });

  it('lists with filters', async () => {
    await group({ number: '8001', name: 'Support, first line' });
    await group({
      number: '8002',
      name: 'Support, second line',
      enabled: false,
      members: [{ number: '1001' }],
    });
    const list = async (query: string) => (await admin.get<GroupPage>(`${GROUPS}?${query}`)).body.data;
    expect((await list('q=support&sort=-number')).map(({ number }) => number)).toEqual(['8002', '8001']);
    expect((await list('q=support&enabled=true')).map(({ number }) => number)).toEqual(['8001']);
    expect((await list('number=8002')).map(({ members }) => members.length)).toEqual([1]);
  });
});
