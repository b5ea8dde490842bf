import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';

describeSwitch('transfers and forwarding by phones (REFER, 302)', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  async function colleague(settings: object = {}): Promise<CreatedExtension & { phone: SipPhone }> {
    const made = await extension(settings);
    const phone = await acme.phone(made);
    expect(await phone.register()).toBe(200);
    return { ...made, phone };
  }

  site.test('a REFER reaches no SIP address outside the dialplan of the tenant', async () => {
    const [bob, elsewhere] = [await colleague(), await colleague()];
    await bob.phone.answers();
    await elsewhere.phone.answers();
    const ann = await acme.phone(await extension());
    const foreign = `sip:anyone@127.0.0.1:${elsewhere.phone.port}`;
    const replaces = 'Replaces=nobody%3Bto-tag%3Da%3Bfrom-tag%3Db';
    // To a number: none of the tenant's. To a call that is not here: refused, and the call goes on.
    expect(await ann.refer(bob.number, foreign)).toMatchObject({
      endedBy: 'switch',
      cause: expect.stringContaining('INVALID_NUMBER_FORMAT'),
    });
    expect(await ann.refer(bob.number, `${foreign}?${replaces}`)).toMatchObject({
      endedBy: 'caller',
      told: 'SIP/2.0 403 Forbidden',
    });
    // A dial string behind a brace: the switch would call it.
    const smuggled = `${replaces}&X=}sofia/internal/${foreign},error/x`;
    expect(await ann.refer(bob.number, `sip:1@acme.example?${smuggled}`)).toMatchObject({
      endedBy: 'switch',
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    expect(await elsewhere.phone.invitations()).toHaveLength(0);
  });

  site.test(
    'a phone that forwards by itself (302) to a number of the tenant: the call goes there',
    async () => {
      const [bob, carol, dave] = [await colleague(), await colleague(), await colleague()];
      await bob.phone.redirects(`sip:${carol.number}@acme.example`);
      await carol.phone.redirects(`sip:${dave.number}@127.0.0.1`);
      await dave.phone.answers();
      const ann = await acme.phone(await extension());
      expect(await ann.call(bob.number)).toMatchObject({ status: 200 });
      expect(await dave.phone.invitations()).toHaveLength(1);
      // In a circle, it ends.
      await dave.phone.redirects(`sip:${bob.number}@acme.example`);
      expect(await ann.call(bob.number)).toMatchObject({
        status: 483,
        cause: expect.stringContaining('EXCHANGE_ROUTING_ERROR'),
      });
    },
  );

  site.test('a 302 to elsewhere is as busy, with the forwarding for that', async () => {
    const [carol, elsewhere] = [await colleague(), await colleague()];
    await elsewhere.phone.answers();
    await carol.phone.answers();
    const bob = await colleague({ forwarding: { busy: { enabled: true, number: carol.number } } });
    const ann = await acme.phone(await extension());
    for (const target of [
      `sip:${elsewhere.number}@globex.example`,
      `sip:${elsewhere.number}@192.0.2.1:${elsewhere.phone.port}`,
      'sip:99999@acme.example',
    ]) {
      await bob.phone.redirects(target);
      expect(await ann.call(bob.number)).toMatchObject({ status: 200 });
    }
    expect(await elsewhere.phone.invitations()).toHaveLength(0);
    expect(await carol.phone.invitations()).toHaveLength(3);
  });

  type Talker = CreatedExtension & { phone: AudioPhone };
  async function talker(voice: number): Promise<Talker> {
    const made = await extension();
    const phone = await acme.audioPhone(made, voice);
    await phone.register();
    return { ...made, phone };
  }
  const hear = ({ phone }: Talker, voice: number) => hears(phone, voice);

  site.test('the transfer button, blind: who it is pressed for talks to the number', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connect(ann.phone, bob.number, bob.phone);
    await hear(ann, 700);
    // Whatever domain is named: it is a number of the own tenant.
    await bob.phone.transfer(`sip:${carol.number}@globex.example`);
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(ann, 1000);
    await hear(carol, 440);
    await ann.phone.hangUp();
    await carol.phone.ended();
  });

  site.test('the transfer button, attended: the two others are connected', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connect(ann.phone, bob.number, bob.phone);
    await hear(ann, 700);
    await bob.phone.hold();
    await connect(bob.phone, carol.number, carol.phone);
    await hear(bob, 1000);
    const [first = ''] = bob.phone.callIds;
    const replaces = `${encodeURIComponent(first)}%3Bto-tag%3Da%3Bfrom-tag%3Db`;
    await bob.phone.transfer(`<sip:${ann.number}@acme.example?Replaces=${replaces}>`);
    await hear(ann, 1000);
    await hear(carol, 440);
    await carol.phone.hangUp();
    await ann.phone.ended();
  });
});
