import { SAMPLE_RATE, share } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { freePort } from '../support/ports';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { until } from '../support/wait';

/** The beep that tells a caller to speak, in hertz. */
const BEEP = 640;

/** Whether a tone was heard for a quarter of a second. */
async function hasHeard(phone: AudioPhone, hertz: number): Promise<boolean> {
  const samples = await phone.heard();
  const window = SAMPLE_RATE / 4;
  for (let from = 0; from + window <= samples.length; from += window / 2)
    if (share(samples.slice(from, from + window), hertz) > 0.7) return true;
  return false;
}

describeSwitch('paging groups', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  async function group(number: string, members: CreatedExtension[], settings: object = {}): Promise<void> {
    const memberIds = members.map(({ id }) => id);
    const { status } = await acme.api.post('/api/paging-groups', {
      number,
      name: 'Hall',
      memberIds,
      ...settings,
    });
    expect(status).toBe(201);
  }
  async function room(made: CreatedExtension) {
    const phone = await acme.phone(made);
    expect(await phone.register()).toBe(200);
    await phone.answers();
    return phone;
  }
  const conferences = () => installation.freeswitch.fsCli('conference list');

  site.test(
    'one speaks at every phone at rest, which answer by themselves, until the caller leaves',
    async () => {
      const [bob, carol, dave, erin] = [
        await extension(),
        await extension(),
        await extension(),
        await extension({ doNotDisturb: true }),
      ];
      const [hall, quiet, listener, caller] = [
        await room(bob),
        await room(erin),
        await acme.audioPhone(carol, 1000),
        await acme.audioPhone(await extension(), 440),
      ];
      await listener.register();
      const talking = await acme.audioPhone(dave, 620);
      const busy = await acme.phone(dave);
      await busy.register();
      await busy.answers();
      await talking.call('*9196');
      await talking.answered();
      await group('700', [bob, carol, dave, erin]);
      await caller.call('700');
      expect(await listener.rings()).toContain(caller.account.user);
      await listener.answer();
      await caller.answered();
      await hears(listener, 440);
      const [invitation] = await hall.invitations();
      expect(invitation?.callerNumber).toBe(caller.account.user);
      expect(invitation?.message.headers.get('call-info')).toBe('<sip:acme.example>;answer-after=0');
      expect([await busy.invitations(), await quiet.invitations()]).toEqual([[], []]);
      expect(await conferences()).toContain(`page-${acme.id}-`);
      await until('the caller has heard the beep', () => hasHeard(caller, BEEP));
      expect(await hasHeard(caller, 1000)).toBe(false);
      await caller.hangUp();
      await listener.ended();
      await until('the other phone is free', async () =>
        (await hall.messages()).some(({ method, sent }) => method === 'BYE' && !sent),
      );
      await until('the conference is over', async () => !(await conferences()).includes('page-'));
      await talking.hangUp();
    },
  );

  site.test('where both ways are wanted the caller hears them', async () => {
    const carol = await extension();
    const [listener, caller] = [
      await acme.audioPhone(carol, 1000),
      await acme.audioPhone(await extension(), 440),
    ];
    await listener.register();
    await group('701', [carol], { twoWay: true });
    await caller.call('701');
    await listener.rings();
    await listener.answer();
    await caller.answered();
    await Promise.all([hears(listener, 440), hears(caller, 1000)]);
    await caller.hangUp();
    await listener.ended();
  });

  site.test('who is not named may not speak, and with no phone at rest nobody can', async () => {
    const [bob, ann, zed] = [await extension(), await extension(), await extension()];
    const hall = await room(bob);
    await group('702', [bob], { callers: 'named', callerIds: [ann.id] });
    await group('703', [zed]);
    expect(await (await acme.phone(zed)).call('702')).toMatchObject({ status: 603 });
    expect(await hall.invitations()).toEqual([]);
    expect(await (await acme.phone(ann)).call('702', { hold: 3 })).toMatchObject({
      status: 200,
      endedBy: 'caller',
    });
    expect(await hall.invitations()).toHaveLength(1);
    // The only member speaks.
    expect(await (await acme.phone(zed)).call('703')).toMatchObject({ status: 486 });
  });

  site.test('the legs of an announcement are one call on record', async () => {
    const globex = await installation.tenant('globex.example');
    const bob = await globex.extension('2001');
    const phone = await globex.phone(bob);
    await phone.register();
    await phone.answers();
    await globex.api.post('/api/paging-groups', { number: '700', name: 'Hall', memberIds: [bob.id] });
    expect(await (await globex.phone(await globex.extension('2002'))).call('700', { hold: 3 })).toMatchObject(
      {
        status: 200,
      },
    );
    await until('both legs are on record', async () => (await globex.records(1))[0]?.legs === 2);
    expect(await globex.records(1)).toHaveLength(1);
  });
});

describeSwitch('paging groups without call control', (site) => {
  site.test('the switch calls the members by itself', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const installation = await Installation.start(site, { CALL_CONTROL_SOCKETS: nobody });
    try {
      const acme = await installation.tenant('acme.example');
      const bob = await acme.extension('1001');
      const listener = await acme.audioPhone(bob, 1000);
      await listener.register();
      await acme.api.post('/api/paging-groups', { number: '700', name: 'Hall', memberIds: [bob.id] });
      const caller = await acme.audioPhone(await acme.extension('1002'), 440);
      await caller.call('700');
      await listener.rings();
      await listener.answer();
      await hears(listener, 440);
      await caller.hangUp();
      await listener.ended();
    } finally {
      await installation.close();
    }
  });
});
