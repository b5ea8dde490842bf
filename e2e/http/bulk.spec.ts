import fc from 'fast-check';
import { Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Report {
  dryRun: boolean;
  lines: number;
  created: number;
  updated: number;
  unchanged: number;
  errors: { line: number; field: string; message: string }[];
  passwords: { number: string; sipPassword: string }[];
}
interface Extension {
  id: string;
  number: string;
  displayName: string;
  noAnswerDestination: { type: string; id: string } | null;
}
interface ExtensionPage {
  data: Extension[];
}

describe('bulk', () => {
  let test: TestApp;
  let system: Client;
  let made = 0;
  beforeAll(async () => {
    test = await startTestApp();
    system = await Client.signIn(test);
  });
  afterAll(() => test.close());

  const tenant = async () => system.in(await insertTenant(test, `bulk-${++made}.example`));
  const download = async (client: Client, path: string) => {
    const answer = await fetch(client.url + path, { headers: client.headers });
    return { type: answer.headers.get('content-type'), name: answer.headers.get('content-disposition'), text: await answer.text() };
  };
  async function upload<T = Report>(client: Client, path: string, body: string | Uint8Array, type = 'text/csv') {
    const answer = await fetch(client.url + path, { method: 'POST', headers: { ...client.headers, 'content-type': type }, body });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const extensionsOf = async (client: Client) => (await client.get<ExtensionPage>('/api/extensions?limit=500&sort=number')).body.data;

  describe('extensions', () => {
    const IMPORT = '/api/extensions/import';

    it('come in from CSV with generated passwords, told once', async () => {
      const acme = await tenant();
      const csv = 'Number,Display name,sip_password\r\n1001,"Müller, Zoë",\r\n1002,営業部 🎉,given-pass-1\r\n';
      const { status, body } = await upload(acme, IMPORT, csv);
      expect([status, body]).toMatchObject([200, { dryRun: false, lines: 2, created: 2, updated: 0, unchanged: 0, errors: [] }]);
      expect(body.passwords).toEqual([{ number: '1001', sipPassword: expect.stringMatching(/^[\w-]{20}$/) }]);
      expect(await extensionsOf(acme)).toMatchObject([{ number: '1001', displayName: 'Müller, Zoë' }, { number: '1002', displayName: '営業部 🎉' }]);
    });

    it('a dry run reports the same and writes nothing', async () => {
      const acme = await tenant();
      const csv = 'number,display_name\n1001,One\n';
      expect((await upload(acme, `${IMPORT}?dryRun=true`, csv)).body).toEqual({ dryRun: true, lines: 1, created: 1, updated: 0, unchanged: 0, errors: [], passwords: [] });
      expect(await extensionsOf(acme)).toEqual([]);
      expect(await sql(test, `SELECT id FROM audit_log WHERE entity = 'extensions' AND tenant_id = $1`, [Number(acme.headers['x-tenant-id'])])).toEqual([]);
    });

    it('report what is wrong line by line, and write nothing at all', async () => {
      const acme = await tenant();
      const csv = [
        'number,display_name,ring_seconds,forward_busy,forward_busy_enabled,follow_me,sip_password,no_answer_destination_type,no_answer_destination',
        '1001,Good,,,,,,,',
        '1,Short,,,,,,,',
        '1002,Slow,4,,,,,,',
        '1003,Forward,,,yes,,,,',
        '1004,Follow,,,,1001:0:500,,,',
        '1005,Weak,,,,,a1005b1005,,',
        '1001,Twice,,,,,,,',
        '1006,,,,,,,,',
        '1007,Cells,,,',
      ].join('\n');
      const errors = [
        [3, 'number'],
        [4, 'ring_seconds'],
        [5, 'forward_busy'],
        [6, 'follow_me'],
        [7, 'sip_password'],
        [8, 'number'],
        [9, 'display_name'],
        [10, ''],
      ];
      const dry = await upload(acme, `${IMPORT}?dryRun=true`, csv);
      expect([dry.status, dry.body.errors.map(({ line, field }) => [line, field])]).toEqual([200, errors]);
      const real = await upload<ProblemBody>(acme, IMPORT, csv);
      expect([real.status, real.body.type, real.body.errors?.map(({ line, field }) => [line, field])]).toEqual([400, 'urn:callsign:import-refused', errors]);
      expect(await extensionsOf(acme)).toEqual([]);
    });

    it('refuse a destination that does not exist, naming its line', async () => {
      const acme = await tenant();
      const { body } = await upload(acme, `${IMPORT}?dryRun=true`, 'number,display_name,no_answer_destination_type,no_answer_destination\n1001,One,extension,1002\n1002,Two,extension,1999\n1003,Three,hangup,\n');
      expect(body.errors.map(({ line, field }) => [line, field])).toEqual([
        [3, 'no_answer_destination'],
        [4, 'no_answer_destination'],
      ]);
    });

    it('change what is there and leave what the table does not say', async () => {
      const acme = await tenant();
      await acme.post('/api/extensions', { number: '1001', displayName: 'One', firstName: 'Ada', lastName: 'L', ringSeconds: 40 });
      await acme.post('/api/extensions', { number: '1002', displayName: 'Two' });
      const { body } = await upload(acme, IMPORT, 'number,display_name,first_name\n1001,New,\n1002,Two,\n1003,Three,\n');
      expect(body).toMatchObject({ created: 1, updated: 1, unchanged: 1, passwords: [{ number: '1003' }] });
      expect((await extensionsOf(acme))[0]).toMatchObject({ displayName: 'New', firstName: null, lastName: 'L', ringSeconds: 40 });
    });

    it('count against the limit, all of them', async () => {
      const profile = await system.post<{ id: string }>('/api/tenant-profiles', { name: 'Two', maxExtensions: 2 });
      const { body } = await system.post<{ id: number }>('/api/tenants', { name: 'Two', domain: 'two.example', profileId: profile.body.id });
      const two = system.in(body.id);
      const { status, body: problem } = await upload<ProblemBody>(two, IMPORT, 'number,display_name\n1001,a\n1002,b\n1003,c\n');
      expect([status, problem.limit, await extensionsOf(two)]).toEqual([409, 'max_extensions', []]);
    });

    it('go out and come in again unchanged, and into another tenant the same', async () => {
      const acme = await tenant();
      const { body: second } = await acme.post<{ id: string }>('/api/extensions', { number: '1002', displayName: '=1+1', lastName: "'@x", enabled: false });
      const { body: third } = await acme.post<{ id: string }>('/api/extensions', { number: '1003', displayName: 'a;b,c"d" ${system(id)}' });
      await acme.post('/api/extensions', {
        number: '1001',
        displayName: '-One',
        callerIdNumber: '+14155550100',
        doNotDisturb: true,
        forwarding: { always: { enabled: true, number: '+14155550100' }, busy: { number: '*97' } },
        followMe: { enabled: true, steps: [{ number: '+14155550101', delaySeconds: 5, ringSeconds: 30 }, { number: '1002' }] },
        noAnswerDestination: { type: 'extension', id: third.id },
      });
      await acme.patch(`/api/extensions/${third.id}`, { noAnswerDestination: { type: 'extension', id: second.id } });

      for (const [format, type] of [['csv', 'text/csv'], ['json', 'application/json']] as const) {
        const { text, name } = await download(acme, `/api/extensions/export?format=${format}`);
        expect(name).toBe(`attachment; filename="extensions.${format}"`);
        expect(text).not.toMatch(/password|secret/i);
        const before = await extensionsOf(acme);
        expect((await upload(acme, IMPORT, text, type)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3, errors: [] });
        expect(await extensionsOf(acme)).toEqual(before);
      }

      await acme.patch(`/api/extensions/${second.id}`, { enabled: true });
      const { text } = await download(acme, '/api/extensions/export?format=csv');
      const moved = await tenant();
      expect((await upload(moved, IMPORT, text)).body).toMatchObject({ created: 3, errors: [] });
      expect((await download(moved, '/api/extensions/export?format=csv')).text).toBe(text);
      const numbers = new Map((await extensionsOf(moved)).map(({ id, number }) => [id, number]));
      expect((await extensionsOf(moved)).map(({ noAnswerDestination }) => noAnswerDestination && numbers.get(noAnswerDestination.id))).toEqual(['1003', null, '1002']);
    });

    it('go round with any name', async () => {
      const acme = await tenant();
      const name = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.stringMatching(/^['"=+@-][=+'",; -]{0,5}.{0,10}$/));
      await fc.assert(
        fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
          const rows = names.map((displayName, index) => ({ number: String(1000 + index), displayName }));
          const report = await upload<ProblemBody>(acme, IMPORT, JSON.stringify(rows), 'application/json');
          if (report.status === 400) return expect(fieldsOf(report.body)).toEqual(expect.arrayContaining(['displayName']));
          const before = await extensionsOf(acme);
          const { text } = await download(acme, '/api/extensions/export');
          expect((await upload(acme, IMPORT, text)).body).toMatchObject({ created: 0, updated: 0 });
          expect(await extensionsOf(acme)).toEqual(before);
        }),
        { numRuns: 40 },
      );
    });

    it('come out by the thousand, and go in by the thousand', async () => {
      const profile = await system.post<{ id: string }>('/api/tenant-profiles', { name: 'Large', maxExtensions: 10_000 });
      const { body } = await system.post<{ id: number }>('/api/tenants', { name: 'Large', domain: 'large.example', profileId: profile.body.id });
      const large = system.in(body.id);
      const lines = Array.from({ length: 2_345 }, (_, index) => `${10_000 + index},Extension ${index}`);
      expect((await upload(large, IMPORT, ['number,display_name', ...lines].join('\n'))).body).toMatchObject({ created: 2_345 });
      const { text } = await download(large, '/api/extensions/export?format=csv');
      expect(text.trimEnd().split('\r\n').slice(1).map((line) => line.split(',').slice(0, 2).join())).toEqual(lines);
      expect(JSON.parse((await download(large, '/api/extensions/export?format=json')).text)).toHaveLength(2_345);
    });
  });

  describe('numbers', () => {
    const IMPORT = '/api/numbers/import';

    it('come in and go out with their destinations by number', async () => {
      const acme = await tenant();
      const { body: extension } = await acme.post<{ id: string }>('/api/extensions', { number: '1001', displayName: 'One' });
      const csv = 'number;label;enabled;destination_type;destination\n+1 415 555 0100;Main;yes;extension;1001\n+14155550101;;no;hangup;USER_BUSY\n+14155550102;;;;\n';
      expect((await upload(acme, IMPORT, csv)).body).toMatchObject({ lines: 3, created: 3, errors: [] });
      const { body } = await acme.get<{ data: object[] }>('/api/numbers?sort=number');
      expect(body.data).toMatchObject([
        { number: '+14155550100', label: 'Main', enabled: true, destination: { type: 'extension', id: extension.id } },
        { number: '+14155550101', label: null, enabled: false, destination: { type: 'hangup', cause: 'USER_BUSY' } },
        { number: '+14155550102', destination: null },
      ]);
      const { text } = await download(acme, '/api/numbers/export');
      expect(text).toBe(
        'number,label,enabled,destination_type,destination\r\n+14155550100,Main,true,extension,1001\r\n+14155550101,,false,hangup,USER_BUSY\r\n+14155550102,,true,,\r\n',
      );
      expect((await upload(acme, IMPORT, text)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
      const json = (await download(acme, '/api/numbers/export?format=json')).text;
      expect((await upload(acme, IMPORT, json, 'application/json')).body).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    });

    it('name the lines whose number is taken, by whomever', async () => {
      const acme = await tenant();
      const other = await tenant();
      await other.post('/api/numbers', { number: '+14155550201' });
      const csv = 'number,destination_type,destination\n+14155550200,,\n+14155550201,,\n4155550202,,\n+14155550203,extension,1999\n+14155550204,moon,1\n+14155550200,,\n';
      const { body } = await upload(acme, `${IMPORT}?dryRun=true`, csv);
      expect(body.errors.map(({ line, field }) => [line, field])).toEqual([
        [3, 'number'],
        [4, 'number'],
        [5, 'destination'],
        [6, 'destination'],
        [7, 'number'],
      ]);
      expect((await upload(acme, IMPORT, csv)).status).toBe(400);
      expect((await acme.get<{ data: object[] }>('/api/numbers')).body.data).toEqual([]);
    });
  });

  describe('files that are no table', () => {
    it.each([
      ['empty', ''],
      ['CSV', 'number,display_name\n"1001,One\n'],
      ['no column', 'number,colour\n1001,red\n'],
      ['twice', 'number,Number,display_name\n1001,1002,x\n'],
      ['UTF-8', new Uint8Array([0x6e, 0xff, 0xfe, 0x0a])],
    ])('are reported, saying %j', async (message, file) => {
      const { status, body } = await upload(await tenant(), '/api/extensions/import?dryRun=true', file);
      expect([status, body.errors.length > 0, body.errors[0]?.message]).toEqual([200, true, expect.stringContaining(message)]);
    });

    it.each([
      ['an object', 400, 'application/json', '{"a":1}'],
      ['an array of other things', 400, 'application/json', '[1,null,"x"]'],
      ['an unknown property', 400, 'application/json', '[{"number":"1001","displayName":"x","admin":true}]'],
      ['half a document', 400, 'application/json', '{'],
      ['XML', 415, 'application/xml', '<xml/>'],
      ['10,001 lines', 400, 'text/csv', `number,display_name\n${'1,x\n'.repeat(10_001)}`],
      ['more than 4 MB', 413, 'text/csv', 'x'.repeat(4 * 1024 * 1024 + 1)],
    ])('%s: refused with %i', async (_what, status, type, file) => {
      const answer = await upload<ProblemBody>(await tenant(), '/api/extensions/import', file, type);
      expect([answer.status, answer.body.type]).toEqual([status, expect.stringMatching(/^urn:callsign:/)]);
    });
  });

  it('is for administrators', async () => {
    const user = await member(test, await insertTenant(test, 'people.example'), 'user');
    expect((await user.get('/api/extensions/export')).status).toBe(403);
    expect((await upload(user, '/api/extensions/import', 'number\n')).status).toBe(403);
  });
});
