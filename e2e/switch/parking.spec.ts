import { hasTone } from '../support/audio';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { KeyPhone } from '../support/key-phone';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';
import { until } from '../support/wait';

interface Lot {
  readonly id: string;
  readonly code: string;
  readonly firstSlot: number;
}

describeSwitch('parking', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;
  let lot: Lot;
  let next = 1000;
  const phones: KeyPhone[] = [];

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
    const { body } = await acme.api.get<{ data: Lot[] }>('/api/parking-lots');
    lot = body.data[0] ?? { id: '', code: '', firstSlot: 0 };
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.dispose()));
  });
  afterAll(() => installation.close());

  const extension = (company = acme) => company.extension(String((next += 1)));
  async function watches({ account }: CreatedExtension, slot: string) {
    const phone = await KeyPhone.create(installation.ports.internal, account);
    phones.push(phone);
    const key = await phone.watch(slot);
    await key.shows('idle');
    return key;
  }
  const parked = async () =>
    (
      await acme.api.get<{ data: { slot: string; caller: { number: string } }[] }>(
        `/api/parking-lots/${lot.id}/calls`,
      )
    ).body.data.map(({ slot, caller }) => `${caller.number} in ${slot}`);
  const parks = (what: string[]) =>
    until(`parked: ${what.join(', ')}`, async () => (await parked()).join() === what.join(), { seconds: 15 });

  /** Two phones that talk: a caller, and who will park it. */
  async function talking(from = acme) {
    const [caller, parker] = [await extension(), await extension()];
    const [ann, bob] = [await from.audioPhone(caller, 440), await acme.audioPhone(parker, 1000)];
    await Promise.all([ann.register(), bob.register()]);
    await connect(ann, parker.number, bob);
    return { caller, parker, ann, bob };
  }

  site.test('a call that is sent to the code waits in a slot, and who dials the slot has it', async () => {
    const colleague = await extension();
    const [key, theirs] = [await watches(colleague, '5901'), await watches(await extension(globex), '5901')];
    const { caller, ann, bob } = await talking();
    await bob.sendTo('*68');
    await parks([`${caller.number} in 5901`]);
    await key.shows('busy');
    // The same slot of another tenant is another one.
    expect(theirs.states()).toEqual(['idle']);
    const zed = await globex.audioPhone(await extension(globex), 700);
    await zed.call('5901');
    await zed.answered();
    expect(await zed.hears()).toBeNull();
    await zed.hangUp();
    const carol = await acme.audioPhone(colleague, 700);
    await carol.call('5901');
    await carol.answered();
    await hears(carol, 440);
    expect(await ann.hears()).toBe(700);
    await key.shows('idle');
    expect(await parked()).toEqual([]);
    await carol.hangUp();
    await ann.ended();
    expect(theirs.states().filter((state) => state === 'busy').length).toBeLessThanOrEqual(1);
  });

  site.test('who asks the code first hears the slot, and leaves the caller there', async () => {
    await asTone(acme, 'parking.slot', 900, { seconds: 4 });
    const { caller, parker, ann, bob } = await talking();
    const leg = await until('the switch tells of the leg to the parker', async () => {
      const { rows = [] } = JSON.parse(await installation.freeswitch.fsCli('show channels as json')) as {
        rows?: { uuid: string; direction: string }[];
      };
      return rows.find(({ direction }) => direction === 'outbound')?.uuid;
    });
    const of = (name: string) => installation.freeswitch.fsCli(`uuid_getvar ${leg} ${name}`);
    const dialog = {
      callId: await of('sip_call_id'),
      toTag: await of('sip_from_tag'),
      fromTag: await of('sip_to_tag'),
    };
    await bob.call('*68');
    await bob.answered();
    await parks([`${parker.number} in 5901`]);
    await until('the slot is told', async () => (await bob.hears()) === 900);
    await bob.connect(dialog);
    await parks([`${caller.number} in 5901`]);
    const carol = await acme.audioPhone(await extension(), 700);
    await carol.call('5901');
    await carol.answered();
    await hears(carol, 440);
    await carol.hangUp();
    await ann.ended();
  });

  site.test('slots fill in order, a caller who hangs up frees one, a full lot refuses', async () => {
    const { body } = await acme.api.post<Lot>('/api/parking-lots', {
      name: 'Small',
      code: '*681',
      firstSlot: 801,
      lastSlot: 802,
    });
    const key = await watches(await extension(), '801');
    const callers = [await extension(), await extension(), await extension()];
    const [one, two, three] = [
      await acme.audioPhone(callers[0]!, 440),
      await acme.audioPhone(callers[1]!, 700),
      await acme.audioPhone(callers[2]!, 1000),
    ];
    const slots = async () =>
      (await acme.api.get<{ data: { slot: string }[] }>(`/api/parking-lots/${body.id}/calls`)).body.data.map(
        ({ slot }) => slot,
      );
    for (const phone of [one, two]) {
      await phone.call('*681');
      await phone.answered();
    }
    await until('both wait', async () => (await slots()).join() === '801,802');
    await key.shows('busy');
    await three.call('*681');
    await three.ended();
    // The reorder tone.
    const heard = await three.heard();
    expect([480, 620].map((hertz) => hasTone(heard, hertz))).toEqual([true, true]);
    expect(await slots()).toEqual(['801', '802']);
    expect((await acme.api.delete(`/api/parking-lots/${body.id}`)).status).toBe(409);
    await one.hangUp();
    await key.shows('idle');
    expect(await slots()).toEqual(['802']);
    await two.hangUp();
    await until('nobody waits', async () => (await slots()).length === 0);
    expect((await acme.api.delete(`/api/parking-lots/${body.id}`)).status).toBe(204);
  });

  site.test('a call that nobody took goes where its lot says, with a number to dial or without', async () => {
    await asTone(acme, 'voicemail.enter-box', 900);
    const desk = await extension();
    const dora = await acme.audioPhone(desk, 700);
    await dora.register();
    async function waits(slot: number, overdueDestination: object) {
      const place = { name: `Lot ${slot}`, code: `*68${slot}`, firstSlot: slot, lastSlot: slot };
      const after = { timeoutSeconds: 10, ringBack: false, overdueDestination };
      expect((await acme.api.post('/api/parking-lots', { ...place, ...after })).status).toBe(201);
      const phone = await acme.audioPhone(await extension(), 440);
      await phone.call(place.code);
      await phone.answered();
      return phone;
    }
    const ann = await waits(811, { type: 'extension', id: desk.id });
    const bob = await waits(812, { type: 'voicemail_access', id: 'any' });
    await dora.rings();
    await dora.answer();
    await until('voicemail asks for the box', async () => (await bob.hears()) === 900);
    await bob.hangUp();
    expect(await ann.hears(700)).toBe(700);
    await ann.hangUp();
    await dora.ended();
  });

  site.test('a call that waited too long rings who parked it, goes back, and rings again', async () => {
    await acme.api.patch(`/api/parking-lots/${lot.id}`, { timeoutSeconds: 10, ringBackSeconds: 5 });
    const { caller, parker, ann, bob } = await talking();
    await bob.sendTo('*68');
    await parks([`${caller.number} in 5901`]);
    const phone = await acme.phone(parker);
    expect(await phone.register()).toBe(200);
    await phone.rings();
    expect(await phone.rang({ seconds: 25 })).toMatchObject({
      callerName: expect.stringContaining(`Park 5901 User ${caller.number}`),
    });
    await parks([]);
    await parks([`${caller.number} in 5901`]);
    const carol = await acme.audioPhone(await extension(), 700);
    await carol.call('5901');
    await carol.answered();
    await hears(carol, 440);
    await ann.hangUp();
    await carol.ended();
  });
});
