import { Client } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Lot {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly firstSlot: number;
  readonly lastSlot: number;
}

describe('parking lots', () => {
  let app: TestApp;
  let acme: Client;
  let globex: Client;

  beforeAll(async () => {
    app = await startTestApp();
    const admin = await Client.signIn(app);
    const tenant = async (domain: string) =>
      admin.in((await admin.post<{ id: number }>('/api/tenants', { name: domain, domain })).body.id);
    [acme, globex] = [await tenant('acme.example'), await tenant('globex.example')];
  });
  afterAll(() => app.close());

  const lots = async (client: Client) =>
    (await client.get<{ data: Lot[] }>('/api/parking-lots?sort=createdAt')).body.data;
  const first = async (client: Client) => (await lots(client))[0]!;

  test('every tenant has one from its beginning, empty', async () => {
    for (const client of [acme, globex]) {
      const lot = await first(client);
      expect(lot).toMatchObject({
        name: 'Parking',
        code: '*68',
        firstSlot: 5901,
        lastSlot: 5920,
        timeoutSeconds: 120,
        ringBack: true,
        ringBackSeconds: 20,
        callerIdPrefix: 'Park',
        overdueDestination: null,
        music: 'hold_music',
      });
      expect(await client.get(`/api/parking-lots/${lot.id}/calls`)).toMatchObject({
        status: 200,
        body: { data: [] },
      });
    }
  });

  test('is created, read, changed, found and deleted', async () => {
    const created = await acme.post<Lot>('/api/parking-lots', {
      name: 'Workshop',
      code: '*680',
      firstSlot: 700,
      lastSlot: 709,
      timeoutSeconds: 0,
      music: 'tone',
    });
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'Workshop', timeoutSeconds: 0, music: 'tone' },
    });
    const path = `/api/parking-lots/${created.body.id}`;
    expect(await acme.patch(path, { lastSlot: 719, ringBack: false, callerIdPrefix: '' })).toMatchObject({
      status: 200,
      body: { lastSlot: 719, ringBack: false, callerIdPrefix: null },
    });
    expect((await acme.get<{ data: Lot[] }>('/api/parking-lots?q=work')).body.data).toHaveLength(1);
    expect((await globex.get(path)).status).toBe(404);
    expect((await globex.patch(path, { name: 'Mine' })).status).toBe(404);
    expect((await globex.get(`${path}/calls`)).status).toBe(404);
    expect((await acme.delete(path)).status).toBe(204);
    expect((await acme.get(path)).status).toBe(404);
  });

  test('slots and code are numbers that nothing else has, in both directions', async () => {
    const person = { number: '5905', displayName: 'Five' };
    expect(await acme.post('/api/extensions', person)).toMatchObject({
      status: 409,
      body: { detail: '5905 is already the number of a parking slot.' },
    });
    expect((await acme.post('/api/extensions', { ...person, number: '6005' })).status).toBe(201);
    expect(
      await acme.post('/api/parking-lots', { name: 'Six', code: '*69', firstSlot: 6001, lastSlot: 6009 }),
    ).toMatchObject({
      status: 409,
      body: {
        detail: '6005 is already the number of an extension.',
        errors: [{ field: 'firstSlot' }],
      },
    });
    expect(
      await acme.post('/api/parking-lots', { name: 'Six', code: '*69', firstSlot: 6010, lastSlot: 6019 }),
    ).toMatchObject({ status: 409, body: { errors: [{ field: 'code' }] } });
    const lot = await first(acme);
    expect((await acme.patch(`/api/parking-lots/${lot.id}`, { firstSlot: 5910 })).status).toBe(200);
    expect((await acme.post('/api/extensions', person)).status).toBe(201);
    expect(await acme.patch(`/api/parking-lots/${lot.id}`, { firstSlot: 5901 })).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'firstSlot' }] },
    });
  });

  test.each([
    ['lastSlot', { firstSlot: 720, lastSlot: 719 }],
    ['lastSlot', { firstSlot: 1000, lastSlot: 1100 }],
    ['firstSlot', { firstSlot: 9 }],
    ['code', { code: 'park' }],
    ['timeoutSeconds', { timeoutSeconds: 5 }],
    ['music', { music: 'http://example.com/' }],
    ['overdueDestination.id', { overdueDestination: { type: 'extension', id: 'nobody' } }],
  ])('refuses what can not be, naming %s: %j', async (field, wrong) => {
    const values = { name: 'Wrong', code: '*6800', firstSlot: 720, lastSlot: 721, ...wrong };
    const { status, body } = await acme.post<{ errors?: { field: string }[] }>('/api/parking-lots', values);
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  test('points at what is there, and what it points at stays', async () => {
    const { body: made } = await acme.post<{ id: string }>('/api/extensions', {
      number: '4001',
      displayName: 'Reception',
    });
    const lot = await first(acme);
    const overdueDestination = { type: 'extension', id: made.id };
    expect(
      (
        await globex.post('/api/parking-lots', {
          name: 'Theirs',
          code: '*681',
          firstSlot: 810,
          lastSlot: 811,
          overdueDestination,
        })
      ).status,
    ).toBe(400);
    expect(await acme.patch(`/api/parking-lots/${lot.id}`, { overdueDestination })).toMatchObject({
      status: 200,
      body: { overdueDestination },
    });
    expect(await acme.delete(`/api/extensions/${made.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: ['parking lot Parking (overdue)'] },
    });
    const number = { number: '+14155550101', destination: { type: 'parking', id: lot.id } };
    expect((await globex.post('/api/numbers', number)).status).toBe(400);
    expect((await acme.post('/api/numbers', number)).status).toBe(201);
    expect(await acme.delete(`/api/parking-lots/${lot.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: ['number +14155550101'] },
    });
  });
});
