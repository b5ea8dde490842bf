import { isAsked } from '../support/legs';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';

describeSwitch('keys during a call, while the API is gone', (site) => {
  site.test('whoever was taken aside is back in the call, and keys end nothing', async () => {
    const installation = await MortalInstallation.start(site);
    const { acme, api, freeswitch } = installation;
    const [ann, bob] = [await acme.extension('1001'), await acme.extension('1002')];
    const phones = [await acme.audioPhone(ann, 440), await acme.audioPhone(bob, 700)] as const;
    const [annsPhone, bobsPhone] = phones;
    for (const phone of phones) await phone.register();
    await connect(annsPhone, '1002', bobsPhone);
    await hears(annsPhone, 700);
    await bobsPhone.press('*1');
    await isAsked(freeswitch, bob);
    await api.kill();
    await hears(annsPhone, 700);
    await hears(bobsPhone, 440);
    // Nobody can say what the keys do any more.
    await bobsPhone.press('*4');
    await hears(annsPhone, 700);
    await hears(bobsPhone, 440);
    await bobsPhone.hangUp();
    await annsPhone.ended();
    await installation.close();
  });
});
