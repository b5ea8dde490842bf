import fc from 'fast-check';
import { ask } from '../support/switch-requests';
import { startTestApp, type TestApp } from '../support/test-app';
import { Client, insertTenant } from '../support/client';
import { faultOf, hostileText, wordsOf } from './hostile';
import { encodeForm, recordedBody, recordedForm } from './switch/recordings';
import { readActions, readUser } from './switch/xml-curl-client';

jest.setTimeout(60_000);

const BODIES = [
  'directory-sip-auth-register-1001',
  'directory-user-call-1002',
  'dialplan-internal-1001-to-1002',
  'dialplan-public-did-14155550100',
  'boot-0005-sofia.conf-config_sofia',
];

describe('bad input at the XML face', () => {
  let test: TestApp;
  let acme: Client;
  let extension: { id: string };
  beforeAll(async () => {
    test = await startTestApp();
    acme = (await Client.signIn(test)).in(await insertTenant(test, 'acme.example'));
    extension = (await acme.post<{ id: string }>('/api/extensions', { number: '1001', displayName: 'Ann' }))
      .body;
  });
  afterAll(() => test.close());

  /** A recorded request with other values for some of its fields. */
  const changed = (name: string, values: Record<string, string>) =>
    encodeForm(recordedForm(name).map(([field, value]) => [field, values[field] ?? value]));

  it('answers recorded requests, so that what is refused below is refused for its faults', async () => {
    expect(readUser((await ask(test.url, recordedBody(BODIES[0] ?? ''))).text)?.id).toBe('1001');
    const dialled = changed('dialplan-internal-1001-to-1002', {
      'Hunt-Context': 'acme.example',
      'Hunt-Destination-Number': '1001',
    });
    expect(readActions((await ask(test.url, dialled)).text)?.map(({ application }) => application)).toContain(
      'socket',
    );
  });

  it('asks for the credentials before anything else, on every path', async () => {
    for (const path of [
      '/freeswitch/xml',
      '/freeswitch/directory',
      '/freeswitch/dialplan',
      '/freeswitch/configuration',
    ]) {
      const wrong = `Basic ${Buffer.from('freeswitch:wrong').toString('base64')}`;
      for (const authorization of ['', wrong, 'Basic', 'Basic %%%', 'Bearer x', `Basic ${'A'.repeat(5000)}`])
        expect((await ask(test.url, 'section=directory', { path, authorization })).status).toBe(401);
    }
  });

  it('refuses other content types and bodies that are too large', async () => {
    const body = recordedBody('directory-user-call-1002');
    for (const type of ['application/json', 'text/xml', 'multipart/form-data; boundary=x', 'nonsense'])
      expect((await ask(test.url, body, { type })).status).toBe(415);
    expect((await ask(test.url, `section=directory&user=${'1'.repeat(300_000)}`)).status).toBe(413);
  });

  it.each([
    ['nothing', ''],
    ['no section', 'user=1001&domain=acme.example'],
    ['an unknown section', 'section=phrases&key_value=en'],
    ['a section that is broken', 'section=%zz'],
    ['a user whose encoding is broken', 'section=directory&user=%E0%A4%A&domain=acme.example'],
    ['a user that is no UTF-8', 'section=directory&user=%FF%FE&domain=acme.example'],
    ['a domain with a NUL', 'section=directory&user=1001&domain=acme.example%00'],
    ['no user', 'section=directory&domain=acme.example'],
    ['no domain', 'section=directory&user=1001'],
    ['a domain that is very long', `section=directory&user=1001&domain=${'a'.repeat(100_000)}`],
    ['an unknown configuration', 'section=configuration&key_value=../../secret.conf'],
    ['a configuration named like a member of objects', 'section=configuration&key_value=__proto__'],
    ['only separators', '&&&=&=&&section'],
  ])('says "not found" to %s', async (_what, body) => {
    const answer = await ask(test.url, body);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<result status="not found"/>');
  });

  it.each([
    ['no number and no context', 'section=dialplan'],
    ['a context with a NUL', 'section=dialplan&Hunt-Context=acme%00&Hunt-Destination-Number=1001'],
    ['a number with a NUL', 'section=dialplan&Hunt-Context=acme.example&Hunt-Destination-Number=1001%00'],
    [
      'a number that is a command',
      'section=dialplan&Hunt-Context=acme.example&Hunt-Destination-Number=%24%7Bsystem(id)%7D',
    ],
    [
      'a number without end',
      `section=dialplan&Hunt-Context=acme.example&Hunt-Destination-Number=${'1'.repeat(10_000)}`,
    ],
    [
      'a context without end',
      `section=dialplan&Hunt-Context=${'a'.repeat(100_000)}&Hunt-Destination-Number=1001`,
    ],
  ])('ends a call with %s', async (_what, body) => {
    const answer = await ask(test.url, body);
    expect(answer.status).toBe(200);
    expect(readActions(answer.text)).toMatchObject([{ application: 'hangup' }]);
  });

  it('puts no text of a call into an answer unescaped, whatever was dialled from wherever', async () => {
    const harmless = changed('dialplan-internal-1001-to-1002', {
      'Hunt-Context': 'acme.example',
      'Hunt-Destination-Number': '1001',
    });
    const ours = new Set(readActions((await ask(test.url, harmless)).text)?.map(({ data }) => data));
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, fc.boolean(), async (number, context, known) => {
        const answer = await ask(
          test.url,
          changed('dialplan-internal-1001-to-1002', {
            'Hunt-Destination-Number': number,
            'Hunt-Context': known ? 'acme.example' : context,
          }),
        );
        expect(faultOf(answer)).toBeNull();
        for (const { data } of readActions(answer.text) ?? [])
          if (!ours.has(data)) expect(data).not.toMatch(/[$`<>]/);
      }),
      { numRuns: 200 },
    );
  });

  it('knows no user by a hostile name, in no hostile domain', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        hostileText,
        fc.constantFrom('user', 'domain', 'both'),
        async (user, domain, which) => {
          const answer = await ask(
            test.url,
            changed('directory-user-call-1002', {
              user: which === 'domain' ? '1001' : user,
              domain: which === 'user' ? 'acme.example' : domain,
              key_value: domain,
            }),
          );
          expect(faultOf(answer)).toBeNull();
          const found = readUser(answer.text);
          if (found) expect(found.id).toBe('1001');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers recorded requests that lost, gained or changed bytes on their way', async () => {
    const damaged = fc
      .record({
        name: fc.constantFrom(...BODIES),
        cuts: fc.array(
          fc.record({ at: fc.nat(7000), remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 8 }) }),
          { minLength: 1, maxLength: 4 },
        ),
      })
      .map(({ name, cuts }) =>
        cuts.reduce((body, { at, remove, insert }) => {
          const place = at % (body.length + 1);
          return body.slice(0, place) + Buffer.from(insert).toString('latin1') + body.slice(place + remove);
        }, recordedBody(name)),
      );
    await fc.assert(
      fc.asyncProperty(damaged, async (body) => {
        expect(faultOf(await ask(test.url, Uint8Array.from(Buffer.from(body, 'latin1'))))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('gives the switch nothing of what tenants type that it would run', async () => {
    const { status: recorded } = await acme.patch(`/api/extensions/${extension.id}`, {
      recordingPolicy: 'all',
    });
    expect(recorded).toBe(200);
    const question = changed('directory-sip-auth-register-1001', { user: '1001', domain: 'acme.example' });
    const { text } = await ask(test.url, question);
    const ours = readUser(text)?.variables ?? new Map<string, string>();
    const run = (xml: string) => wordsOf(xml).filter((word) => word.includes('${'));
    expect(run(text)).toEqual([
      expect.stringMatching(/^\{\^\^:.*:execute_on_answer_recorder=.*\}\$\{sofia_contact\([^${}]*\)\}$/),
    ]);
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (displayName, callerIdName) => {
        const { status } = await acme.patch(`/api/extensions/${extension.id}`, {
          displayName: `Ann ${displayName}`,
          callerIdName,
        });
        // Control characters and halves of characters are refused at the API's own door.
        expect([200, 400]).toContain(status);
        const answer = await ask(test.url, question);
        expect(faultOf(answer)).toBeNull();
        const user = readUser(answer.text);
        expect([...(user?.params.keys() ?? [])]).toEqual(['a1-hash', 'dial-string']);
        for (const [name, value] of user?.variables ?? []) {
          if (ours.get(name) === value) continue;
          expect(name).toMatch(/^[a-z_-]+$/);
          expect(value).not.toMatch(/[$\\"'`<>,|[\]{}\r\n]/);
        }
        expect(run(answer.text)).toEqual(run(text));
      }),
      { numRuns: 100 },
    );
  });
});
