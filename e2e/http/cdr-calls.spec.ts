import { parse } from 'csv-parse/sync';
import { post, type Recorded, recorded, setVariable, type SwitchPost, variant } from '../support/cdr-records';
import { Client, insertTenant, member, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Call {
  id: string;
  direction: string;
  from: { name: string; number: string; extension: string | null };
  to: { number: string; answeredBy: string | null };
  startedAt: string;
  duration: number;
  billable: number;
  answered: boolean;
  cause: string;
  legs: number;
}
interface CallPage {
  data: Call[];
  page: { next: string | null; total?: number };
}
interface Detail extends Call {
  hungUpBy: string;
  journey: { at: string; text: string; legId: string }[];
  legList: { id: string; leg: string; mos: number | null }[];
}

const idOf = (name: Recorded) => recorded(name).uuid.replace('a_', '');

describe('/api/cdr', () => {
  let test: TestApp;
  let admin: Client;
  let globex: Client;
  beforeAll(async () => {
    test = await startTestApp();
    await insertTenant(test, 'acme.example');
    const other = await insertTenant(test, 'globex.example');
    admin = await member(test, 1, 'tenant_admin');
    globex = await member(test, other, 'tenant_admin');
    const calls: Recorded[] = [
      'internal-answered-b-leg',
      'internal-answered-a-leg',
      'inbound-did-b-leg',
      'inbound-did-a-leg',
      'queue-agent-leg',
      'queue-caller-leg',
      'conference',
      'record',
      'outbound-socket-unknown-application',
    ];
    for (const name of calls) expect((await post(test.url, recorded(name))).text).toBe('stored');
  });
  afterAll(() => test.close());

  const list = async (query = '') => (await admin.get<CallPage>(`/api/cdr?${query}`)).body;
  const ids = async (query: string) => (await list(query)).data.map(({ id }) => id);
  const told = async (id: string) =>
    (await admin.get<Detail>(`/api/cdr/${id}`)).body.journey.map(({ text }) => text);

  it('shows whoever has an extension the calls of it, and no other', async () => {
    const own = async (number: string) => {
      const { body } = await admin.post<{ id: string }>('/api/extensions', { number, displayName: number });
      const user = await member(test, 1, 'user');
      expect((await user.get('/api/me/calls')).status).toBe(404);
      expect((await admin.patch(`/api/users/${user.id}`, { extensionId: body.id })).status).toBe(200);
      return user;
    };
    const ann = await own('1001');
    const nobody = await own('1999');
    const calls = (await ann.get<CallPage>('/api/me/calls')).body.data.map(({ id }) => id);
    expect(calls).toEqual(await ids('extension=1001'));
    expect(calls).toContain(idOf('internal-answered-a-leg'));
    const call = `/api/me/calls/${idOf('internal-answered-a-leg')}`;
    expect((await ann.get<Detail>(call)).body.journey.length).toBeGreaterThan(0);
    expect((await nobody.get(call)).status).toBe(404);
    expect((await nobody.get<CallPage>('/api/me/calls')).body.data).toEqual([]);
    expect((await ann.get('/api/me/calls?extension=1002')).status).toBe(400);
    expect((await ann.get('/api/cdr')).status).toBe(403);
  });

  it('lists one row a call, newest first, with who called whom and who answered', async () => {
    const { data } = await list();
    expect(data.map(({ id }) => id)).toEqual(
      (
        [
          'inbound-did-a-leg',
          'record',
          'queue-caller-leg',
          'conference',
          'outbound-socket-unknown-application',
          'internal-answered-a-leg',
        ] as const
      ).map(idOf),
    );
    expect(data.at(-1)).toEqual({
      id: idOf('internal-answered-a-leg'),
      direction: 'internal',
      from: { name: 'User 1001', number: '1001', extension: '1001' },
      to: { number: '1002', answeredBy: '1002' },
      startedAt: '2026-11-22T06:51:10.221112Z',
      answeredAt: '2026-11-22T06:51:10.261047Z',
      endedAt: '2026-11-22T06:51:14.281066Z',
      answered: true,
      duration: 4.06,
      billable: 4.02,
      cause: 'NORMAL_CLEARING',
      causeCode: 16,
      causeText: 'the call ended normally',
      legs: 2,
      node: 'vm',
    });
    expect(data[0]).toMatchObject({
      direction: 'inbound',
      to: { number: '+14155550100', answeredBy: '1002' },
      legs: 2,
    });
  });

  it.each([
    ['number=%2B14155550100', ['inbound-did-a-leg']],
    ['number=4155', ['inbound-did-a-leg']],
    ['direction=inbound', ['inbound-did-a-leg']],
    ['cause=DESTINATION_OUT_OF_ORDER', ['outbound-socket-unknown-application']],
    ['extension=1002', ['inbound-did-a-leg', 'queue-caller-leg', 'internal-answered-a-leg']],
    ['extension=3000', ['conference']],
    ['answered=false', []],
    ['from=2026-11-22T06:51:38.5Z&to=2026-11-22T06:51:41Z', ['record']],
    ['from=2026-11-22T07:51:41.861058%2B01:00', ['inbound-did-a-leg']],
  ] as [string, Recorded[]][])('filters by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected.map(idOf));
  });

  it('pages by key set in both directions, to the microsecond', async () => {
    for (const sort of ['startedAt', '-startedAt']) {
      const all = await ids(`sort=${sort}`);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { data, page }: CallPage = await list(
          `sort=${sort}&limit=2&total=true${cursor && `&cursor=${cursor}`}`,
        );
        expect(page.total).toBe(6);
        paged.push(...data.map(({ id }) => id));
        cursor = page.next;
      }
      expect(paged).toEqual(all);
    }
  });

  it.each([
    'from=yesterday',
    'number=%25',
    "extension=1'",
    'cause=a',
    'sort=id',
    'nosuch=1',
    'cursor=x',
    'limit=0',
    'direction=up',
  ])('refuses %s and names the field', async (query) => {
    const answer = await admin.get<{ errors: { field: string }[] }>(`/api/cdr?${query}`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.errors)).toContain(query.split('=')[0]);
  });

  it('tells the journey of an answered call', async () => {
    const { body } = await admin.get<Detail>(`/api/cdr/${idOf('internal-answered-a-leg')}`);
    expect(body).toMatchObject({ hungUpBy: 'caller', legs: 2, to: { answeredBy: '1002' } });
    expect(body.legList.map(({ leg }) => leg)).toEqual(['a', 'b']);
    expect(body.journey.map(({ text }) => text)).toEqual([
      'User 1001 (1001) called 1002.',
      '1002 was rung.',
      '1002 answered after 0 s.',
      "1002's phone was released.",
      'User 1001 (1001) hung up after 4.1 s: the call ended normally.',
    ]);
  });

  it('tells the same call from any of its legs', async () => {
    const { body } = await admin.get<Detail>(`/api/cdr/${idOf('queue-agent-leg')}`);
    expect(body.id).toBe(idOf('queue-caller-leg'));
    expect(await told(idOf('queue-agent-leg'))).toEqual([
      'User 1001 (1001) called 4000.',
      'User 1001 (1001) waited in the queue support.',
      '1002 was rung.',
      '1002 answered after 0.1 s.',
      "1002's phone was released.",
      'User 1001 (1001) hung up after 9 s: the call ended normally.',
    ]);
  });

  it('tells transfers, rooms, recordings and what went wrong', async () => {
    expect(await told(idOf('inbound-did-a-leg'))).toContain('sipp was sent on to 1002.');
    expect(await told(idOf('conference'))).toContain('User 1001 (1001) joined the conference 3000.');
    expect(await told(idOf('record'))).toEqual(
      expect.arrayContaining([
        'User 1001 (1001) left a recording.',
        'The switch ended the call after 3 s: the call ended normally.',
      ]),
    );
    expect((await told(idOf('outbound-socket-unknown-application'))).at(-1)).toBe(
      'The switch ended the call after 9.8 s: the destination was out of order.',
    );
  });

  it('joins a leg that was rung by a leg that was rung (a forwarded call)', async () => {
    const a = idOf('internal-answered-a-leg');
    const b = idOf('internal-answered-b-leg');
    const c = variant('internal-answered-b-leg', (xml) =>
      setVariable('dialed_user', '1003')(xml.replaceAll(a, b)),
    );
    expect((await post(test.url, c)).text).toBe('stored');
    const { body } = await admin.get<Detail>(`/api/cdr/${a}`);
    expect(body.legList.map(({ id }) => id)).toContain(c.uuid);
    expect(body.journey.map(({ text }) => text)).toContain('1003 was rung.');
    await sql(test, 'DELETE FROM cdr WHERE leg_uuid = $1', [c.uuid]);
  });

  it('shows another tenant nothing', async () => {
    expect((await globex.get<CallPage>('/api/cdr')).body.data).toEqual([]);
    expect((await globex.get(`/api/cdr/${idOf('record')}`)).status).toBe(404);
    expect((await globex.in(1).get('/api/cdr')).status).toBe(403);
    expect((await admin.get('/api/cdr/rejected')).status).toBe(403);
    expect((await Client.nobody(test).get('/api/cdr/export')).status).toBe(401);
    const system = await Client.signIn(test);
    expect((await system.get('/api/cdr')).status).toBe(400);
    expect((await system.in(1).get<CallPage>('/api/cdr')).body.data).toHaveLength(6);
  });

  it('answers 400 for what is no id and 404 for an unknown call', async () => {
    expect((await admin.get('/api/cdr/1')).status).toBe(400);
    expect((await admin.get('/api/cdr/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  describe('export', () => {
    const rows = async (query = '') =>
      parse<Record<string, string>>(
        await (await fetch(`${test.url}/api/cdr/export?${query}`, { headers: admin.headers })).text(),
        { columns: true },
      );

    it('is CSV of the filtered calls, oldest first', async () => {
      const answer = await fetch(`${test.url}/api/cdr/export?format=csv&extension=1002`, {
        headers: admin.headers,
      });
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const parsed = parse<Record<string, string>>(await answer.text(), { columns: true });
      expect(parsed.map(({ id }) => id)).toEqual(
        (['internal-answered-a-leg', 'queue-caller-leg', 'inbound-did-a-leg'] as const).map(idOf),
      );
      expect(parsed[0]).toMatchObject({
        callerName: 'User 1001',
        dialled: '1002',
        duration: '4.06',
        cause: 'NORMAL_CLEARING',
      });
    });

    it('hands a spreadsheet no formula and leaves numbers alone', async () => {
      const named = (name: string, number: string): SwitchPost =>
        variant('conference', (xml) =>
          xml
            .replaceAll('<caller_id_name>User 1001', `<caller_id_name>${name}`)
            .replaceAll('<caller_id_number>1001', `<caller_id_number>${number}`),
        );
      const formula = named('=HYPERLINK(&quot;http://x&quot;,&quot;a,b&quot;)', '+14155550123');
      const command = named('@SUM(1)&#xA;+cmd|x', '-1');
      for (const request of [formula, command]) expect((await post(test.url, request)).text).toBe('stored');
      const exported = await rows('direction=internal');
      const found = (request: SwitchPost) => exported.find(({ id }) => `a_${id}` === request.uuid);
      expect(found(formula)).toMatchObject({
        callerName: `'=HYPERLINK("http://x","a,b")`,
        callerNumber: '+14155550123',
      });
      expect(found(command)).toMatchObject({ callerName: `'@SUM(1)\n+cmd|x`, callerNumber: `'-1` });
    });

    it('streams 50,000 calls in bounded memory', async () => {
      await sql(
        test,
        `INSERT INTO cdr (tenant_id, leg_uuid, call_id, leg, direction, caller_name, caller_number, destination, context, started_at, ended_at, duration_ms, billable_ms, hangup_cause, hangup_code, related, node, journey)
         SELECT 1, u, u, 'a', 'outbound', 'Bulk caller with a long enough name', '1001', '9' || n, 'acme', timestamptz '2026-11-01' + n / 7 * interval '1 us', '2026-11-02', 1, 0, 'NO_ANSWER', 19, '{}', 'vm', '{}'
         FROM (SELECT n, gen_random_uuid() AS u FROM generate_series(1, 50000) AS n) AS made`,
      );
      const answer = await fetch(`${test.url}/api/cdr/export?direction=outbound`, { headers: admin.headers });
      if (!answer.body) throw new Error('no body');
      const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
      let most = 0;
      let lines = 0;
      for await (const chunk of answer.body) {
        lines += Buffer.from(chunk).toString('latin1').split('\r\n').length - 1;
        most = Math.max(most, process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before);
      }
      expect(lines).toBe(50_001);
      expect(most).toBeLessThan(150 * 1024 * 1024);
    }, 60_000);
  });
});
