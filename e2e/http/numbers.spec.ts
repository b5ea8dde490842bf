import { type Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Number {
  id: string;
  number: string;
  destination: unknown;
}
interface NumberPage {
  data: Number[];
}

const NUMBERS = '/api/numbers';

describe('/api/numbers', () => {
  let test: TestApp;
  let admin: Client;
  let other: Client;
  let extensionId: string;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await member(test, await insertTenant(test, 'acme.example'), 'tenant_admin');
    other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    extensionId = (
      await admin.post<{ id: string }>('/api/extensions', { number: '1001', displayName: 'One' })
    ).body.id;
  });
  afterAll(() => test.close());

  it('creates with a destination, reads, changes and deletes', async () => {
    const destination = { type: 'extension', id: extensionId };
    const created = await admin.post<Number>(NUMBERS, { number: '+14155550100', label: 'Main', destination });
    expect([created.status, created.body]).toMatchObject([
      201,
      { number: '+14155550100', label: 'Main', enabled: true, destination },
    ]);
    const path = `${NUMBERS}/${created.body.id}`;
    const changed = await admin.patch<Number>(path, {
      enabled: false,
      destination: { type: 'hangup', cause: 'USER_BUSY' },
    });
    expect(changed.body).toMatchObject({
      label: 'Main',
      enabled: false,
      destination: { type: 'hangup', cause: 'USER_BUSY' },
    });
    expect((await admin.get(path)).body).toEqual(changed.body);
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    const entries = await sql<{ action: string }>(
      test,
      `SELECT action FROM audit_log WHERE entity = 'numbers' AND entity_id = $1 ORDER BY id`,
      [created.body.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
  });

  it.each([
    ['+1 415 555 0101', '+14155550101'],
    ['+43 (1) 234-5678', '+4312345678'],
    ['+49.30.901820', '+4930901820'],
  ])('takes %s as %s', async (written, number) => {
    const { status, body } = await admin.post<Number>(NUMBERS, { number: written });
    expect([status, body.number]).toEqual([201, number]);
  });

  it.each([
    '4155550100',
    '+1415',
    '+999123456789',
    '+1415555010099999',
    '+1 415 555 0100 ext 5',
    '+1${system(id)}',
    '',
    '+1415555010\n0x',
    14155550100,
  ])('refuses %j as a number', async (number) => {
    const { status, body } = await admin.post<ProblemBody>(NUMBERS, { number });
    expect([status, fieldsOf(body)]).toEqual([400, ['number']]);
  });

  it.each([
    [{ type: 'extension', id: '01890000-0000-7000-8000-00000000ffff' }, 'destination'],
    [{ type: 'extension', id: 'x' }, 'destination.id'],
    [{ type: 'number', number: '1001,1002' }, 'destination.number'],
    ['1001', 'destination'],
  ])('refuses the destination %j', async (destination, field) => {
    const { status, body } = await admin.post<ProblemBody>(NUMBERS, { number: '+14155550102', destination });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('exists once in the system; whose it is, is not told', async () => {
    const { body } = await admin.post<Number>(NUMBERS, { number: '+14155550103', label: 'Secret project' });
    const taken = await other.post<ProblemBody>(NUMBERS, { number: '+1 (415) 555-0103' });
    expect([taken.status, fieldsOf(taken.body)]).toEqual([409, ['number']]);
    expect(JSON.stringify(taken.body)).not.toMatch(/acme|Secret|tenant/);
    const own = await other.post<Number>(NUMBERS, { number: '+14155550104' });
    expect((await other.patch(`${NUMBERS}/${own.body.id}`, { number: body.number })).status).toBe(409);
    const [a, b] = await Promise.all([
      admin.post(NUMBERS, { number: '+14155550105' }),
      other.post(NUMBERS, { number: '+14155550105' }),
    ]);
    expect([a.status, b.status].toSorted()).toEqual([201, 409]);
  });

  it('is a wall to other tenants', async () => {
    const { body } = await admin.post<Number>(NUMBERS, { number: '+14155550106' });
    const path = `${NUMBERS}/${body.id}`;
    expect((await other.get<NumberPage>(`${NUMBERS}?number=%2B14155550106`)).body.data).toEqual([]);
    for (const answer of [
      await other.get(path),
      await other.patch(path, { label: 'mine' }),
      await other.delete(path),
    ])
      expect(answer.status).toBe(404);
  });

  it('lists with filters', async () => {
    await admin.post(NUMBERS, { number: '+442079460001', label: 'London', enabled: false });
    await admin.post(NUMBERS, { number: '+442079460002', label: 'London, too' });
    const numbers = async (query: string) =>
      (await admin.get<NumberPage>(`${NUMBERS}?${query}`)).body.data.map(({ number }) => number);
    expect(await numbers('q=london&sort=-number')).toEqual(['+442079460002', '+442079460001']);
    expect(await numbers('q=london&enabled=true')).toEqual(['+442079460002']);
    expect(await numbers('number=%2B442079460001')).toEqual(['+442079460001']);
  });
});
