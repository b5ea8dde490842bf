import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';

interface Colleague {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: SipPhone;
}

describeSwitch('queues', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;
  let nextQueue = 700;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  /** An extension of its own for each test, with a phone that is registered and rings until told otherwise. */
  async function colleague(settings: object = {}): Promise<Colleague> {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    await phone.rings();
    return { extension, number: extension.number, phone };
  }

  async function caller(): Promise<SipPhone> {
    return acme.phone(await acme.extension(String((next += 1))));
  }

  const queue = (agents: Colleague[], settings: object = {}, agent: object = {}) =>
    acme.queue(
      String((nextQueue += 1)),
      agents.map(({ extension }) => extension),
      settings,
      agent,
    );

  site.test('a caller waits for an agent, talks to it, and the call ends with it', async () => {
    const ann = await colleague();
    await ann.phone.answers({ ringSeconds: 1, hangUpAfter: 1 });
    const { number } = await queue([ann], { callerIdPrefix: 'Sales' });
    const zoe = await acme.extension(String((next += 1)), { displayName: 'Zoë' });
    const result = await (await acme.phone(zoe)).call(number, { hold: 20 });
    expect(result).toMatchObject({ status: 200, endedBy: 'switch' });
    expect(await ann.phone.invitations()).toMatchObject([
      { callerName: 'Sales Zoë', callerNumber: zoe.number },
    ]);
  });
});
