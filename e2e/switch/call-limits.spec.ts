import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { AudioPhone } from '../support/audio-phone';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('call waiting and calls at once', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  async function answering(settings: object = {}): Promise<CreatedExtension & { phone: SipPhone }> {
    const made = await extension(settings);
    const phone = await acme.phone(made);
    await phone.register();
    await phone.answers();
    return { ...made, phone };
  }
  async function talksTo(number: string): Promise<AudioPhone> {
    const phone = await acme.audioPhone(await extension(), 440);
    await phone.call(number);
    await phone.answered();
    return phone;
  }
  const rest = (of: CreatedExtension) =>
    until('no call is counted', async () => {
      const counted = `limit_usage hash calls of-${of.number}@acme.example`;
      return (await installation.freeswitch.fsCli(counted)) === '0';
    });

  site.test('without call waiting a second call finds it busy, and goes where busy calls go', async () => {
    const carol = await answering();
    const bob = await answering({ callWaiting: false });
    const first = await talksTo(bob.number);
    const ann = await acme.phone(await extension());
    expect(await ann.call(bob.number)).toMatchObject({ status: 486 });
    await acme.change(bob, { forwarding: { busy: { enabled: true, number: carol.number } } });
    expect(await ann.call(bob.number)).toMatchObject({ status: 200 });
    expect(await carol.phone.invitations()).toHaveLength(1);
    const group = await acme.ringGroup('600', [bob]);
    expect(await ann.call(group.number)).toMatchObject({ status: 486 });
    expect(await bob.phone.invitations()).toHaveLength(1);
    await first.hangUp();
    await rest(bob);
    expect(await ann.call(bob.number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(2);
  });

  site.test('*44 and *43: a second call finds it busy, and then it rings again', async () => {
    const bob = await answering();
    const first = await talksTo(bob.number);
    const ann = await acme.phone(await extension());
    for (const [code, status] of [
      ['*44', 486],
      ['*43', 200],
    ] as const) {
      expect(await bob.phone.call(code, { hold: 5 })).toMatchObject({ status: 200, endedBy: 'switch' });
      expect([code, await ann.call(bob.number)]).toMatchObject([code, { status }]);
    }
    expect(await bob.phone.invitations()).toHaveLength(2);
    await first.hangUp();
  });

  site.test('a call that it makes counts too: who calls is busy for others', async () => {
    const peer = await answering();
    const bob = await extension({ callWaiting: false });
    const bobs = await acme.audioPhone(bob, 700);
    await bobs.register();
    await bobs.call(peer.number);
    await bobs.answered();
    const ann = await acme.phone(await extension());
    expect(await ann.call(bob.number)).toMatchObject({ status: 486 });
    await bobs.hangUp();
  });

  site.test('with as many calls as it may have it takes none, and makes none', async () => {
    const [bob, carol] = [await answering({ maxCalls: 2 }), await answering()];
    const [first, second] = [await talksTo(bob.number), await talksTo(bob.number)];
    const ann = await acme.phone(await extension());
    expect(await ann.call(bob.number)).toMatchObject({ status: 486 });
    // At another phone of his: SIPp calls as the same extension.
    const other = await acme.phone(bob);
    expect(await other.call(carol.number)).toMatchObject({
      status: 603,
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    expect(await carol.phone.invitations()).toHaveLength(0);
    await first.hangUp();
    await second.hangUp();
    await rest(bob);
    expect(await other.call(carol.number)).toMatchObject({ status: 200 });
  });
});
