import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('keys during a call: transfers', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  interface Talker {
    readonly extension: CreatedExtension;
    readonly phone: AudioPhone;
  }

  async function talker(voice: number): Promise<Talker> {
    const extension = await acme.extension(String((next += 1)));
    const phone = await acme.audioPhone(extension, voice);
    await phone.register();
    return { extension, phone };
  }

  const hear = (one: Talker, voice: number) =>
    until(`${one.extension.number} hears ${voice} Hz`, async () => (await one.phone.hears()) === voice);

  async function connected(caller: Talker, callee: Talker): Promise<void> {
    await caller.phone.call(callee.extension.number);
    await callee.phone.rings();
    await callee.phone.answer();
    await caller.phone.answered();
    await hear(callee, caller.phone.voice);
    await hear(caller, callee.phone.voice);
  }

  site.test('*1 by the called: the caller is sent to the number', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connected(ann, bob);
    await bob.phone.press('*1');
    await isAsked(installation.freeswitch, bob.extension);
    await bob.phone.press(`${carol.extension.number}#`);
    await bob.phone.ended();
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(ann, 1000);
    await hear(carol, 440);
    await ann.phone.hangUp();
    await carol.phone.ended();
  });

  site.test('*1 by the caller, a wrong number: back to the call', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connected(ann, bob);
    await ann.phone.press('*1');
    await isAsked(installation.freeswitch, ann.extension);
    await ann.phone.press('99999#');
    await hear(bob, 440);
    await hear(ann, 700);
    await ann.phone.press('*1');
    await isAsked(installation.freeswitch, ann.extension);
    await ann.phone.press(`${carol.extension.number}#`);
    await ann.phone.ended();
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(bob, 1000);
    await hear(carol, 700);
    await bob.phone.hangUp();
    await carol.phone.ended();
  });
});
