import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { KeyPhone } from '../support/key-phone';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('lamps on keys', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;
  const phones: KeyPhone[] = [];

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.dispose()));
  });
  afterAll(() => installation.close());

  async function keys({ account }: CreatedExtension): Promise<KeyPhone> {
    const phone = await KeyPhone.create(installation.ports.internal, account);
    phones.push(phone);
    return phone;
  }

  site.test('show an extension that rings, talks and is free again', async () => {
    const [ann, bob] = [await acme.extension('1001'), await acme.extension('1002')];
    const key = await (await keys(await acme.extension('1003'))).watch('1002');
    await key.shows('idle');
    const phone = await acme.phone(bob);
    expect(await phone.register()).toBe(200);
    await phone.answers({ ringSeconds: 2 });
    expect(await (await acme.phone(ann)).call('1002', { hold: 2 })).toMatchObject({ status: 200 });
    await key.shows('idle');
    expect(key.states()).toEqual(['idle', 'ringing', 'busy', 'idle']);
    const told = key.told();
    expect(told.map(({ entity }) => entity)).toEqual(Array(4).fill('sip:1002@acme.example'));
    expect(told.map(({ version }) => version)).toEqual(
      told.map(({ version }) => version).toSorted((one, other) => one - other),
    );
    expect(new Set(told.map(({ sequence }) => sequence)).size).toBe(4);
    expect(told[0]?.subscription).toMatch(/^active;expires=(600|59\d)$/);
    // Who calls is not told.
    expect(told.map(({ message }) => message).join()).not.toContain('1001');
  });

  site.test(
    'show a phone that calls as busy, in every key that watches it, until it unsubscribes',
    async () => {
      const [ann, bob] = [await acme.extension('1011'), await acme.extension('1012')];
      const [one, other] = [await keys(bob), await keys(await acme.extension('1013'))];
      const [stays, goes] = [await one.watch('1011'), await other.watch('1011')];
      await Promise.all([stays.shows('idle'), goes.shows('idle')]);
      expect(await goes.refresh(0)).toBe(202);
      const phone = await acme.phone(bob);
      expect(await phone.register()).toBe(200);
      await phone.answers();
      expect(await (await acme.phone(ann)).call('1012', { hold: 1 })).toMatchObject({ status: 200 });
      await until('the key has gone through it all', async () => stays.states().length >= 3);
      expect(stays.states()).toEqual(['idle', 'busy', 'idle']);
      expect(goes.states().filter((state) => state !== 'idle')).toEqual([]);
    },
  );

  site.test(
    'show do not disturb of the own extension, by code, by the API, by the code to end it',
    async () => {
      const [own, colleague] = [await acme.extension('1021'), await acme.extension('1022')];
      const key = await (await keys(own)).watch('*78');
      const theirs = await (await keys(colleague)).watch('*78');
      const forward = await (await keys(own)).watch('*721022');
      await Promise.all([key.shows('idle'), theirs.shows('idle'), forward.shows('idle')]);
      const phone = await acme.phone(own);
      expect(await phone.call('*78', { hold: 10 })).toMatchObject({ status: 200 });
      await key.shows('busy');
      await acme.change(own, { doNotDisturb: false });
      await key.shows('idle');
      await acme.change(own, {
        doNotDisturb: true,
        forwarding: { always: { enabled: true, number: '1022' } },
      });
      await Promise.all([key.shows('busy'), forward.shows('busy')]);
      expect(await phone.call('*79', { hold: 10 })).toMatchObject({ status: 200 });
      await key.shows('idle');
      expect(key.states()).toEqual(['idle', 'busy', 'idle', 'busy', 'idle']);
      expect(theirs.states()).toEqual(['idle']);
    },
  );

  site.test(
    'a phone that subscribes again is told again, and goes dark when its extension is disabled',
    async () => {
      const own = await acme.extension('1031');
      const watched = await acme.extension('1032', { doNotDisturb: true });
      const key = await (await keys(own)).watch('1032');
      await key.shows('idle');
      expect(await key.refresh()).toBe(202);
      await until('it is told again', async () => key.states().length === 2);
      await acme.change(own, { enabled: false });
      expect(await (await acme.phone(watched)).call('*79', { hold: 5 })).toMatchObject({ status: 200 });
      expect(key.states()).toEqual(['idle', 'idle']);
      expect(await (await keys(own)).tries('1032')).toBe(401);
    },
  );

  site.test('are dark to other tenants, whatever a phone says of itself', async () => {
    const [ann, bob] = [await acme.extension('1041'), await acme.extension('1042')];
    const honest = await (await keys(ann)).watch('1042');
    await honest.shows('idle');
    const liar = await keys(await globex.extension('1041'));
    const victims = ['1042@acme.example', '1041@acme.example', '1042@127.0.0.1'];
    // mod_sofia takes PROTO+USER+HOST in To as it stands, past every setting of the profile.
    for (const proto of ['sip', 'callsign', 'any', 'park', 'conf'])
      victims.push(
        `${proto}+1042+acme.example@globex.example`,
        `${proto}+1042.acme.example+acme.example@globex.example`,
        `${proto}+1041+acme.example@acme.example`,
      );
    for (const to of victims)
      for (const from of ['1041@acme.example', '1041@globex.example'])
        for (const event of ['dialog', 'presence']) await liar.tries('', { to, from, event });
    const phone = await acme.phone(bob);
    expect(await phone.register()).toBe(200);
    await phone.answers({ ringSeconds: 1 });
    const calling = (await acme.phone(ann)).call('1042', { hold: 4 });
    await honest.shows('busy');
    // In the middle of the call: what would be told at once to who subscribes now.
    for (const to of victims)
      for (const event of ['dialog', 'presence', 'call-info', 'message-summary'])
        await liar.tries('', { to, from: '1041@acme.example', event });
    expect(await calling).toMatchObject({ status: 200 });
    expect(await phone.unregister()).toBe(200);
    await honest.shows('idle');
    // The own tenant's 1042 is another one; to it the same phone may listen.
    const own = await liar.watch('1042');
    await own.shows('idle');
    expect(own.told()).toHaveLength(1);
    expect(liar.everything).not.toMatch(/<state>|<tuple|on-the-phone|Registered|appearance-state=(?!idle)/i);
    expect(honest.states()).toEqual(['idle', 'ringing', 'busy', 'idle']);
  });
});
