import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

/** What is heard, in hertz. */
const WELCOME = 500;
const CHOOSE = 700;
const INVALID = 900;

describeSwitch('menus', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    await asTone(acme, 'ivr.welcome', WELCOME);
    await asTone(acme, 'ivr.choose', CHOOSE);
    await asTone(acme, 'common.invalid-entry', INVALID, { seconds: 1 });
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  const caller = async () => acme.audioPhone(await extension(), 440);

  /** An extension whose phone waits for a call. */
  async function colleague(voice: number, settings: object = {}): Promise<[CreatedExtension, AudioPhone]> {
    const made = await extension(settings);
    const phone = await acme.audioPhone(made, voice);
    await phone.register();
    return [made, phone];
  }

  async function hears(phone: AudioPhone, hertz: number): Promise<void> {
    await until(`${hertz} Hz are heard`, async () => (await phone.hears()) === hertz, { seconds: 15 });
  }

  /** Calls a menu, and waits until it speaks. */
  async function calls(phone: AudioPhone, number: string, hertz = WELCOME): Promise<void> {
    await phone.call(number);
    await phone.answered();
    await hears(phone, hertz);
  }

  site.test('a key rings the extension that it stands for', async () => {
    const [bob, bobsPhone] = await colleague(1000);
    await acme.menu(
      'Main',
      { 1: { type: 'extension', id: bob.id } },
      { number: '7001', sentences: ['ivr.welcome'] },
    );
    const ann = await caller();
    await calls(ann, '7001');
    await ann.press('1');
    expect(await bobsPhone.rings()).toContain(ann.account.user);
    await bobsPhone.answer();
    await hears(ann, 1000);
    await ann.hangUp();
  });
});
