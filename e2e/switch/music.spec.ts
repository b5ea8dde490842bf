import { tone, wav } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, Installation } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { connect } from '../support/talking';
import { until } from '../support/wait';

const hearing = (phone: AudioPhone, hertz: number) =>
  until(`it hears ${hertz} Hz`, async () => Math.abs(((await phone.hears()) ?? 0) - hertz) <= 5, {
    seconds: 20,
  });

/** Two of a tenant's phones in a call with each other. */
async function talking(company: Company): Promise<{ caller: AudioPhone; called: AudioPhone }> {
  const caller = await company.audioPhone(await company.extension('1001'), 440);
  const called = await company.audioPhone(await company.extension('1002'), 900);
  await caller.register();
  await called.register();
  await talk(caller, called);
  return { caller, called };
}

async function talk(caller: AudioPhone, called: AudioPhone): Promise<void> {
  await connect(caller, '1002', called);
  await hearing(called, 440);
}

describeSwitch('music on hold', (site) => {
  let installation: Installation;
  beforeAll(async () => (installation = await Installation.start(site)));
  afterAll(() => installation.close());

  site.test('whoever is held hears the music of the own tenant, whichever side holds', async () => {
    const [acme, other] = [
      await installation.tenant('acme.example'),
      await installation.tenant('other.example'),
    ];
    await acme.music('Strings', [wav(tone(700, 3))], { isDefault: true });
    await other.music('Brass', [wav(tone(1200, 3))], { isDefault: true });
    const ours = await talking(acme);
    const theirs = await talking(other);
    await ours.caller.hold();
    await theirs.called.hold();
    await hearing(ours.called, 700);
    await hearing(theirs.caller, 1200);
    await ours.caller.resume();
    await hearing(ours.called, 440);
    await hearing(theirs.caller, 1200);
  });

  site.test('tracks follow one another, and a change is heard by the next call', async () => {
    const company = await installation.tenant('tracks.example');
    const { id } = await company.music('Both', [wav(tone(700, 2)), wav(tone(1500, 2))], { isDefault: true });
    const { caller, called } = await talking(company);
    await caller.hold();
    await hearing(called, 700);
    await hearing(called, 1500);
    await hearing(called, 700);
    await called.hangUp();
    await caller.ended();
    await company.music('Only', [wav(tone(2000, 2))], { isDefault: true });
    await company.api.delete(`/api/music/${id}`);
    await talk(caller, called);
    await called.hold();
    await hearing(caller, 2000);
  });

  site.test('callers of a ring group hear music while it rings, of the group or of the tenant', async () => {
    const company = await installation.tenant('ringing.example');
    await company.music('Default', [wav(tone(700, 2))], { isDefault: true });
    const { id } = await company.music('Sales', [wav(tone(1500, 2))]);
    const caller = await company.audioPhone(await company.extension('1001'), 440);
    const member = await company.extension('1002');
    const phone = await company.phone(member);
    expect(await phone.register()).toBe(200);
    await phone.rings();
    await company.ringGroup('600', [member], { ringback: 'music', musicId: id });
    await company.ringGroup('601', [member], { ringback: 'music' });
    for (const [number, hertz] of [
      ['600', 1500],
      ['601', 700],
    ] as const) {
      await caller.call(number);
      await hearing(caller, hertz);
      await caller.hangUp();
      await caller.ended();
    }
  });

  site.test('without music of the own there are soft chords', async () => {
    const { caller, called } = await talking(await installation.tenant('plain.example'));
    await caller.hold();
    const chords = new Set(
      [262, 330, 392, 220, 175, 247, 294, 196].map((hertz) => Math.round(hertz / 5) * 5),
    );
    await until('it hears a note', async () => chords.has((await called.hears()) ?? 0), { seconds: 20 });
  });
});

describeSwitch('music on hold without the API', (site) => {
  let installation: MortalInstallation;
  afterEach(() => installation?.close());

  site.test('phones hear it while no API runs', async () => {
    installation = await MortalInstallation.start(site);
    const { acme, api } = installation;
    await acme.music('Strings', [wav(tone(700, 3))], { isDefault: true });
    const { caller, called } = await talking(acme);
    await called.hangUp();
    await caller.ended();
    await api.kill();
    await talk(caller, called);
    await caller.hold();
    await hearing(called, 700);
  });
});
