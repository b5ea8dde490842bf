import { type Company, Installation } from '../support/installation';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { until } from '../support/wait';

/** Twelve hours ahead of UTC: who looked at the wrong clock would say the other half of the day. */
const TIMEZONE = 'Etc/GMT-12';

describeSwitch('what feature codes say', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    await installation.admin.patch(`/api/tenants/${acme.id}`, { timezone: TIMEZONE });
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);

  site.test('which state a setting is in, and where calls are forwarded', async () => {
    await asTone(acme, 'feature.do-not-disturb-on', 700);
    await asTone(acme, 'feature.all-calls-forwarded-to', 900, { seconds: 1 });
    await asTone(acme, 'number.7', 1200);
    const ann = await acme.audioPhone(await extension(), 440);
    await ann.call('*78');
    await ann.answered();
    await hears(ann, 700);
    await ann.ended();
    await ann.call('*727');
    await ann.answered();
    await hears(ann, 900);
    await hears(ann, 1200);
    await ann.ended();
  });

  site.test(
    "*60 tells the time of the tenant's time zone, *65 the own number; in the box's language",
    async () => {
      await asTone(acme, 'feature.the-time-is', 500, { seconds: 1 });
      await asTone(acme, 'time.am', 700);
      await asTone(acme, 'time.pm', 900);
      const half = () =>
        new Intl.DateTimeFormat('en-US', { timeZone: TIMEZONE, hour: 'numeric', hour12: true })
          .format()
          .slice(-2);
      const bob = await extension({ voicemailEnabled: true });
      const phone = await acme.audioPhone(bob, 440);
      const before = half();
      await phone.call('*60');
      await phone.answered();
      await hears(phone, 500);
      const heard = await until('AM or PM is heard', async () => {
        const hertz = await phone.hears();
        return hertz === 700 ? 'AM' : hertz === 900 && 'PM';
      });
      expect([before, half()]).toContain(heard);
      await phone.ended();
      await asTone(acme, 'feature.your-number-is', 1100, { language: 'de' });
      await acme.api.patch(`/api/voicemail/boxes/${bob.id}`, { language: 'de' });
      await phone.call('*65');
      await phone.answered();
      await hears(phone, 1100);
      await phone.ended();
    },
  );

  site.test('why a code did nothing, before the call is refused', async () => {
    await asTone(acme, 'feature.no-call-to-pick-up', 1000);
    const ann = await acme.audioPhone(await extension(), 440);
    await ann.call('*8');
    await hears(ann, 1000);
    expect(await ann.ended()).toContain('404');
  });
});
