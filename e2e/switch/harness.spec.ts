import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FreeSwitch } from '../support/freeswitch';
import { registerIntoForeignDomain } from '../support/hostile-phone';
import { freePort } from '../support/ports';
import { registerMany, type Account } from '../support/sip-phone';
import { sofiaConf, StaticApi } from '../support/static-api';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

const ann: Account = { user: '1001', domain: 'acme.example', password: 'ann-secret' };
const bob: Account = { user: '1002', domain: 'acme.example', password: 'bob-secret' };
const cleo: Account = { user: '1003', domain: 'acme.example', password: 'cleo-secret' };
const otherAnn: Account = { user: '1001', domain: 'globex.example', password: 'other-secret' };

/** freeswitch-conf and the phones, proven with fixed XML instead of the product. */
describeSwitch('a switch run from freeswitch-conf', (site) => {
  const api = new StaticApi('freeswitch', 'switch-secret');
  let freeswitch: FreeSwitch;
  let internal: number;
  let external: number;

  beforeAll(async () => {
    await api.start();
    [internal, external] = [await freePort(), await freePort()];
    api.configurations.set('sofia.conf', sofiaConf({ internal, external, ws: await freePort() }));
    for (const { user, domain, password } of [ann, bob, cleo, otherAnn]) {
      api.users.push({ id: user, domain, password, cacheable: 'true' });
    }
    api.dialplan = ({ form }) => {
      if (!form.get('Caller-Context')?.endsWith('.example'))
        return '<action application="hangup" data="CALL_REJECTED"/>';
      const number = form.get('Caller-Destination-Number');
      return `<action application="set" data="hangup_after_bridge=true"/>
        <action application="bridge" data="user/${number}@\${domain_name}"/>
        <action application="hangup" data="\${originate_disposition}"/>`;
    };
    freeswitch = await site.freeSwitch({
      apiUrl: api.url,
      password: 'switch-secret',
      environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
    });
  });
  beforeEach(async () => {
    await freeswitch.fsCli('xml_flush_cache');
    await freeswitch.forgetPhones();
  });
  afterAll(() => api.kill());

  site.test('loads every module, and takes its SIP profiles from the API', async () => {
    const wanted = await readFile(
      join(__dirname, '../../freeswitch-conf/autoload_configs/modules.conf.xml'),
      'utf8',
    );
    for (const [, name] of wanted.matchAll(/<load module="(\w+)"/g)) {
      expect([name, await freeswitch.fsCli(`module_exists ${name}`)]).toEqual([name, 'true']);
    }
    const status = await freeswitch.fsCli('sofia status');
    expect(status).toMatch(new RegExp(`internal\\s+profile\\s+sip:\\S+:${internal}\\s+RUNNING`));
    expect(status).toMatch(new RegExp(`external\\s+profile\\s+sip:\\S+:${external}\\s+RUNNING`));
  });

  site.test('registers the right password and refuses the wrong one and the unknown', async () => {
    const phone = await site.sipPhone(internal, ann);
    expect(await phone.register()).toBe(200);
    const contact = (): Promise<string> => freeswitch.fsCli('sofia_contact */1001.acme.example@acme.example');
    expect(await contact()).toContain(`sip:1001@127.0.0.1:${phone.port}`);
    expect(await phone.unregister()).toBe(200);
    expect(await contact()).toBe('error/user_not_registered');
    expect(await phone.register({ password: 'wrong' })).toBe(403);
    const unknown = await site.sipPhone(internal, { ...ann, user: '1999' });
    expect(await unknown.register()).toBe(403);
  });

  site.test(
    'tells what became of a call: answered, busy, not there, unknown, hung up by either',
    async () => {
      const [caller, callee] = [await site.sipPhone(internal, ann), await site.sipPhone(internal, bob)];
      expect(await caller.call('1002')).toMatchObject({
        status: 480,
        cause: expect.stringContaining('USER_NOT_REGISTERED'),
      });
      expect(await caller.call('1999')).toMatchObject({
        status: 480,
        cause: expect.stringContaining('SUBSCRIBER_ABSENT'),
      });
      await callee.register();

      await callee.answers();
      expect(await caller.call('1002')).toMatchObject({ status: 200, endedBy: 'caller' });
      expect(await callee.invitations()).toMatchObject([{ callerNumber: '1001' }]);

      await callee.answers({ hangUpAfter: 1 });
      expect(await caller.call('1002', { hold: 20 })).toMatchObject({ status: 200, endedBy: 'switch' });

      await callee.refuses(486, 'Busy Here');
      expect(await caller.call('1002')).toMatchObject({ status: 486 });

      await callee.rings();
      const ringing = caller.call('1002');
      await callee.rang();
      await freeswitch.fsCli('hupall NO_ANSWER');
      expect(await ringing).toMatchObject({ status: 480, cause: expect.stringContaining('NO_ANSWER') });
    },
  );

  site.test('carries each voice to the other', async () => {
    const caller = await site.audioPhone(internal, ann, { voice: 440 });
    const callee = await site.audioPhone(internal, bob, { voice: 1000 });
    await Promise.all([caller.register(), callee.register()]);
    await caller.call('1002');
    expect(await callee.rings()).toContain('1001');
    await callee.answer();
    await caller.answered();
    expect(await caller.hears(1000)).toBe(1000);
    expect(await callee.hears(440)).toBe(440);
    await callee.hangUp();
    await caller.ended();
    expect(await caller.hears()).toBeNull();
  });

  site.test('sends a record of each leg', async () => {
    const [caller, callee] = [await site.sipPhone(internal, ann), await site.sipPhone(internal, cleo)];
    await callee.register();
    await callee.answers();
    await caller.call('1003');
    const legs = await until('both legs are recorded', () => {
      const found = api.cdrs.filter(({ xml }) =>
        xml.includes('<destination_number>1003</destination_number>'),
      );
      return found.length === 2 && found;
    });
    expect(legs.filter(({ query }) => query.startsWith('uuid=a_'))).toHaveLength(1);
  });

  site.test('asks for a cacheable user once, and again after a flush', async () => {
    const phone = await site.sipPhone(internal, ann);
    await phone.register();
    const before = api.lookUps('1001');
    await phone.register();
    expect(api.lookUps('1001')).toBe(before);
    expect(await freeswitch.fsCli('xml_flush_cache id 1001 acme.example')).toContain('cleared 1 entry');
    await phone.register();
    expect(api.lookUps('1001')).toBe(before + 1);
  });

  site.test('keeps a phone that lies about its domain out of the other tenant', async () => {
    const phone = await site.sipPhone(internal, otherAnn);
    await phone.register();
    const contact = await freeswitch.fsCli('sofia_contact */1001.globex.example@globex.example');
    // FreeSWITCH itself lets it in, so the contact's name is what keeps it harmless.
    expect(await registerIntoForeignDomain(internal, ann, 'globex.example')).toBe(200);
    expect(await freeswitch.fsCli('sofia_contact */1001.globex.example@globex.example')).toBe(contact);
    expect(contact).toContain(`:${phone.port}`);
  });

  site.test('registers many phones', async () => {
    const accounts = Array.from({ length: 20 }, (_, n) => ({ ...ann, user: String(2000 + n) }));
    for (const { user, domain, password } of accounts) api.users.push({ id: user, domain, password });
    expect(await registerMany(internal, accounts)).toMatchObject({ registered: 20, failed: 0 });
  });

  describe('while no API answers', () => {
    beforeEach(() => api.kill());
    afterEach(() => api.start());

    site.test(
      'phones that the switch knows register and call each other, and nobody else calls',
      async () => {
        const [caller, callee] = [await site.sipPhone(internal, ann), await site.sipPhone(internal, bob)];
        await api.start();
        await Promise.all([caller.register(), callee.register()]);
        await api.kill();

        expect(await caller.register()).toBe(200);
        await callee.register();
        await callee.answers();
        const before = await readdir(freeswitch.cdrFolder);
        expect(await caller.call('1002')).toMatchObject({ status: 200, endedBy: 'caller' });
        expect(await caller.call('0049301234567')).toMatchObject({ status: 603 });
        const stranger = await site.sipPhone(external, {
          user: '1001',
          domain: 'acme.example',
          password: '',
        });
        expect(await stranger.call('1002')).toMatchObject({ status: 603 });

        const kept = await until('four records are kept', async () => {
          const files = (await readdir(freeswitch.cdrFolder)).filter((name) => !before.includes(name));
          return files.length === 4 && files;
        });
        const record = decodeURIComponent(await readFile(join(freeswitch.cdrFolder, kept[0] ?? ''), 'utf8'));
        expect(record).toMatch(/^<\?xml version="1.0"\?>\s*<cdr /);
      },
    );
  });

  describe('with two addresses', () => {
    site.test('asks the second where the first refuses', async () => {
      const second = new StaticApi('freeswitch', 'switch-secret');
      await second.start();
      second.configurations.set(
        'sofia.conf',
        sofiaConf({ internal: await freePort(), external: await freePort(), ws: await freePort() }),
      );
      const other = await site.freeSwitch({
        apiUrl: `http://127.0.0.1:${await freePort()}`,
        apiUrl2: second.url,
        password: 'switch-secret',
      });
      expect(await other.fsCli('sofia status')).toMatch(/internal\s+profile\s+\S+\s+RUNNING/);
      await second.kill();
    });

    site.test('starts without any API, and takes the profiles as soon as one answers', async () => {
      const late = new StaticApi('freeswitch', 'switch-secret');
      await late.start();
      late.configurations.set(
        'sofia.conf',
        sofiaConf({ internal: await freePort(), external: await freePort(), ws: await freePort() }),
      );
      await late.kill();
      const other = await site.freeSwitch({ apiUrl: late.url, password: 'switch-secret' });
      expect(await other.fsCli('sofia status')).toContain('0 profiles');
      await late.start();
      await other.fsCli('sofia profile internal start');
      await until('the profile runs', async () =>
        /internal\s+profile\s+\S+\s+RUNNING/.test(await other.fsCli('sofia status')),
      );
      await late.kill();
    });
  });
});
