import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSecrets } from '@callsign/ivr';
import { Database, parseEnvironment, SecretBox } from '@callsign/platform';
import { Client, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp, testEnvironment } from '../support/test-app';
import { json, reachable, WebService } from '../support/web-service';

/** Of the application, as its environment has them. */
const keys = ({ config }: TestApp): string =>
  config.env.ENCRYPTION_KEYS.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');

interface Tried {
  readonly failure: string | null;
  readonly variables: Record<string, string>;
  readonly destination: { type: string } | null;
}

const REQUESTS = '/api/ivr/web-requests';
const BUSY = { type: 'hangup', cause: 'USER_BUSY' };
const FAILED = { type: 'hangup', cause: 'NORMAL_TEMPORARY_FAILURE' };

describe('web requests of menus', () => {
  let app: TestApp;
  let acme: Client;
  let globex: Client;
  let service: WebService;
  let made = 0;

  beforeAll(async () => {
    app = await startTestApp({ IVR_WEB_HOSTS: 'localhost,*.example.com' });
    service = await WebService.start();
    const admin = await Client.signIn(app);
    const tenant = async (domain: string) =>
      admin.in((await admin.post<{ id: number }>('/api/tenants', { name: domain, domain })).body.id);
    [acme, globex] = [await tenant('acme.example'), await tenant('globex.example')];
    await acme.put('/api/ivr/web-hosts', { hosts: [service.host, 'api.example.com'] });
  });
  afterAll(async () => {
    await app.close();
    await service.stop();
  });
  beforeEach(() => reachable(app));
  afterEach(() => jest.restoreAllMocks());

  const url = (path: string) => `http://${service.host}${path}`;
  const create = (settings: object, client = acme) =>
    client.post<{ id: string } & ProblemBody>(REQUESTS, { name: `Request ${(made += 1)}`, ...settings });

  /** Creates one and tries it. */
  async function tried(settings: object, variables: Record<string, string> = {}): Promise<Tried> {
    const { status, body } = await create({ failureDestination: FAILED, ...settings });
    expect([status, body]).toEqual([201, body]);
    const answer = await acme.post<Tried>(`${REQUESTS}/${body.id}/try`, { variables });
    expect(answer.status).toBe(200);
    return answer.body;
  }

  test('what an answer says becomes variables, and they the destination', async () => {
    service.at('/customers', json({ customer: { class: 'gold', open: 3, numbers: ['1001'], vip: true } }));
    const settings = {
      url: url('/customers?from={{caller_number}}'),
      results: [
        { variable: 'class', path: 'customer.class' },
        { variable: 'open', path: 'customer.open' },
        { variable: 'first', path: 'customer.numbers.0' },
        { variable: 'nothing', path: 'customer.constructor.name' },
        { variable: 'object', path: 'customer' },
      ],
      cases: [
        { when: { variable: 'class', operator: 'equals', value: 'silver' }, destination: FAILED },
        { when: { variable: 'nothing', operator: 'present' }, destination: FAILED },
        { when: { variable: 'open', operator: 'differs', value: '0' }, destination: BUSY },
      ],
    };
    expect(await tried(settings, { caller_number: '+49 1&x=2' })).toEqual({
      failure: null,
      variables: { class: 'gold', open: '3', first: '1001' },
      destination: BUSY,
    });
    expect(service.questions.at(-1)).toMatchObject({
      method: 'GET',
      url: '/customers?from=%2B49%201%26x%3D2',
      body: '',
    });
    const otherwise = { type: 'name_directory', id: 'all' };
    expect(await tried({ ...settings, cases: [], otherwiseDestination: otherwise })).toMatchObject({
      failure: null,
      destination: otherwise,
    });
  });

  test('POST sends JSON in which variables stay text, and the header that nobody can read again', async () => {
    service.at('/post', json({}));
    const settings = {
      method: 'POST',
      url: url('/post'),
      body: { from: '{{caller_number}}', list: ['{{pressed}}', 1, null], '{{pressed}}': true },
      authorization: 'Bearer open-sesame',
    };
    const { body } = await create(settings);
    expect(JSON.stringify(await acme.get(`${REQUESTS}/${body.id}`))).not.toContain('sesame');
    expect(body).toMatchObject({ hasAuthorization: true });
    await acme.post(`${REQUESTS}/${body.id}/try`, {
      variables: { caller_number: '","admin":true,"x":"', pressed: '7' },
    });
    const { headers, body: sent } = service.questions.at(-1)!;
    expect(headers).toMatchObject({
      authorization: 'Bearer open-sesame',
      'content-type': 'application/json',
    });
    expect(JSON.parse(sent)).toEqual({
      from: '","admin":true,"x":"',
      list: ['7', 1, null],
      '{{pressed}}': true,
    });
    const log = await sql<{ changes: unknown }>(app, 'SELECT changes FROM audit_log WHERE entity = $1', [
      'ivr_web_requests',
    ]);
    expect(JSON.stringify(log)).not.toContain('sesame');
    const moved = await acme.patch<ProblemBody>(`${REQUESTS}/${body.id}`, {
      url: 'https://api.example.com/x',
    });
    expect([moved.status, fieldsOf(moved.body)]).toEqual([400, ['authorization']]);
    expect(
      await acme.patch(`${REQUESTS}/${body.id}`, { url: 'https://api.example.com/x', authorization: null }),
    ).toMatchObject({ status: 200, body: { hasAuthorization: false } });
  });

  test('what it authorizes with is sealed anew with a newer key, and still is what it was', async () => {
    service.at('/sealed', json({}));
    const { body } = await create({ url: url('/sealed'), authorization: 'Basic abc' });
    const newer = parseEnvironment(
      testEnvironment({ ENCRYPTION_KEYS: `k2:${randomBytes(32).toString('base64')},${keys(app)}` }),
    );
    const secrets = new WebSecrets(new SecretBox(newer));
    expect(await secrets.rotateAll(app.app.get(Database, { strict: false }))).toBeGreaterThan(0);
    expect(await secrets.rotateAll(app.app.get(Database, { strict: false }))).toBe(0);
    const [row] = await sql<{ secret: string }>(
      app,
      'SELECT authorization_secret AS secret FROM ivr_web_requests WHERE id = $1',
      [body.id],
    );
    expect(secrets.open(body.id, row?.secret ?? '')).toBe('Basic abc');
  });

  test('a variable is one piece of the path', async () => {
    service.at('/c/a%2F..%2Fb/x', json({}));
    const settings = { url: url('/c/{{pressed}}/x') };
    expect(await tried(settings, { pressed: 'a/../b' })).toMatchObject({ failure: null });
    const before = service.questions.length;
    for (const pressed of ['..', '.'])
      expect(await tried(settings, { pressed })).toMatchObject({ destination: FAILED });
    expect(service.questions).toHaveLength(before);
  });

  describe('an answer that does not count leads to the failure destination', () => {
    test.each<[string, Parameters<WebService['at']>[1], string]>([
      ['an error', (_, response) => void response.writeHead(500).end('{}'), 'answered 500'],
      [
        'a redirect',
        (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
        'redirects are not followed',
      ],
      [
        'no JSON by its type',
        (_, response) => void response.setHeader('content-type', 'text/html').end('{}'),
        'no JSON',
      ],
      [
        'no JSON at all',
        (_, response) => void response.setHeader('content-type', 'application/json').end('{"a":'),
        'no JSON',
      ],
      [
        'a huge one',
        (_, response) =>
          void response
            .setHeader('content-type', 'application/json')
            .end(JSON.stringify('x'.repeat(10_000_000))),
        'more than 65536 bytes',
      ],
      ['one that is cut off', (_, response) => void response.destroy(), 'can not be reached'],
    ])('%s', async (what, answer, failure) => {
      const path = `/${what.replaceAll(' ', '-')}`;
      service.at(path, answer);
      const outcome = await tried({ url: url(path), otherwiseDestination: BUSY });
      expect(outcome).toMatchObject({ variables: {}, destination: FAILED });
      expect(outcome.failure).toContain(failure);
    });

    test.each([
      ['none', () => undefined],
      [
        'one that drips',
        (response: { write(text: string): boolean; destroyed: boolean }) =>
          void (async () => {
            while (!response.destroyed) {
              response.write(' ');
              await wait(50);
            }
          })(),
      ],
    ])('slow: %s in time', async (_, drip) => {
      service.at('/slow', (_question, response) => {
        response.setHeader('content-type', 'application/json');
        drip(response);
      });
      const outcome = await tried({ url: url('/slow'), timeoutSeconds: 1 });
      expect(outcome).toMatchObject({ destination: FAILED });
      expect(outcome.failure).toContain('within 1 seconds');
    });
  });

  test('an address inside is not even connected to, whatever its name', async () => {
    jest.restoreAllMocks();
    service.at('/inside', json({}));
    const before = service.connections;
    const outcome = await tried({ url: url('/inside') });
    expect(outcome).toMatchObject({ destination: FAILED });
    expect(outcome.failure).toContain('no public address');
    expect(service.connections).toBe(before);
  });

  test('a name that leads inside only once it is connected to is sent nothing', async () => {
    jest.restoreAllMocks();
    const [asked, connected] = [service.questions.length, service.connections];
    // Looked up it is fine; the address of the connection is not.
    const allows = reachable(app);
    const looked = new Set<string>();
    allows.mockImplementation((address) => !looked.has(address) && Boolean(looked.add(address)));
    service.at('/changes', json({}));
    const outcome = await tried({ url: url('/changes') });
    expect(outcome.failure).toContain('no public address');
    expect(service.connections).toBeGreaterThan(connected);
    expect(service.questions).toHaveLength(asked);
  });

  test('only hosts of the list are asked, now and when the list has changed', async () => {
    const refused = await create({ url: 'http://example.org/x' });
    expect([refused.status, fieldsOf(refused.body)]).toEqual([400, ['url']]);
    service.at('/listed', json({}));
    const { body } = await create({ url: url('/listed'), failureDestination: FAILED });
    expect((await acme.post<Tried>(`${REQUESTS}/${body.id}/try`, {})).body.failure).toBeNull();
    const hosts = (await acme.get<{ hosts: string[] }>('/api/ivr/web-hosts')).body;
    await acme.put('/api/ivr/web-hosts', { hosts: [] });
    try {
      expect((await acme.post<Tried>(`${REQUESTS}/${body.id}/try`, {})).body).toMatchObject({
        failure: expect.stringContaining('not in the list'),
        destination: FAILED,
      });
    } finally {
      await acme.put('/api/ivr/web-hosts', hosts);
    }
    expect((await globex.get<{ hosts: string[] }>('/api/ivr/web-hosts')).body).toEqual({ hosts: [] });
    const outside = await acme.put<ProblemBody>('/api/ivr/web-hosts', {
      hosts: ['a.example.com', 'example.org'],
    });
    expect([outside.status, fieldsOf(outside.body)]).toEqual([400, ['hosts.1']]);
  });

  test('belongs to its tenant, is found, and stays while something leads to it', async () => {
    const { body } = await create({ url: url('/mine'), name: 'Find me' });
    for (const answer of [
      await globex.get(`${REQUESTS}/${body.id}`),
      await globex.patch(`${REQUESTS}/${body.id}`, { name: 'Mine' }),
      await globex.post(`${REQUESTS}/${body.id}/try`, {}),
      await globex.delete(`${REQUESTS}/${body.id}`),
    ])
      expect(answer.status).toBe(404);
    const found = await acme.get<{ data: { id: string }[] }>(`${REQUESTS}?q=find`);
    expect(found.body.data.map(({ id }) => id)).toEqual([body.id]);
    const destination = { type: 'web_request', id: body.id };
    expect(
      await globex.post('/api/ivr/menus', { name: 'M', fallbackDestination: destination }),
    ).toMatchObject({
      status: 400,
    });
    const menu = await acme.post<{ id: string }>('/api/ivr/menus', {
      name: 'Asks',
      entries: [{ keys: '1', destination }],
    });
    expect(await acme.delete(`${REQUESTS}/${body.id}`)).toMatchObject({
      status: 409,
      body: { usedBy: ['menu Asks'] },
    });
    await acme.delete(`/api/ivr/menus/${menu.body.id}`);
    expect((await acme.delete(`${REQUESTS}/${body.id}`)).status).toBe(204);
  });
});
