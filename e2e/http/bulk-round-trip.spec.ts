import fc from 'fast-check';
import { Client, insertTenant } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { download, extensionsOf, upload } from '../support/table';
import { startTestApp, type TestApp } from '../support/test-app';

const IMPORT = '/api/extensions/import';

// Hundreds of requests a test; how long that takes on a busy machine is nobody's promise.
jest.setTimeout(60_000);

describe('a table that goes out and comes in again', () => {
  let test: TestApp;
  let system: Client;
  let made = 0;
  beforeAll(async () => {
    test = await startTestApp();
    system = await Client.signIn(test);
  });
  afterAll(() => test.close());

  const tenant = async () => system.in(await insertTenant(test, `round-${++made}.example`));

  it('go out and come in again unchanged, and into another tenant the same', async () => {
    const acme = await tenant();
    const { body: second } = await acme.post<{ id: string }>('/api/extensions', {
      number: '1002',
      displayName: '=1+1',
      lastName: "'@x",
      enabled: false,
    });
    const { body: third } = await acme.post<{ id: string }>('/api/extensions', {
      number: '1003',
      displayName: 'a;b,c"d" ${system(id)}',
      voicemailEnabled: true,
      missedCallEmail: 'three@acme.example',
    });
    await acme.post('/api/extensions', {
      number: '1001',
      displayName: '-One',
      callerIdNumber: '+14155550100',
      doNotDisturb: true,
      forwarding: { always: { enabled: true, number: '+14155550100' }, busy: { number: '*97' } },
      followMe: {
        enabled: true,
        steps: [{ number: '+14155550101', delaySeconds: 5, ringSeconds: 30 }, { number: '1002' }],
      },
      noAnswerDestination: { type: 'extension', id: third.id },
    });
    await acme.patch(`/api/extensions/${third.id}`, {
      noAnswerDestination: { type: 'extension', id: second.id },
    });
    await acme.patch(`/api/extensions/${second.id}`, {
      noAnswerDestination: { type: 'voicemail', id: third.id },
    });

    for (const [format, type] of [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
    ] as const) {
      const { text, name } = await download(acme, `/api/extensions/export?format=${format}`);
      expect(name).toBe(`attachment; filename="extensions.${format}"`);
      expect(text).not.toMatch(/password|secret/i);
      const before = await extensionsOf(acme);
      expect((await upload(acme, IMPORT, text, type)).body).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 3,
        errors: [],
      });
      expect(await extensionsOf(acme)).toEqual(before);
    }

    const { text } = await download(acme, '/api/extensions/export?format=csv');
    const moved = await tenant();
    expect((await upload(moved, IMPORT, text)).body).toMatchObject({ created: 3, errors: [] });
    expect((await download(moved, '/api/extensions/export?format=csv')).text).toBe(text);
    const numbers = new Map((await extensionsOf(moved)).map(({ id, number }) => [id, number]));
    expect(
      (await extensionsOf(moved)).map(
        ({ noAnswerDestination }) => noAnswerDestination && numbers.get(noAnswerDestination.id),
      ),
    ).toEqual(['1003', '1003', '1002']);
  });

  it('go round with any name', async () => {
    const acme = await tenant();
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.stringMatching(/^['"=+@-][=+'",; -]{0,5}.{0,10}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const rows = names.map((displayName, index) => ({ number: String(1000 + index), displayName }));
        const report = await upload<ProblemBody>(acme, IMPORT, JSON.stringify(rows), 'application/json');
        if (report.status === 400)
          return expect(fieldsOf(report.body)).toEqual(expect.arrayContaining(['displayName']));
        const before = await extensionsOf(acme);
        const { text } = await download(acme, '/api/extensions/export');
        expect((await upload(acme, IMPORT, text)).body).toMatchObject({ created: 0, updated: 0 });
        expect(await extensionsOf(acme)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('come out by the thousand, and go in by the thousand', async () => {
    const profile = await system.post<{ id: string }>('/api/tenant-profiles', {
      name: 'Large',
      maxExtensions: 10_000,
    });
    const { body } = await system.post<{ id: number }>('/api/tenants', {
      name: 'Large',
      domain: 'large.example',
      profileId: profile.body.id,
    });
    const large = system.in(body.id);
    const lines = Array.from({ length: 2_345 }, (_, index) => `${10_000 + index},Extension ${index}`);
    expect((await upload(large, IMPORT, ['number,display_name', ...lines].join('\n'))).body).toMatchObject({
      created: 2_345,
    });
    const { text } = await download(large, '/api/extensions/export?format=csv');
    expect(
      text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 2).join()),
    ).toEqual(lines);
    expect(JSON.parse((await download(large, '/api/extensions/export?format=json')).text)).toHaveLength(
      2_345,
    );
  });
});
