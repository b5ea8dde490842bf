import { insertTenant, member } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

type Person = Awaited<ReturnType<typeof member>>;
interface Queue {
  readonly id: string;
  readonly agents: object[];
}

describe('queues', () => {
  let test: TestApp;
  let admin: Person;
  let stranger: Person;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await startTestApp();
    const tenantId = await insertTenant(test, 'acme.example');
    admin = await member(test, tenantId, 'tenant_admin');
    stranger = await member(test, await insertTenant(test, 'globex.example'), 'tenant_admin');
    for (const number of ['1001', '1002', '1003'])
      ids[number] = (
        await admin.post<{ id: string }>('/api/extensions', { number, displayName: `User ${number}` })
      ).body.id;
  });
  afterAll(() => test.close());

  const make = (number: string, body: object = {}) =>
    admin.post<Queue>('/api/queues', { number, name: `Queue ${number}`, ...body });

  it('have agents, whom they make of extensions, and defaults', async () => {
    const { status, body } = await make('700', {
      agents: [{ extensionId: ids['1002'], level: 2 }, { extensionId: ids['1001'] }],
    });
    expect([status, body]).toMatchObject([
      201,
      {
        strategy: 'longest-idle-agent',
        maxWaitDestination: null,
        enabled: true,
        agents: [
          { extensionId: ids['1001'], level: 1, position: 1 },
          { extensionId: ids['1002'], level: 2, position: 1 },
        ],
      },
    ]);
    const agents = await admin.get<{ data: object[] }>(`/api/queue-agents?queueId=${body.id}`);
    expect(agents.body.data).toMatchObject([
      {
        number: expect.any(String),
        logsIn: true,
        state: { status: 'logged_out' },
        queues: [{ number: '700' }],
      },
      { number: expect.any(String) },
    ]);
    const changed = await admin.patch<Queue>(`/api/queues/${body.id}`, {
      agents: [{ extensionId: ids['1001'], position: 3 }],
    });
    expect(changed.body.agents).toEqual([{ extensionId: ids['1001'], level: 1, position: 3 }]);
  });

  it('refuse what can not be, at its field', async () => {
    const unknown = '01890000-0000-7000-8000-00000000dead';
    for (const [body, field] of [
      [{ number: '7' }, 'number'],
      [{ strategy: 'any' }, 'strategy'],
      [{ agents: [{ extensionId: unknown }] }, 'agents.0.extensionId'],
      [{ agents: [{ extensionId: ids['1001'] }, { extensionId: ids['1001'] }] }, 'agents.1.extensionId'],
      [{ agents: [{ extensionId: ids['1001'], level: 0 }] }, 'agents.0.level'],
      [{ maxWaitDestination: { type: 'extension', id: unknown } }, 'maxWaitDestination'],
      [{ noAgentsDestination: { type: 'queue', id: unknown } }, 'noAgentsDestination'],
      [{ announceSeconds: 5 }, 'announceSeconds'],
      [{ callbackKey: '55' }, 'callbackKey'],
    ] as const) {
      const answer = await make('790', body);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining(field)]);
    }
    expect(await make('1001')).toMatchObject({ status: 409, body: { type: 'urn:callsign:duplicate' } });
  });

  it('are held to the limit of the profile, and to their tenant', async () => {
    const { body } = await make('710');
    expect(await stranger.get(`/api/queues/${body.id}`)).toMatchObject({ status: 404 });
    expect(
      await stranger.post('/api/queues', {
        number: '700',
        name: 'Theirs',
        maxWaitDestination: { type: 'queue', id: body.id },
      }),
    ).toMatchObject({ status: 400 });
    const made = [];
    for (let number = 720; number < 745; number += 1) made.push((await make(String(number))).status);
    expect([made[0], made.at(-1)]).toEqual([201, 409]);
  });

  it('can not be deleted while something points there; agents not while a queue has them', async () => {
    const { data } = (await admin.get<{ data: Queue[] }>('/api/queues?number=710')).body;
    const id = data[0]?.id ?? '';
    await admin.post('/api/numbers', {
      number: '+14155550100',
      destination: { type: 'queue', id, priority: 60 },
    });
    expect(await admin.delete(`/api/queues/${id}`)).toMatchObject({ status: 409 });
    const [number] = (await admin.get<{ data: { id: string }[] }>('/api/numbers')).body.data;
    expect(await admin.delete(`/api/numbers/${number?.id}`)).toMatchObject({ status: 204 });
    expect(await admin.delete(`/api/queues/${id}`)).toMatchObject({ status: 204 });
    expect(await admin.delete(`/api/extensions/${ids['1001']}`)).toMatchObject({ status: 409 });
    expect(await admin.delete(`/api/queue-agents/${ids['1001']}`)).toMatchObject({ status: 204 });
    expect(await admin.delete(`/api/extensions/${ids['1001']}`)).toMatchObject({ status: 204 });
  });

  it('know the state of their agents: by the administrator, by themselves, with a reason', async () => {
    const { data } = (await admin.get<{ data: Queue[] }>('/api/queues?number=700')).body;
    await admin.patch(`/api/queues/${data[0]?.id}`, { agents: [{ extensionId: ids['1003'] }] });
    const put = (body: object) => admin.put(`/api/queue-agents/${ids['1003']}/state`, body);
    expect(await put({ status: 'available' })).toMatchObject({ status: 200, body: { status: 'available' } });
    expect(await put({ status: 'available', reason: 'Lunch' })).toMatchObject({ status: 400 });
    expect(await put({ status: 'asleep' })).toMatchObject({ status: 400 });
    expect(await admin.get('/api/me/queue-agent')).toMatchObject({ body: { state: null } });
    expect(await admin.put('/api/me/queue-agent/state', { status: 'available' })).toMatchObject({
      status: 404,
    });
    const reasons = { data: [{ digit: '1', name: 'Lunch' }] };
    expect(await admin.put('/api/queue-break-reasons', reasons)).toMatchObject({ body: reasons });
    expect(
      await admin.put('/api/queue-break-reasons', { data: [reasons.data[0], reasons.data[0]] }),
    ).toMatchObject({ status: 400 });
    await admin.patch(`/api/users/${admin.id}`, { extensionId: ids['1003'] });
    expect(
      await admin.put('/api/me/queue-agent/state', { status: 'on_break', reason: 'Lunch' }),
    ).toMatchObject({ status: 200, body: { status: 'on_break', reason: 'Lunch' } });
    expect(await admin.get('/api/me/queue-agent')).toMatchObject({
      body: { state: { reason: 'Lunch' }, reasons: ['Lunch'] },
    });
    await admin.patch(`/api/queue-agents/${ids['1003']}`, { logsIn: false });
    expect(await put({ status: 'logged_out' })).toMatchObject({
      status: 409,
      body: { type: 'urn:callsign:always-available' },
    });
  });
});
