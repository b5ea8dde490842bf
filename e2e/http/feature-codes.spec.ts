import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { featureActions } from '../../libs/feature-codes/features';
import { type Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Code {
  id: string;
  code: string;
  name: string;
  action: string;
  argument: string;
  enabled: boolean;
  destination: unknown;
}
interface CodePage {
  data: Code[];
}

const CODES = '/api/feature-codes';

describe('/api/feature-codes', () => {
  let test: TestApp;
  let admin: Client;
  let other: Client;
  let extensionId: string;
  let next = 700;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await member(test, await insertTenant(test, 'acme.example'), 'tenant_admin');
    other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    extensionId = (
      await admin.post<{ id: string }>('/api/extensions', { number: '1001', displayName: 'Ann' })
    ).body.id;
  });
  afterAll(() => test.close());

  const codes = async (client: Client, query = '') =>
    (await client.get<CodePage>(`${CODES}?limit=500&${query}`)).body.data;
  const custom = (more: object = {}) => ({
    code: `*${(next += 1)}`,
    name: 'Front desk',
    action: 'destination',
    destination: { type: 'extension', id: extensionId },
    ...more,
  });
  const tenant = async (domain: string) => member(test, await insertTenant(test, domain), 'tenant_admin');

  it('says of every action what it does', async () => {
    const { body } = await admin.get<{ data: { action: string; does: string }[] }>(`${CODES}/actions`);
    expect(body.data.map(({ action }) => action)).toEqual(featureActions);
    expect(body.data.find(({ action }) => action === 'pickup_extension')).toEqual({
      action: 'pickup_extension',
      argument: 'required',
      does: 'takes the call that rings at the extension behind the code',
    });
    expect((await (await member(test, 1, 'user')).get(`${CODES}/actions`)).status).toBe(403);
  });

  it('gives a new tenant every action once, each with its code', async () => {
    const fresh = await codes(await tenant('fresh.example'));
    expect(fresh.map(({ action }) => action).toSorted()).toEqual(
      featureActions.filter((action) => action !== 'destination').toSorted(),
    );
    expect(fresh.every(({ enabled }) => enabled)).toBe(true);
    expect(fresh.find(({ code }) => code === '*72')).toMatchObject({
      action: 'forward_always_on',
      argument: 'optional',
    });
    expect(fresh.find(({ code }) => code === '**')).toMatchObject({
      action: 'pickup_extension',
      argument: 'required',
    });
  });

  it('gives what the documentation for operators lists', async () => {
    const text = await readFile(join(__dirname, '../../docs/operators.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([0-9*#]+)` +\| ([^|]+?) +\|/gm)].map(
      ([, code, name]) => `${code} ${name}`,
    );
    const fresh = await codes(await tenant('documented.example'));
    expect(listed.toSorted()).toEqual(fresh.map(({ code, name }) => `${code} ${name}`).toSorted());
  });

  it('creates a code of its own, changes and deletes it', async () => {
    const body = custom();
    const created = await admin.post<Code>(CODES, body);
    expect([created.status, created.body]).toMatchObject([201, { ...body, argument: 'none', enabled: true }]);
    const path = `${CODES}/${created.body.id}`;
    const changed = await admin.patch<Code>(path, { name: 'Reception', enabled: false });
    expect(changed.body).toMatchObject({ code: body.code, name: 'Reception', enabled: false });
    expect((await admin.get(path)).body).toEqual(changed.body);
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    const entries = await sql<{ action: string }>(
      test,
      `SELECT action FROM audit_log WHERE entity = 'feature_codes' AND entity_id = $1 ORDER BY id`,
      [created.body.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
  });

  it('refuses a code that something has, and says what', async () => {
    const taken = await admin.post<ProblemBody>(CODES, custom({ code: '*78' }));
    expect([taken.status, fieldsOf(taken.body)]).toEqual([409, ['code']]);
    expect(taken.body.detail).toContain('Do not disturb on');
    const extension = await admin.post<ProblemBody>(CODES, custom({ code: '1001' }));
    expect([extension.status, fieldsOf(extension.body)]).toEqual([409, ['code']]);
    expect(extension.body.detail).toContain('extension 1001');
    const own = await admin.post<Code>(CODES, custom());
    expect((await admin.patch(`${CODES}/${own.body.id}`, { code: '*79' })).status).toBe(409);
    const [one, two] = await Promise.all([
      admin.post(CODES, custom({ code: '*55' })),
      admin.post(CODES, custom({ code: '*55' })),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([201, 409]);
  });

  it('refuses by SQL too what something else has, whichever comes second', async () => {
    const [{ tenant: tenantId } = { tenant: 0 }] = await sql<{ tenant: number }>(
      test,
      'SELECT tenant_id AS tenant FROM extensions WHERE id = $1',
      [extensionId],
    );
    const code = (number: string) =>
      sql(
        test,
        `INSERT INTO feature_codes (id, tenant_id, code, name, action) VALUES (gen_random_uuid(), $1, $2, 'By hand', 'echo_test')`,
        [tenantId, number],
      );
    const extension = (number: string) =>
      sql(
        test,
        `INSERT INTO extensions (id, tenant_id, number, display_name, sip_secret) VALUES (gen_random_uuid(), $1, $2, 'By hand', 'x')`,
        [tenantId, number],
      );
    await expect(code('1001')).rejects.toMatchObject({ code: '23505' });
    await code('4711');
    await expect(extension('4711')).rejects.toMatchObject({ code: '23505' });
    await expect(code('*78')).rejects.toMatchObject({ code: '23505' });
    // Whoever gives it up leaves it to the other.
    await sql(test, `DELETE FROM feature_codes WHERE tenant_id = $1 AND code = '4711'`, [tenantId]);
    await extension('4711');
  });

  it.each([
    [{ code: '' }, 'code'],
    [{ code: '*12a' }, 'code'],
    [{ code: '1234567890123' }, 'code'],
    [{ code: '*1 XML default' }, 'code'],
    [{ code: '${system(id)}' }, 'code'],
    [{ name: '' }, 'name'],
    [{ action: 'explode' }, 'action'],
    [{ destination: null }, 'destination'],
    [{ action: 'echo_test' }, 'destination'],
    [{ destination: { type: 'extension', id: '01890000-0000-7000-8000-00000000ffff' } }, 'destination'],
    [{ code: '*56', destination: { type: 'number', number: '*56' } }, 'destination.number'],
  ])('refuses %j', async (more, field) => {
    const { status, body } = await admin.post<ProblemBody>(CODES, custom(more));
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('leads to no other code, and to no other tenant', async () => {
    const [first] = await codes(admin, 'code=*78');
    for (const destination of [
      { type: 'feature_code', id: first?.id },
      {
        type: 'extension',
        id: (await other.post<Code>('/api/extensions', { number: '1001', displayName: 'X' })).body.id,
      },
    ]) {
      const { status, body } = await admin.post<ProblemBody>(CODES, custom({ destination }));
      expect([status, fieldsOf(body)]).toEqual([400, ['destination']]);
    }
  });

  it('is a destination, and is not deleted while something points at it', async () => {
    const { body } = await admin.post<Code>(CODES, custom());
    const pointed = await admin.post<{ id: string; destination: unknown }>('/api/numbers', {
      number: '+14155550177',
      destination: { type: 'feature_code', id: body.id },
    });
    expect(pointed.status).toBe(201);
    const refused = await admin.delete(`${CODES}/${body.id}`);
    expect([refused.status, refused.body]).toMatchObject([409, { usedBy: ['number +14155550177'] }]);
    const extension = await admin.delete(`/api/extensions/${extensionId}`);
    expect([extension.status, extension.body]).toMatchObject([
      409,
      { usedBy: expect.arrayContaining([`feature code ${body.code}`]) },
    ]);
    expect((await admin.delete(`/api/numbers/${pointed.body.id}`)).status).toBe(204);
    expect((await admin.delete(`${CODES}/${body.id}`)).status).toBe(204);
  });

  it('is a wall to other tenants', async () => {
    const { body } = await admin.post<Code>(CODES, custom({ code: '*57' }));
    const path = `${CODES}/${body.id}`;
    expect(await codes(other, 'code=*57')).toEqual([]);
    for (const answer of [
      await other.get(path),
      await other.patch(path, { name: 'mine' }),
      await other.delete(path),
    ])
      expect(answer.status).toBe(404);
    const theirs = (
      await other.post<{ id: string }>('/api/extensions', { number: '2001', displayName: 'Zed' })
    ).body.id;
    const same = custom({ code: '*57', destination: { type: 'extension', id: theirs } });
    expect((await other.post(CODES, same)).status).toBe(201);
  });

  it('is for administrators', async () => {
    const user = await member(test, await insertTenant(test, 'users.example'), 'user');
    expect((await user.get(CODES)).status).toBe(403);
    expect((await user.post(`${CODES}/reset`)).status).toBe(403);
  });

  it('goes back to the defaults, keeping ids and what is its own', async () => {
    const client = await tenant('reset.example');
    const before = await codes(client, 'sort=code');
    const idOf = (code: string) => before.find((one) => one.code === code)?.id ?? '';
    await client.patch(`${CODES}/${idOf('*78')}`, { code: '*1', name: 'Quiet', enabled: false });
    await client.patch(`${CODES}/${idOf('*79')}`, { code: '*78' });
    await client.delete(`${CODES}/${idOf('*8')}`);
    await client.post(CODES, { code: '*2', name: 'Another echo', action: 'echo_test' });
    const own = await client.post<Code>(CODES, {
      code: '0',
      name: 'Operator',
      action: 'destination',
      destination: { type: 'hangup', cause: 'USER_BUSY' },
    });
    const reset = await client.post<CodePage>(`${CODES}/reset`);
    expect(reset.status).toBe(200);
    const plain = ({ code, action, name, enabled }: Code) => ({ code, action, name, enabled });
    expect(reset.body.data.filter(({ action }) => action !== 'destination').map(plain)).toEqual(
      before.map(plain),
    );
    expect(reset.body.data.find(({ code }) => code === '*78')?.id).toBe(idOf('*78'));
    expect(reset.body.data.find(({ code }) => code === '0')?.id).toBe(own.body.id);
    await client.patch(`${CODES}/${idOf('*78')}`, { code: '*1' });
    await client.patch(`${CODES}/${own.body.id}`, { code: '*78' });
    const refused = await client.post<ProblemBody>(`${CODES}/reset`);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('Operator')]);
    expect((await codes(client, 'code=*1')).map(({ id }) => id)).toEqual([idOf('*78')]);
  });
});
