import { randomBytes } from 'node:crypto';
import { HotDesks, HotDeskUpkeep } from '@callsign/hot-desking';
import { Client, insertTenant, member, sql } from '../support/client';
import { ask } from '../support/switch-requests';
import { createTestDatabase, startTestApp, type TestApp } from '../support/test-app';
import { mailboxesOf } from '../support/voicemail';

const DESKS = '/api/hot-desks';
const PIN = '2580';

interface Seat {
  id: string;
  number: string;
}
interface DeskPage {
  data: { id: string; extension: Seat; phone: Seat; expiresAt: string | null }[];
}

describe(DESKS, () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let test: TestApp;
  let tenantId: number;
  let admin: Client;
  let next = 1000;
  const secrets = {
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startTestApp(secrets, database);
    tenantId = await insertTenant(test, 'acme.example');
    admin = await member(test, tenantId, 'tenant_admin');
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  async function extension(pin?: string): Promise<Seat> {
    const number = String((next += 1));
    const { body } = await admin.post<Seat>('/api/extensions', {
      number,
      displayName: `User ${number}`,
      voicemailEnabled: true,
    });
    if (pin) await mailboxesOf(test).changePin({ id: body.id, tenantId }, pin);
    return { id: body.id, number };
  }
  const hotDesks = () => test.app.get(HotDesks, { strict: false });
  const logIn = (phone: Seat, who: Seat, pin = PIN) => hotDesks().logIn(tenantId, phone, who.number, pin);
  const logOut = (phone: Seat) => hotDesks().logOut(tenantId, phone);
  const list = async (query = '') => (await admin.get<DeskPage>(`${DESKS}?${query}`)).body.data;
  const directory = async ({ number }: Seat, on: TestApp = test) =>
    (await ask(on.url, `section=directory&user=${number}&domain=acme.example`)).text.replaceAll(
      /&#(\d+);/g,
      (_, code) => String.fromCodePoint(Number(code)),
    );
  const value = (xml: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(xml)?.[1];

  it('tell the switch whose phone rings for whom, and who calls', async () => {
    const [ann, desk] = [await extension(PIN), await extension()];
    const before = [await directory(ann), await directory(desk)];
    expect(await logIn(desk, ann)).toBe('done');
    const [anns, desks] = [await directory(ann), await directory(desk)];
    expect(value(anns, 'dial-string')).toContain(`*/${desk.number}.acme.example@acme.example`);
    expect(value(anns, 'dial-string')).toContain(`presence_id=${ann.number}@acme.example`);
    expect(value(desks, 'dial-string')).toBe('error/user_not_registered');
    expect(value(desks, 'callsign_caller')).toBe(ann.id);
    expect(value(desks, 'callsign_phone')).toBe(desk.id);
    expect(value(desks, 'effective_caller_id_number')).toBe(ann.number);
    expect(value(desks, 'sip-force-extension')).toBe(`${desk.number}.acme.example`);
    // What is shown of who sits there follows their settings.
    await admin.patch(`/api/extensions/${ann.id}`, { displayName: 'Anna' });
    expect(value(await directory(desk), 'effective_caller_id_name')).toBe('Anna');
    await admin.patch(`/api/extensions/${ann.id}`, { displayName: `User ${ann.number}` });
    expect(await list(`extensionId=${ann.id}`)).toHaveLength(1);
    expect(await logOut(desk)).toBe(true);
    expect([await directory(ann), await directory(desk)]).toEqual(before);
    expect(await logOut(desk)).toBe(false);
  });

  it('hold one extension at one phone, and nobody twice', async () => {
    const [ann, bob] = [await extension(PIN), await extension(PIN)];
    const [one, two] = [await extension(), await extension()];
    await Promise.all([logIn(one, ann), logIn(two, ann), logIn(one, bob)]);
    const seats = (await list()).map(({ extension: { number }, phone }) => [number, phone.number]);
    const here = seats.filter(([, phone]) => [one.number, two.number].includes(phone ?? ''));
    expect(new Set(here.map(([who]) => who)).size).toBe(here.length);
    expect(new Set(here.map(([, phone]) => phone)).size).toBe(here.length);
    expect(await logIn(ann, ann)).toBe('done');
    expect(await list(`extensionId=${ann.id}`)).toEqual([]);
  });

  it('open to the right PIN alone, and lock after five wrong ones', async () => {
    const [ann, without, desk] = [await extension(PIN), await extension(), await extension()];
    expect(await logIn(desk, without, '')).toBe('refused');
    expect(await logIn(desk, { id: '', number: '9999' })).toBe('refused');
    for (let wrong = 0; wrong < 4; wrong++) expect(await logIn(desk, ann, '1379')).toBe('refused');
    expect(await logIn(desk, ann, '1379')).toBe('locked');
    expect(await logIn(desk, ann)).toBe('locked');
    expect(await list(`phoneId=${desk.id}`)).toEqual([]);
  });

  it('survive a restart, and are ended by an administrator', async () => {
    const [ann, desk] = [await extension(PIN), await extension()];
    await logIn(desk, ann);
    const again = await startTestApp(secrets, database);
    try {
      expect(value(await directory(desk, again), 'callsign_caller')).toBe(ann.id);
    } finally {
      await again.close();
    }
    const [seat] = await list(`phoneId=${desk.id}`);
    expect(seat).toMatchObject({
      extension: { id: ann.id, number: ann.number, displayName: `User ${ann.number}` },
      phone: { id: desk.id },
      expiresAt: null,
    });
    expect((await admin.delete(`${DESKS}/${seat?.id}`)).status).toBe(204);
    expect((await admin.delete(`${DESKS}/${seat?.id}`)).status).toBe(404);
    expect(value(await directory(desk), 'callsign_caller')).toBe(desk.id);
    const entries = await sql<{ action: string; actor_name: string }>(
      test,
      `SELECT action, actor_name FROM audit_log WHERE entity = 'hot_desks' AND entity_id = $1 ORDER BY id`,
      [seat?.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['create', 'delete']);
    expect(entries[0]?.actor_name).toBe(`phone of extension ${desk.number}`);
  });

  it('end by themselves after the time that the tenant gives, and with their extensions', async () => {
    const [ann, desk] = [await extension(PIN), await extension()];
    const system = await Client.signIn(test);
    expect((await system.patch(`/api/tenants/${tenantId}`, { hotDeskMaxHours: 8 })).body).toMatchObject({
      hotDeskMaxHours: 8,
    });
    await logIn(desk, ann);
    const [seat] = await list(`phoneId=${desk.id}`);
    const hours = (Date.parse(seat?.expiresAt ?? '') - Date.now()) / 3_600_000;
    expect([hours > 7.9, hours < 8.1]).toEqual([true, true]);
    await sql(test, `UPDATE hot_desks SET expires_at = now() WHERE id = $1 RETURNING id`, [seat?.id]);
    await test.app.get(HotDeskUpkeep, { strict: false }).run();
    expect(await sql(test, 'SELECT id FROM hot_desks WHERE id = $1', [seat?.id])).toEqual([]);
    expect(value(await directory(desk), 'callsign_caller')).toBe(desk.id);
    await logIn(desk, ann);
    expect((await admin.delete(`/api/extensions/${ann.id}`)).status).toBe(204);
    expect(await list(`phoneId=${desk.id}`)).toEqual([]);
    expect(value(await directory(desk), 'callsign_caller')).toBe(desk.id);
  });

  it('are a wall to other tenants, and for administrators', async () => {
    const [ann, desk] = [await extension(PIN), await extension()];
    await logIn(desk, ann);
    const [seat] = await list(`phoneId=${desk.id}`);
    const other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    expect((await other.get<DeskPage>(DESKS)).body.data).toEqual([]);
    expect((await other.delete(`${DESKS}/${seat?.id}`)).status).toBe(404);
    expect((await (await member(test, tenantId, 'user')).get(DESKS)).status).toBe(403);
  });
});
