import { RingGroupTurns } from '../../libs/ring-groups/dialling/ring-group-turns';
import { insertTenant, member } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

describe('whose turn it is in a round-robin ring group', () => {
  let one: TestApp;
  let two: TestApp;
  beforeAll(async () => {
    one = await startTestApp();
    two = await startTestApp({}, { url: one.databaseUrl });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  it('goes one further with each call, on whichever replica', async () => {
    const tenant = await insertTenant(one, 'acme.example');
    const admin = await member(one, tenant, 'tenant_admin');
    const group = async (number: string) =>
      (await admin.post<{ id: string }>('/api/ring-groups', { number, name: number })).body.id;
    const [first, second] = [await group('600'), await group('601')];
    const [here, there] = [one.app.get(RingGroupTurns), two.app.get(RingGroupTurns)];
    const turns = await Promise.all(
      Array.from({ length: 20 }, (_, call) => (call % 2 === 0 ? here : there).next(tenant, first)),
    );
    expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(await there.next(tenant, second)).toBe(0);
  });

  it('is the first where it can not be asked: the call goes on', async () => {
    const tenant = await insertTenant(one, 'other.example');
    const gone = '01890000-0000-7000-8000-00000000ffff';
    expect(await one.app.get(RingGroupTurns).next(tenant, gone)).toBe(0);
  });
});
