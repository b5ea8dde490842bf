import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';
import { until } from '../support/wait';

describeSwitch('intercom and caller ID', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  /** A phone that was in a call until now is still busy, until the switch has told of its end. */
  const allIsQuiet = () =>
    until('no call is up', async () => {
      const { body } = await acme.api.get<{ items: unknown[] }>('/api/live/calls');
      const legs = await installation.freeswitch.fsCli('show channels as json');
      return body.items.length === 0 && /"row_count": ?0/.test(legs);
    });
  async function room(made: CreatedExtension) {
    const phone = await acme.phone(made);
    expect(await phone.register()).toBe(200);
    await phone.answers();
    return phone;
  }

  site.test('*80 asks the phone to answer by itself', async () => {
    const bob = await extension({ displayName: 'Bob' });
    const phone = await room(bob);
    const ann = await extension();
    expect(await (await acme.phone(ann)).call(`*80${bob.number}`)).toMatchObject({ status: 200 });
    const [invitation] = await phone.invitations();
    expect(invitation?.callerNumber).toBe(ann.number);
    expect(invitation?.message.headers.get('call-info')).toBe('<sip:acme.example>;answer-after=0');
    expect(invitation?.message.headers.get('alert-info')).toBe(
      '<http://acme.example>;info=alert-autoanswer;delay=0;answer-after=0',
    );
  });

  site.test('*80 lets both speak, *81 only who calls', async () => {
    const bob = await extension();
    const [speaker, listener] = [
      await acme.audioPhone(await extension(), 440),
      await acme.audioPhone(bob, 1000),
    ];
    await listener.register();
    for (const [code, back] of [
      ['*80', 1000],
      ['*81', null],
    ] as const) {
      await connect(speaker, `${code}${bob.number}`, listener);
      await hears(listener, 440);
      await until(`who calls hears ${back}`, async () => (await speaker.hears()) === back);
      await speaker.hangUp();
      await listener.ended();
      await allIsQuiet();
    }
  });

  site.test(
    'it disturbs nobody who talks or does not want to be disturbed, and follows no forwarding',
    async () => {
      const elsewhere = await extension();
      const other = await room(elsewhere);
      const forwarding = { always: { enabled: true, number: elsewhere.number } };
      const [quiet, away] = [await extension({ doNotDisturb: true }), await extension({ forwarding })];
      const caller = await acme.phone(await extension());
      const [quietPhone, awayPhone] = [await room(quiet), await room(away)];
      expect(await caller.call(`*80${quiet.number}`)).toMatchObject({ status: 486 });
      expect(await caller.call(`*80${away.number}`)).toMatchObject({ status: 200 });
      expect(await caller.call('*809')).toMatchObject({ status: 404 });
      expect([
        await quietPhone.invitations(),
        await awayPhone.invitations(),
        await other.invitations(),
      ]).toMatchObject([[], [{}], []]);
      const talking = await acme.audioPhone(quiet, 440);
      await acme.change(quiet, { doNotDisturb: false });
      await talking.call(elsewhere.number);
      await talking.answered();
      expect(await caller.call(`*80${quiet.number}`)).toMatchObject({ status: 486 });
      expect(await caller.call(`*80${elsewhere.number}`)).toMatchObject({ status: 486 });
      await talking.hangUp();
    },
  );

  site.test('*82 shows the number of an extension that hides it', async () => {
    const bob = await extension();
    const phone = await room(bob);
    const ann = await extension({ hideCallerId: true });
    const caller = await acme.phone(ann);
    for (const number of [bob.number, `*82${bob.number}`])
      expect(await caller.call(number)).toMatchObject({ status: 200 });
    const [hidden, shown] = await phone.invitations();
    expect(hidden).toMatchObject({ callerNumber: 'anonymous', callerName: 'Anonymous' });
    const told = [...(hidden?.message.headers ?? [])].filter(([name]) => name !== 'via');
    expect(JSON.stringify(told)).not.toContain(ann.number);
    expect(shown).toMatchObject({ callerNumber: ann.number, callerName: `User ${ann.number}` });
  });
});
