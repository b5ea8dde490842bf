import { tone, wav } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked, ringsAt } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';
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

  const hear = ({ phone }: Talker, voice: number) => hears(phone, voice);

  async function connected(caller: Talker, callee: Talker): Promise<void> {
    await connect(caller.phone, callee.extension.number, callee.phone);
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
    const told = `${bob.extension.number} transferred ${ann.extension.number} to ${carol.extension.number}.`;
    await until('the call record tells it', async () => {
      const journeys = await Promise.all(
        (await acme.records(1)).map(({ id }) =>
          acme.api.get<{ journey: { text: string }[] }>(`/api/cdr/${id}`),
        ),
      );
      return journeys.some(({ body }) => body.journey.some(({ text }) => text === told));
    });
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

  site.test('who hangs up while asked for the number has ended the call', async () => {
    const [ann, bob] = [await talker(440), await talker(700)];
    await connected(ann, bob);
    await ann.phone.press('*1');
    await isAsked(installation.freeswitch, ann.extension);
    await ann.phone.hangUp();
    await bob.phone.ended();
  });

  /** Bob asks Ann to wait, and calls the number. */
  async function consults(bob: Talker, number: string): Promise<void> {
    await bob.phone.press('*4');
    await isAsked(installation.freeswitch, bob.extension);
    await bob.phone.press(`${number}#`);
  }

  site.test('*4: talk first, hang up, and the two are connected', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connected(ann, bob);
    await consults(bob, carol.extension.number);
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(carol, 700);
    await hear(bob, 1000);
    await bob.phone.hangUp();
    await hear(carol, 440);
    await hear(ann, 1000);
    await carol.phone.hangUp();
    await ann.phone.ended();
  });

  site.test('*4, then # while they talk: back to who was held', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    await connected(ann, bob);
    await consults(bob, carol.extension.number);
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(bob, 1000);
    await bob.phone.press('#');
    await carol.phone.ended();
    await hear(ann, 700);
    await hear(bob, 440);
    await ann.phone.hangUp();
    await bob.phone.ended();
  });

  site.test('*4 to somebody busy: back to who was held, who hears music meanwhile', async () => {
    await acme.music('Strings', [wav(tone(1500, 3))], { isDefault: true });
    const [ann, bob] = [await talker(440), await talker(700)];
    const carol = await acme.extension(String((next += 1)), { doNotDisturb: true });
    await connected(ann, bob);
    await ann.phone.press('*4');
    await isAsked(installation.freeswitch, ann.extension);
    await hear(bob, 1500);
    await ann.phone.press(`${carol.number}#`);
    await hear(ann, 700);
    await hear(bob, 440);
    await bob.phone.hangUp();
    await ann.phone.ended();
  });

  site.test(
    '*4, while it rings: # comes back, and who hangs up has it ring on for who was held',
    async () => {
      const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
      await connected(ann, bob);
      await consults(bob, carol.extension.number);
      await carol.phone.rings();
      await ringsAt(installation.freeswitch, carol.extension);
      await bob.phone.press('#');
      await carol.phone.ended();
      await hear(ann, 700);
      await consults(bob, carol.extension.number);
      await carol.phone.rings();
      await bob.phone.hangUp();
      await carol.phone.rings();
      await carol.phone.answer();
      await hear(ann, 1000);
      await hear(carol, 440);
      await ann.phone.hangUp();
    },
  );

  site.test('also who took the call in a ring group, or picked it up, can transfer it', async () => {
    const [ann, bob, carol] = [await talker(440), await talker(700), await talker(1000)];
    const { number } = await acme.ringGroup('600', [bob.extension]);
    await ann.phone.call(number);
    await bob.phone.rings();
    await ringsAt(installation.freeswitch, bob.extension);
    await carol.phone.call(`**${bob.extension.number}`);
    await carol.phone.answered();
    await hear(carol, 440);
    await carol.phone.press('*1');
    await isAsked(installation.freeswitch, carol.extension);
    await carol.phone.press(`${number}#`);
    await carol.phone.ended();
    await until('Bob rings again', () => bob.phone.rings().catch(() => false), { seconds: 20 });
    await bob.phone.answer();
    await hear(ann, 700);
    await bob.phone.press('*1');
    await isAsked(installation.freeswitch, bob.extension);
    await bob.phone.press(`${carol.extension.number}#`);
    await carol.phone.rings();
    await carol.phone.answer();
    await hear(ann, 1000);
    await ann.phone.hangUp();
    await carol.phone.ended();
  });
});
