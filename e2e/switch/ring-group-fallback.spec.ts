import type { Company } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { freePort } from '../support/ports';
import { describeSwitch } from '../support/switch-site';

describeSwitch('ring groups without call control', (site) => {
  let installation: MortalInstallation;
  let acme: Company;
  let next = 1000;

  async function start(overrides: Record<string, string>): Promise<void> {
    installation = await MortalInstallation.start(site, overrides);
    acme = installation.acme;
  }
  afterEach(() => installation?.close());

  async function colleague(settings: object = {}) {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    return { extension, phone };
  }

  site.test('refused: the switch rings everybody at once by itself, else nobody answered', async () => {
    await start({ CALL_CONTROL_SOCKETS: `127.0.0.1:${await freePort()}` });
    const [ann, bob, carol] = [await colleague(), await colleague(), await colleague({ doNotDisturb: true })];
    await ann.phone.rings();
    await bob.phone.answers({ ringSeconds: 1 });
    await carol.phone.answers();
    const members = [ann.extension, { number: bob.extension.number }, carol.extension];
    const { number } = await acme.ringGroup('600', members, { strategy: 'sequence' });
    const caller = await acme.phone(await acme.extension(String((next += 1))));
    expect(await caller.call(number)).toMatchObject({ status: 200, endedBy: 'caller' });
    expect(await ann.phone.invitations()).toHaveLength(1);
    expect(await bob.phone.invitations()).toHaveLength(1);
    expect(await carol.phone.invitations()).toHaveLength(0);
    const silent = await acme.ringGroup('601', [ann.extension], { ringSeconds: 5 });
    for (const group of [silent, await acme.ringGroup('602', [])])
      expect(await caller.call(group.number)).toMatchObject({
        status: 480,
        cause: expect.stringContaining('NO_ANSWER'),
      });
  });

  site.test('killed while it rings: the switch rings on alone, and the call is answered', async () => {
    await start({});
    const [ann, bob] = [await colleague(), await colleague()];
    await ann.phone.rings();
    await bob.phone.answers({ ringSeconds: 3 });
    const { number } = await acme.ringGroup('600', [ann.extension, bob.extension]);
    const caller = await acme.phone(await acme.extension(String((next += 1))));
    const calling = caller.call(number, { hold: 1 });
    await bob.phone.rang();
    await installation.api.kill();
    expect(await calling).toMatchObject({ status: 200, endedBy: 'caller' });
  });
});
