import { Client, insertTenant, member, sql } from '../support/client';
import { type ProblemBody } from '../support/problem';
import { download, extensionsOf, upload } from '../support/table';
import { startTestApp, type TestApp } from '../support/test-app';

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

  describe('extensions', () => {
    const IMPORT = '/api/extensions/import';

    it('come in from CSV with generated passwords, told once', async () => {
      const acme = await tenant();
      const csv =
        'Number,Display name,sip_password\r\n1001,"Müller, Zoë",\r\n1002,営業部 🎉,given-pass-1\r\n';
      const { status, body } = await upload(acme, IMPORT, csv);
      expect([status, body]).toMatchObject([
        200,
        { dryRun: false, lines: 2, created: 2, updated: 0, unchanged: 0, errors: [] },
      ]);
      expect(body.passwords).toEqual([{ number: '1001', sipPassword: expect.stringMatching(/^[\w-]{20}$/) }]);
      expect(await extensionsOf(acme)).toMatchObject([
        { number: '1001', displayName: 'Müller, Zoë' },
        { number: '1002', displayName: '営業部 🎉' },
      ]);
    });

    it('a dry run reports the same and writes nothing', async () => {
      const acme = await tenant();
      const csv = 'number,display_name\n1001,One\n';
      expect((await upload(acme, `${IMPORT}?dryRun=true`, csv)).body).toEqual({
        dryRun: true,
        lines: 1,
        created: 1,
        updated: 0,
        unchanged: 0,
        errors: [],
        passwords: [],
      });
      expect(await extensionsOf(acme)).toEqual([]);
      expect(
        await sql(test, `SELECT id FROM audit_log WHERE entity = 'extensions' AND tenant_id = $1`, [
          Number(acme.headers['x-tenant-id']),
        ]),
      ).toEqual([]);
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
      expect([
        real.status,
        real.body.type,
        real.body.errors?.map(({ line, field }) => [line, field]),
      ]).toEqual([400, 'urn:callsign:import-refused', errors]);
      expect(await extensionsOf(acme)).toEqual([]);
    });

    it('refuse a destination that does not exist, naming its line', async () => {
      const acme = await tenant();
      const { body } = await upload(
        acme,
        `${IMPORT}?dryRun=true`,
        'number,display_name,no_answer_destination_type,no_answer_destination\n1001,One,extension,1002\n1002,Two,extension,1999\n1003,Three,hangup,\n',
      );
      expect(body.errors.map(({ line, field }) => [line, field])).toEqual([
        [3, 'no_answer_destination'],
        [4, 'no_answer_destination'],
      ]);
    });

    it('change what is there and leave what the table does not say', async () => {
      const acme = await tenant();
      await acme.post('/api/extensions', {
        number: '1001',
        displayName: 'One',
        firstName: 'Ada',
        lastName: 'L',
        ringSeconds: 40,
      });
      await acme.post('/api/extensions', { number: '1002', displayName: 'Two' });
      const { body } = await upload(
        acme,
        IMPORT,
        'number,display_name,first_name\n1001,New,\n1002,Two,\n1003,Three,\n',
      );
      expect(body).toMatchObject({ created: 1, updated: 1, unchanged: 1, passwords: [{ number: '1003' }] });
      expect((await extensionsOf(acme))[0]).toMatchObject({
        displayName: 'New',
        firstName: null,
        lastName: 'L',
        ringSeconds: 40,
      });
    });

    it('count against the limit, all of them', async () => {
      const profile = await system.post<{ id: string }>('/api/tenant-profiles', {
        name: 'Two',
        maxExtensions: 2,
      });
      const { body } = await system.post<{ id: number }>('/api/tenants', {
        name: 'Two',
        domain: 'two.example',
        profileId: profile.body.id,
      });
      const two = system.in(body.id);
      const { status, body: problem } = await upload<ProblemBody>(
        two,
        IMPORT,
        'number,display_name\n1001,a\n1002,b\n1003,c\n',
      );
      expect([status, problem.limit, await extensionsOf(two)]).toEqual([409, 'max_extensions', []]);
    });
  });

  describe('numbers', () => {
    const IMPORT = '/api/numbers/import';

    it('come in and go out with their destinations by number', async () => {
      const acme = await tenant();
      const { body: extension } = await acme.post<{ id: string }>('/api/extensions', {
        number: '1001',
        displayName: 'One',
      });
      const csv =
        'number;label;enabled;destination_type;destination\n+1 415 555 0100;Main;yes;extension;1001\n+14155550101;;no;hangup;USER_BUSY\n+14155550102;;;;\n';
      expect((await upload(acme, IMPORT, csv)).body).toMatchObject({ lines: 3, created: 3, errors: [] });
      const { body } = await acme.get<{ data: object[] }>('/api/numbers?sort=number');
      expect(body.data).toMatchObject([
        {
          number: '+14155550100',
          label: 'Main',
          enabled: true,
          destination: { type: 'extension', id: extension.id },
        },
        {
          number: '+14155550101',
          label: null,
          enabled: false,
          destination: { type: 'hangup', cause: 'USER_BUSY' },
        },
        { number: '+14155550102', destination: null },
      ]);
      const { text } = await download(acme, '/api/numbers/export');
      expect(text).toBe(
        'number,label,enabled,destination_type,destination\r\n+14155550100,Main,true,extension,1001\r\n+14155550101,,false,hangup,USER_BUSY\r\n+14155550102,,true,,\r\n',
      );
      expect((await upload(acme, IMPORT, text)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
      const json = (await download(acme, '/api/numbers/export?format=json')).text;
      expect((await upload(acme, IMPORT, json, 'application/json')).body).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 3,
      });
    });

    it('name voicemail boxes by the number of their extension, so that the table fits another tenant', async () => {
      const [acme, other] = [await tenant(), await tenant()];
      const ids: string[] = [];
      for (const one of [acme, other]) {
        const { body } = await one.post<{ id: string }>('/api/extensions', {
          number: '1001',
          displayName: 'One',
          voicemailEnabled: true,
        });
        ids.push(body.id);
        await one.post('/api/extensions', { number: '1002', displayName: 'Two' });
      }
      const number = { number: '+14155550300', destination: { type: 'voicemail', id: ids[0] } };
      expect((await acme.post('/api/numbers', number)).status).toBe(201);
      const { text } = await download(acme, '/api/numbers/export');
      expect(text).toContain('+14155550300,,true,voicemail,1001');
      const moved = text.replace('+14155550300', '+14155550301');
      expect((await upload(other, IMPORT, moved)).body).toMatchObject({ created: 1, errors: [] });
      const { body } = await other.get<{ data: object[] }>('/api/numbers');
      expect(body.data).toMatchObject([{ destination: { type: 'voicemail', id: ids[1] } }]);
      const none = moved.replace('voicemail,1001', 'voicemail,1002');
      expect((await upload(other, IMPORT, none)).body).toMatchObject({
        errors: [{ line: 2, field: 'destination', message: 'there is no voicemail 1002' }],
      });
    });

    it('name the lines whose number is taken, by whomever', async () => {
      const acme = await tenant();
      const other = await tenant();
      await other.post('/api/numbers', { number: '+14155550201' });
      const csv =
        'number,destination_type,destination\n+14155550200,,\n+14155550201,,\n4155550202,,\n+14155550203,extension,1999\n+14155550204,moon,1\n+14155550200,,\n';
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
      expect([status, body.errors.length > 0, body.errors[0]?.message]).toEqual([
        200,
        true,
        expect.stringContaining(message),
      ]);
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
