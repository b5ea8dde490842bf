import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../support/client';
import { FREESWITCH, startTestApp, type TestApp } from '../support/test-app';

const FORM = 'application/x-www-form-urlencoded';
const basic = (username: string, password: string): string =>
  Buffer.from(`${username}:${password}`).toString('base64');
const credentials = basic(FREESWITCH.username, FREESWITCH.password);

/** The body that a real switch sent. */
function recorded(name: string): string {
  const request = readFileSync(join(__dirname, `../fixtures/xml-curl/${name}.http`), 'latin1');
  return request.slice(request.indexOf('\n\n') + 2);
}

describe('the face towards the switch', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    const admin = await Client.signIn(app);
    const { body } = await admin.post<{ id: number }>('/api/tenants', {
      name: 'Acme',
      domain: 'acme.example',
    });
    for (const number of ['1001', '1002'])
      await admin.in(body.id).post('/api/extensions', { number, displayName: `User ${number}` });
  });
  afterAll(() => app.close());

  function ask(
    body: string,
    headers: Record<string, string> = {},
    path = '/freeswitch/xml',
  ): Promise<Response> {
    return fetch(app.url + path, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}`, 'content-type': FORM, ...headers },
      body,
    });
  }

  it.each(['/freeswitch/xml', '/freeswitch/directory', '/freeswitch/xml?switch=1'])(
    'answers a recorded look-up at %s, the same when asked again',
    async (path) => {
      const first = await ask(recorded('directory-sip-auth-register-1001'), {}, path);
      const second = await ask(recorded('directory-sip-auth-register-1001'), {}, path);
      const xml = await first.text();
      expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
      expect(xml).toContain('<user id="1001"');
      expect(await second.text()).toBe(xml);
    },
  );

  it('answers a recorded call, the same when asked again', async () => {
    const call = recorded('dialplan-internal-1001-to-1002').replaceAll(
      '-Context=acme&',
      '-Context=acme.example&',
    );
    const xml = await (await ask(call)).text();
    expect(xml).toContain('data="user/1002@acme.example"');
    expect(await (await ask(call)).text()).toBe(xml);
  });

  it('sees a change at the next request', async () => {
    const admin = await Client.signIn(app);
    const { body } = await admin.post<{ id: number }>('/api/tenants', {
      name: 'Beta',
      domain: 'beta.example',
    });
    const form = 'section=directory&key_value=beta.example&user=20&domain=beta.example';
    expect(await (await ask(form)).text()).toContain('status="not found"');
    await admin.in(body.id).post('/api/extensions', { number: '20', displayName: 'Anna' });
    expect(await (await ask(form)).text()).toContain('<user id="20"');
  });

  it.each([
    ['nothing', ''],
    ['a wrong password', `Basic ${basic('freeswitch', 'switch-password-2')}`],
    ['a longer password', `Basic ${basic('freeswitch', `${FREESWITCH.password}1`)}`],
    ['a very long header', `Basic ${'A'.repeat(2_000)}`],
    ['another scheme', `Bearer ${credentials}`],
  ])('refuses %s', async (_what, authorization) => {
    const answer = await ask(recorded('directory-user-call-1002'), { authorization });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="FreeSWITCH"',
    ]);
  });

  it.each([`basic ${credentials}`, `BASIC   ${credentials}  `])(
    'takes %s, as RFC 7617 lets it be written',
    async (authorization) => {
      expect((await ask(recorded('directory-user-call-1002'), { authorization })).status).toBe(200);
    },
  );

  it('refuses what is no form, and what is too long', async () => {
    expect((await ask('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await ask(`section=dialplan&x=${'y'.repeat(300_000)}`)).status).toBe(413);
  });

  it.each(['', 'section=directory&user=%E0%A4%A&domain=acme.example', 'section=dialplan', '%00=&&&=section'])(
    'has nothing to say to %j',
    async (body) => {
      const answer = await ask(body);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toMatch(/status="not found"|INVALID_NUMBER_FORMAT/);
    },
  );

  it('says what keys pressed in a call do, and lets the call be where nobody knows', async () => {
    const pressed = async (keys: string, context = 'in-call@acme.example') => {
      const form = new URLSearchParams({
        section: 'dialplan',
        'Hunt-Context': context,
        'Hunt-Destination-Number': keys,
      });
      return (await ask(form.toString())).text();
    };
    expect(await pressed('*1@1001')).toContain('application="transfer"');
    for (const nothing of ['*9@1001', '*1@9999', '*1', '1002', '*1@1001 x'])
      expect(await pressed(nothing)).not.toContain('<action');
    expect(await pressed('*1@1001', 'in-call@nobody.example')).not.toContain('<action');
    // As a context of its own it is no tenant's, and the keys are no number.
    expect(await pressed('*1@1001', 'acme.example')).toContain('INVALID_NUMBER_FORMAT');
  });

  it('has the switch call nobody for a transfer to a call that is not there', async () => {
    const leg = '01a2120a-c616-4301-9e3e-ba2e287c404b';
    const transfer = async (headers: string) => {
      const form = new URLSearchParams({
        section: 'channels',
        purpose: 'nightmare_xfer',
        'refer-to-user': '1',
        'refer-to-host': 'elsewhere.example',
        'refer-to-headers': headers,
        'refer-from-channel-id': leg,
        'refer-for-channel-id': leg,
      });
      return (await ask(form.toString())).text();
    };
    for (const headers of ['Replaces=a%3Bto-tag%3Db', 'Replaces=a&X=}sofia/internal/sip:a@b,error/x']) {
      const answer = await transfer(headers);
      expect(answer).toContain('<section name="channels">');
      expect(answer).toContain('<param name="absolute-dial-string" value="error/CALL_REJECTED"/>');
    }
  });

  it('is asked by POST alone', async () => {
    expect((await fetch(`${app.url}/freeswitch/xml`)).status).toBe(404);
  });
});
