import { MortalInstallation } from '../support/mortal-installation';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

const WELCOME = 500;

describeSwitch('a menu whose service is killed in the middle of a call', (site) => {
  let installation: MortalInstallation;
  afterEach(() => installation?.close());

  site.test('is offered again by the switch alone, and its keys ring whom they stand for', async () => {
    installation = await MortalInstallation.start(site);
    const { acme, api } = installation;
    await asTone(acme, 'ivr.welcome', WELCOME);
    const bob = await acme.extension('1002');
    const bobsPhone = await acme.audioPhone(bob, 1000);
    await bobsPhone.register();
    await acme.menu(
      'Main',
      { 1: { type: 'hangup', cause: 'USER_BUSY' }, 2: { type: 'extension', id: bob.id } },
      { number: '7001', sentences: ['ivr.welcome'], timeoutSeconds: 2 },
    );
    const ann = await acme.audioPhone(await acme.extension('1001'), 440);
    const hears = (hertz: number) =>
      until(`${hertz} Hz are heard`, async () => (await ann.hears()) === hertz, { seconds: 20 });
    await ann.call('7001');
    await ann.answered();
    await hears(WELCOME);
    await api.kill();
    await until('it is silent', async () => (await ann.hears()) === null);
    await hears(WELCOME);
    await ann.press('2');
    await bobsPhone.rings();
    await bobsPhone.answer();
    await hears(1000);
    await ann.hangUp();
  });
});
