import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked, isRecorded } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';
import { until } from '../support/wait';

describeSwitch('call screening', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  type Talker = CreatedExtension & { phone: AudioPhone };
  async function talker(voice: number, settings: object = {}): Promise<Talker> {
    const made = await acme.extension(String((next += 1)), settings);
    const phone = await acme.audioPhone(made, voice);
    await phone.register();
    return { ...made, phone };
  }
  const hear = ({ phone }: Talker, voice: number) => hears(phone, voice, { seconds: 20 });

  /** Waits until the switch has written half a second of a name. */
  async function spoken(): Promise<void> {
    const spool = join(installation.app.config.media.here, 'spool');
    await until('a name is recorded', async () => {
      const sizes = await Promise.all(
        (await readdir(spool)).map((name) => stat(join(spool, name)).then(({ size }) => size)),
      );
      return sizes.some((size) => size > 12_000);
    });
  }

  /** Ann says her name, which is a tone, and `#`; Bob answers. */
  async function announced(ann: Talker, bob: Talker): Promise<void> {
    await ann.phone.answered();
    await isRecorded(installation.freeswitch, ann);
    await spoken();
    await ann.phone.press('#');
    await ringing(bob);
  }
  async function ringing(bob: Talker): Promise<void> {
    await until('Bob rings', () => bob.phone.rings().catch(() => false), { seconds: 30 });
    await bob.phone.answer();
  }

  site.test('the called hears the name, and takes the call with 1', async () => {
    const [ann, bob] = [await talker(440), await talker(700, { callScreening: 'all' })];
    await ann.phone.call(bob.number);
    await announced(ann, bob);
    await hear(bob, 440);
    expect(await ann.phone.hears()).not.toBe(700);
    await bob.phone.press('1');
    await hear(ann, 700);
    await hear(bob, 440);
    // Announced once, and no more: keys do what they do in any call.
    await bob.phone.press('*1');
    await isAsked(installation.freeswitch, bob);
    await bob.phone.press('9#');
    await hear(ann, 700);
    await hear(bob, 440);
    await ann.phone.hangUp();
    await bob.phone.ended();
  });

  site.test('2 sends it to voicemail, 3 refuses it, and hanging up is no answer', async () => {
    const carol = await talker(1000);
    const bob = await talker(700, {
      callScreening: 'all',
      voicemailEnabled: true,
      forwarding: { noAnswer: { enabled: true, number: carol.number } },
    });
    const ann = await talker(440);
    await ann.phone.call(bob.number);
    await announced(ann, bob);
    await isAsked(installation.freeswitch, bob);
    await bob.phone.press('3');
    await bob.phone.ended();
    await ann.phone.ended();
    await ann.phone.call(bob.number);
    await announced(ann, bob);
    await isAsked(installation.freeswitch, bob);
    await bob.phone.hangUp();
    await carol.phone.rings();
    await ann.phone.hangUp();
    await carol.phone.ended();
    await ann.phone.call(bob.number);
    await announced(ann, bob);
    await isAsked(installation.freeswitch, bob);
    await bob.phone.press('2');
    await hear(ann, 640);
    await ann.phone.hangUp();
  });

  site.test('only outside callers, where only they are screened', async () => {
    const [ann, bob] = [await talker(440), await talker(700, { callScreening: 'outside' })];
    await acme.number('+14155550100', { type: 'extension', id: bob.id });
    await connect(ann.phone, bob.number, bob.phone);
    await hear(ann, 700);
    await ann.phone.hangUp();
    await bob.phone.ended();
    const outside = await site.audioPhone(
      installation.ports.external,
      { user: '+12025550111', domain: '127.0.0.1', password: '' },
      { voice: 1000 },
    );
    await outside.call('+14155550100');
    // Whoever says nothing more, or too much, need not press a key.
    await outside.answered();
    await ringing(bob);
    await hear(bob, 1000);
    await bob.phone.press('1');
    await hears(outside, 700);
    // Keys during the call are for extensions alone: nothing parts the two.
    await outside.press('*1');
    await hear(bob, 1000);
    await outside.hangUp();
    await bob.phone.ended();
  });
});
