import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';

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
});
