import { MediaUpkeep } from '@callsign/media';
import { Client, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';
import { wav } from '../support/wav';

interface Menu {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly greetings: { readonly language: string; readonly seconds: number }[];
}
interface Tree {
  readonly nodes: {
    readonly type: string;
    readonly id: string;
    readonly name: string;
    readonly depth: number;
    readonly exits: { on: string; keys: string | null; label: string | null; destination: object | null }[];
  }[];
  readonly cut: boolean;
}

const MENUS = '/api/ivr/menus';

describe('menus', () => {
  let app: TestApp;
  let acme: Client;
  let globex: Client;
  let made = 0;

  beforeAll(async () => {
    app = await startTestApp();
    const admin = await Client.signIn(app);
    const tenant = async (domain: string) =>
      admin.in((await admin.post<{ id: number }>('/api/tenants', { name: domain, domain })).body.id);
    [acme, globex] = [await tenant('acme.example'), await tenant('globex.example')];
  });
  afterAll(() => app.close());

  const name = () => `Menu ${(made += 1)}`;
  async function menu(settings: object = {}, client = acme): Promise<Menu> {
    const { status, body } = await client.post<Menu>(MENUS, { name: name(), ...settings });
    expect([status, body]).toEqual([201, body]);
    return body;
  }
  async function heard(path: string): Promise<Buffer> {
    const answer = await fetch(`${acme.url}${path}`, { headers: acme.headers });
    return Buffer.from(await answer.arrayBuffer());
  }
  async function extension(number: string, client = acme): Promise<{ type: 'extension'; id: string }> {
    const { body } = await client.post<{ id: string }>('/api/extensions', { number, displayName: number });
    return { type: 'extension', id: body.id };
  }

  test('is created, read, changed, found and deleted', async () => {
    const destination = await extension('1001');
    const created = await acme.post<Menu>(MENUS, {
      name: 'Main',
      number: '7001',
      language: 'de-AT',
      entries: [{ keys: '1', label: 'Sales', destination }],
    });
    expect(created).toMatchObject({
      status: 201,
      body: {
        name: 'Main',
        number: '7001',
        language: 'de-AT',
        sentences: ['ivr.welcome', 'ivr.choose'],
        timeoutSeconds: 5,
        digitSeconds: 3,
        maxTries: 3,
        directDial: false,
        entries: [{ keys: '1', label: 'Sales', destination, language: null, set: {}, when: null }],
        timeoutDestination: null,
        greetings: [],
        enabled: true,
      },
    });
    const path = `${MENUS}/${created.body.id}`;
    expect(await acme.get(path)).toMatchObject({ status: 200, body: created.body });
    expect(
      await acme.patch(path, {
        number: null,
        directDial: true,
        entries: [
          { keys: '12', destination: null },
          { keys: '#X', language: 'en', set: { way: '{{pressed}}' } },
        ],
        fallbackDestination: destination,
      }),
    ).toMatchObject({
      status: 200,
      body: {
        number: null,
        directDial: true,
        entries: [
          { keys: '12', destination: null },
          { keys: '#X', language: 'en', set: { way: '{{pressed}}' } },
        ],
        fallbackDestination: destination,
      },
    });
    const found = await acme.get<{ data: Menu[] }>(`${MENUS}?q=mai`);
    expect(found.body.data.map(({ name: called }) => called)).toEqual(['Main']);
    expect((await acme.get<{ data: Menu[] }>(`${MENUS}?enabled=false`)).body.data).toEqual([]);
    expect((await acme.delete(path)).status).toBe(204);
    expect((await acme.get(path)).status).toBe(404);
    const log = await sql<{ action: string }>(
      app,
      'SELECT action FROM audit_log WHERE entity_id = $1 ORDER BY id',
      [created.body.id],
    );
    expect(log.map(({ action }) => action)).toEqual(['create', 'update', 'delete']);
  });

  test('a number is had by one thing, a name by one menu', async () => {
    await menu({ name: 'Twice', number: '7100' });
    await extension('7101');
    const taken = async (settings: object) => {
      const { status, body } = await acme.post<ProblemBody>(MENUS, { name: name(), ...settings });
      return [status, fieldsOf(body)];
    };
    expect(await taken({ number: '7100' })).toEqual([409, ['number']]);
    expect(await taken({ number: '7101' })).toEqual([409, ['number']]);
    expect(await taken({ name: 'Twice' })).toEqual([409, ['name']]);
    expect(await acme.post('/api/extensions', { number: '7100', displayName: 'X' })).toMatchObject({
      status: 409,
    });
    await menu({ name: 'Twice', number: '7100' }, globex);
  });

  test.each<[object, string]>([
    [{ name: '' }, 'name'],
    [{ number: '1' }, 'number'],
    [{ language: 'German' }, 'language'],
    [{ sentences: ['no.such'] }, 'sentences.0'],
    [{ timeoutSeconds: 0 }, 'timeoutSeconds'],
    [{ digitSeconds: 11 }, 'digitSeconds'],
    [{ maxTries: 0 }, 'maxTries'],
    [{ entries: [{ keys: 'A' }] }, 'entries.0.keys'],
    [{ entries: [{ keys: '1' }, { keys: '1' }] }, 'entries'],
    [{ entries: [{ keys: '1', set: { pressed: 'x' } }] }, 'entries.0.set.pressed'],
    [{ entries: [{ keys: '1', set: { 'A b': 'x' } }] }, 'entries.0.set.A b'],
    [{ entries: [{ keys: '1', when: { variable: 'x', operator: 'is' } }] }, 'entries.0.when.operator'],
    [
      { entries: [{ keys: '1', destination: { type: 'ivr', id: '01890000-0000-7000-8000-000000000000' } }] },
      'entries.0.destination',
    ],
    [{ timeoutDestination: { type: 'name_directory', id: 'some' } }, 'timeoutDestination.id'],
  ])('%j is refused', async (settings, field) => {
    const { status, body } = await acme.post<ProblemBody>(MENUS, { name: name(), ...settings });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  test('belongs to its tenant, and leads to nothing of another', async () => {
    const ours = await menu();
    const theirs = await extension('2001', globex);
    for (const answer of [
      await globex.get(`${MENUS}/${ours.id}`),
      await globex.get(`${MENUS}/${ours.id}/tree`),
      await globex.patch(`${MENUS}/${ours.id}`, { name: 'Mine' }),
      await globex.upload(`${MENUS}/${ours.id}/greetings/en`, wav(), 'PUT'),
      await globex.delete(`${MENUS}/${ours.id}`),
    ])
      expect(answer.status).toBe(404);
    for (const field of ['timeoutDestination', 'invalidDestination', 'fallbackDestination']) {
      const { status, body } = await acme.patch<ProblemBody>(`${MENUS}/${ours.id}`, { [field]: theirs });
      expect([status, fieldsOf(body)]).toEqual([400, [field]]);
    }
    const number = { number: '+14155550190', destination: { type: 'ivr', id: ours.id } };
    expect(await globex.post('/api/numbers', number)).toMatchObject({ status: 400 });
  });

  test('stays while something leads to it; what it leads to stays with it', async () => {
    const destination = await extension('1050');
    const lower = await menu({ name: 'Lower', entries: [{ keys: '1', destination }] });
    const toLower = { type: 'ivr', id: lower.id };
    const upper = await menu({ name: 'Upper', timeoutDestination: toLower });
    await acme.post('/api/numbers', { number: '+14155550191', destination: toLower });
    // Leading to itself is nobody's else.
    await acme.patch(`${MENUS}/${lower.id}`, { fallbackDestination: toLower });
    expect(await acme.delete(`${MENUS}/${lower.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: expect.arrayContaining(['menu Upper', 'number +14155550191']) },
    });
    expect(await acme.delete(`/api/extensions/${destination.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: ['menu Lower'] },
    });
    expect((await acme.delete(`${MENUS}/${upper.id}`)).status).toBe(204);
  });

  test('its tree has each menu and web request once, also where they lead in circles', async () => {
    const leaf = await extension('1060');
    const hosts = { hosts: ['api.example.com'] };
    await acme.put('/api/ivr/web-hosts', hosts);
    const root = await menu({ name: 'Root' });
    const below = await menu({
      name: 'Below',
      entries: [{ keys: '*', destination: { type: 'ivr', id: root.id } }],
    });
    const { body: request } = await acme.post<{ id: string }>('/api/ivr/web-requests', {
      name: 'Asks',
      url: 'https://api.example.com/',
      cases: [
        {
          when: { variable: 'kind', operator: 'equals', value: 'gold' },
          destination: { type: 'ivr', id: below.id },
        },
      ],
      failureDestination: leaf,
    });
    await acme.patch(`${MENUS}/${root.id}`, {
      entries: [
        { keys: '1', label: 'Ask', destination: { type: 'web_request', id: request.id } },
        { keys: '2', destination: null },
      ],
      timeoutDestination: leaf,
    });
    const { body: tree } = await acme.get<Tree>(`${MENUS}/${root.id}/tree`);
    expect(tree.cut).toBe(false);
    expect(tree.nodes.map(({ name: called, depth }) => [called, depth])).toEqual([
      ['Root', 0],
      ['Asks', 1],
      ['Below', 2],
    ]);
    expect(tree.nodes[0]?.exits).toEqual([
      { on: 'keys', keys: '1', label: 'Ask', destination: { type: 'web_request', id: request.id } },
      { on: 'keys', keys: '2', label: null, destination: null },
      { on: 'timeout', keys: null, label: null, destination: leaf },
    ]);
    expect(tree.nodes[1]?.exits).toEqual([
      { on: 'case', keys: null, label: 'kind equals gold', destination: { type: 'ivr', id: below.id } },
      { on: 'failure', keys: null, label: null, destination: leaf },
    ]);
  });

  test('a tree that is too deep is cut', async () => {
    let next: object | null = null;
    let top = '';
    for (let level = 0; level < 13; level += 1) {
      top = (await menu({ entries: [{ keys: '1', destination: next }] })).id;
      next = { type: 'ivr', id: top };
    }
    const { body: tree } = await acme.get<Tree>(`${MENUS}/${top}/tree`);
    expect([tree.cut, tree.nodes.length]).toEqual([true, 11]);
  });

  test('a greeting in each language is uploaded, heard, replaced and deleted', async () => {
    const { id } = await menu();
    const path = `${MENUS}/${id}/greetings`;
    expect(await acme.upload(`${path}/en`, wav({ seconds: 2 }), 'PUT')).toMatchObject({ status: 204 });
    expect(await acme.upload(`${path}/de-AT`, wav({ seconds: 1 }), 'PUT')).toMatchObject({ status: 204 });
    expect((await acme.get<Menu>(`${MENUS}/${id}`)).body.greetings).toMatchObject([
      { language: 'de-AT', seconds: 1 },
      { language: 'en', seconds: 2 },
    ]);
    expect(await heard(`${path}/en`)).toEqual(wav({ seconds: 2 }));
    expect((await acme.upload<ProblemBody>(`${path}/en`, Buffer.from('no audio'), 'PUT')).status).toBe(400);
    expect((await acme.delete(`${path}/english`)).status).toBe(400);
    const [before] = await sql<{ key: string }>(
      app,
      `SELECT audio_key AS key FROM ivr_greetings WHERE menu_id = $1 AND language = 'en'`,
      [id],
    );
    expect(await acme.upload(`${path}/en`, wav({ seconds: 3 }), 'PUT')).toMatchObject({ status: 204 });
    expect(await heard(`${path}/en`)).toEqual(wav({ seconds: 3 }));
    expect((await acme.delete(`${path}/de-AT`)).status).toBe(204);
    expect((await acme.delete(`${path}/de-AT`)).status).toBe(404);
    expect((await acme.get<Menu>(`${MENUS}/${id}`)).body.greetings).toMatchObject([
      { language: 'en', seconds: 3 },
    ]);
    // What nothing plays any more leaves the store.
    await sql(app, `UPDATE discarded_audio SET since = now() - interval '2 hours'`);
    expect(await app.app.get(MediaUpkeep, { strict: false }).run()).toBe(2);
    expect(before?.key).toMatch(/greeting/);
  });
});
