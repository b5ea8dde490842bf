import { randomUUID } from 'node:crypto';
import { SwitchFace } from '@callsign/xml-curl';
import { Client, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Room {
  readonly id: string;
  readonly number: string;
  readonly hasParticipantPin: boolean;
}

describe('conference rooms', () => {
  let app: TestApp;
  let admin: Client;
  let acme: Client;
  let globex: Client;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await Client.signIn(app);
    const tenant = async (domain: string) =>
      admin.in((await admin.post<{ id: number }>('/api/tenants', { name: domain, domain })).body.id);
    [acme, globex] = [await tenant('acme.example'), await tenant('globex.example')];
  });
  afterAll(() => app.close());

  const create = (body: object, client = acme) => client.post<Room>('/api/conferences', body);

  test('are created with what most want, changed, found and deleted, each by its own tenant', async () => {
    const created = await create({ number: '3001', name: 'Sales' });
    expect(created).toMatchObject({
      status: 201,
      body: {
        waitForModerator: false,
        announce: 'tone',
        muteOnEntry: false,
        maxMembers: 50,
        record: false,
        video: false,
        quality: 'wideband',
        enabled: true,
        hasParticipantPin: false,
        hasModeratorPin: false,
      },
    });
    const path = `/api/conferences/${created.body.id}`;
    expect(await acme.patch(path, { name: 'Sales team', maxMembers: 10 })).toMatchObject({
      status: 200,
      body: { name: 'Sales team', maxMembers: 10, number: '3001' },
    });
    expect((await acme.get<{ data: Room[] }>('/api/conferences?q=sales')).body.data).toHaveLength(1);
    for (const answer of [
      globex.get(path),
      globex.get(`${path}/pins`),
      globex.patch(path, { name: 'Mine' }),
      globex.delete(path),
      globex.post(`${path}/invitations`, { number: '1001' }),
    ])
      expect((await answer).status).toBe(404);
    expect((await acme.delete(path)).status).toBe(204);
    expect((await acme.get(path)).status).toBe(404);
  });

  test('PINs are shown to who invites people, and nowhere else', async () => {
    const { body } = await create({
      number: '3002',
      name: 'Board',
      participantPin: '4711',
      moderatorPin: '8150',
    });
    expect(body).toMatchObject({ hasParticipantPin: true, hasModeratorPin: true });
    expect(JSON.stringify(body)).not.toMatch(/4711|8150/);
    expect((await acme.get(`/api/conferences/${body.id}/pins`)).body).toEqual({
      participantPin: '4711',
      moderatorPin: '8150',
    });
    const kept = await sql(app, 'SELECT c::text AS row FROM conferences c WHERE id = $1', [body.id]);
    const audited = await sql(app, 'SELECT changes::text FROM audit_log WHERE entity_id = $1', [body.id]);
    expect(JSON.stringify([kept, audited])).not.toMatch(/4711|8150/);
    expect(await acme.patch(`/api/conferences/${body.id}`, { participantPin: null })).toMatchObject({
      body: { hasParticipantPin: false, hasModeratorPin: true },
    });
  });

  test('what can not be is refused with the field', async () => {
    const wrong: [object, string][] = [
      [{ number: '1', name: 'x' }, 'number'],
      [{ number: '3003', name: '' }, 'name'],
      [{ number: '3003', name: 'x', participantPin: '12a4' }, 'participantPin'],
      [{ number: '3003', name: 'x', moderatorPin: '123' }, 'moderatorPin'],
      [{ number: '3003', name: 'x', maxMembers: 1 }, 'maxMembers'],
      [{ number: '3003', name: 'x', waitForModerator: true }, 'waitForModerator'],
      [{ number: '3003', name: 'x', participantPin: '4711', moderatorPin: '4711' }, 'moderatorPin'],
    ];
    for (const [body, field] of wrong)
      expect(await create(body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    const { body } = await create({
      number: '3003',
      name: 'x',
      moderatorPin: '8150',
      waitForModerator: true,
    });
    expect(await acme.patch(`/api/conferences/${body.id}`, { moderatorPin: null })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'waitForModerator' }] },
    });
  });

  test('a number is one of all that can be dialled, and what points at a room keeps it', async () => {
    await acme.post('/api/extensions', { number: '3004', displayName: 'Four' });
    expect(await create({ number: '3004', name: 'x' })).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'number' }] },
    });
    expect((await create({ number: '3004', name: 'x' }, globex)).status).toBe(201);
    const { body } = await create({ number: '3005', name: 'x' });
    const destination = { type: 'conference', id: body.id };
    expect(await globex.post('/api/numbers', { number: '+14155550100', destination })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'destination' }] },
    });
    expect((await acme.post('/api/numbers', { number: '+14155550100', destination })).status).toBe(201);
    expect(await acme.delete(`/api/conferences/${body.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: ['number +14155550100'] },
    });
  });

  test("no more than the tenant's profile allows, and none is recorded where that is off", async () => {
    const profile = await admin.post<{ id: string }>('/api/tenant-profiles', {
      name: `Small ${randomUUID()}`,
      maxConferences: 1,
      recordingEnabled: false,
    });
    const { body } = await admin.post<{ id: number }>('/api/tenants', {
      name: 'Small',
      domain: 'small.example',
      profileId: profile.body.id,
    });
    const small = admin.in(body.id);
    expect(await create({ number: '3001', name: 'x', record: true }, small)).toMatchObject({
      status: 409,
      body: { type: 'urn:callsign:recording-disabled', errors: [{ field: 'record' }] },
    });
    expect((await create({ number: '3001', name: 'x' }, small)).status).toBe(201);
    expect(await create({ number: '3002', name: 'y' }, small)).toMatchObject({
      status: 409,
      body: { type: 'urn:callsign:limit-reached', limit: 'max_conferences' },
    });
  });

  describe('what the switch is told', () => {
    const asked = (fields: Record<string, string>) =>
      app.app.get(SwitchFace, { strict: false }).answer(Buffer.from(new URLSearchParams(fields).toString()));
    const configuration = (conference: string) =>
      asked({ section: 'configuration', key_value: 'conference.conf', conference_name: conference });
    const profile = (xml: string, name: string) =>
      new RegExp(`<profile name="${name}">[^]*?</profile>`).exec(xml)?.[0] ?? '';

    test('a room has its own settings, and nobody enters one with a PIN that we do not know', async () => {
      const { body } = await create({ number: '3006', name: 'x', participantPin: '4711', maxMembers: 7 });
      const [tenant] = await sql<{ id: number }>(app, `SELECT id FROM tenants WHERE domain = 'acme.example'`);
      const own = await configuration(`room-${tenant?.id}-${body.id}`);
      expect(profile(own, 'guarded')).toContain('<param name="pin" value="4711"/>');
      expect(profile(own, 'guarded')).toContain('<param name="max-members" value="7"/>');
      for (const stranger of [
        `room-${(tenant?.id ?? 0) + 1}-${body.id}`,
        `room-1-${randomUUID()}`,
        "x' OR 1",
        '',
      ]) {
        const xml = await configuration(stranger);
        expect(profile(xml, 'guarded')).toContain('<param name="pin" value="closed"/>');
        expect(xml).not.toContain('4711');
      }
    });

    test('the way into it, where nothing of its PIN is to be read', async () => {
      const { body } = await create({ number: '3007', name: 'x', participantPin: '4711' });
      const xml = await asked({
        section: 'dialplan',
        'Caller-Context': 'acme.example',
        'Caller-Destination-Number': '3007',
      });
      expect(xml.replaceAll('&#45;', '-')).toContain(`-${body.id}@guarded`);
      expect(xml).not.toContain('4711');
    });
  });
});
