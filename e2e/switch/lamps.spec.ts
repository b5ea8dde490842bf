import { SwitchRegistry } from '@callsign/esl';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { KeyPhone } from '../support/key-phone';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('lamps on keys', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;
  const phones: KeyPhone[] = [];

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
    const switches = installation.app.app.get(SwitchRegistry, { strict: false });
    await until('the event socket is up', () => switches.status().every(({ state }) => state === 'ready'));
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.dispose()));
  });
  afterAll(() => installation.close());

  async function keys({ account }: CreatedExtension): Promise<KeyPhone> {
    const phone = await KeyPhone.create(installation.ports.internal, account);
    phones.push(phone);
    return phone;
  }

  site.test('show an extension that rings, talks and is free again', async () => {
    const [ann, bob] = [await acme.extension('1001'), await acme.extension('1002')];
    const key = await (await keys(await acme.extension('1003'))).watch('1002');
    await key.shows('idle');
    const phone = await acme.phone(bob);
    expect(await phone.register()).toBe(200);
    await phone.answers({ ringSeconds: 2 });
    expect(await (await acme.phone(ann)).call('1002', { hold: 2 })).toMatchObject({ status: 200 });
    await key.shows('idle');
    expect(key.states()).toEqual(['idle', 'ringing', 'busy', 'idle']);
    process.stderr.write(key.told().map(({ message }) => message).join('\n'));
  });
});
