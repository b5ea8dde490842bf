import type { Company } from '../support/installation';
import { KeyPhone } from '../support/key-phone';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';

describeSwitch('parked calls and lamps that survive the API', (site) => {
  let installation: MortalInstallation;
  let acme: Company;
  const keys: KeyPhone[] = [];

  beforeAll(async () => {
    installation = await MortalInstallation.start(site);
    acme = installation.acme;
  });
  afterAll(async () => {
    await Promise.all(keys.map((phone) => phone.dispose()));
    await installation?.close();
  });

  site.test(
    'killed while a call is parked: who dials its slot has it, and lamps are right afterwards',
    async () => {
      const [caller, parker, colleague] = [
        await acme.extension('1001'),
        await acme.extension('1002'),
        await acme.extension('1003'),
      ];
      const watching = await KeyPhone.create(installation.sipPort, colleague.account);
      keys.push(watching);
      const key = await watching.watch('5901');
      await key.shows('idle', { seconds: 30 });
      const [ann, bob, carol] = [
        await acme.audioPhone(caller, 440),
        await acme.audioPhone(parker, 1000),
        await acme.audioPhone(colleague, 700),
      ];
      await Promise.all([ann.register(), bob.register(), carol.register()]);
      await connect(ann, '1002', bob);
      await bob.sendTo('*68');
      await key.shows('busy');

      await installation.api.kill();
      await carol.call('5901');
      await carol.answered();
      await hears(carol, 440);
      expect(await ann.hears()).toBe(700);
      expect(key.states()).toEqual(['idle', 'busy']);

      await installation.api.start();
      await key.shows('idle', { seconds: 30 });
      await carol.hangUp();
      await ann.ended();
    },
  );
});
