import { parseShowChannels, parseShowRegistrations } from '@callsign/esl';
import type { LiveCall } from '@callsign/live';
import type { AudioPhone } from '../support/audio-phone';
import type { Company, CreatedExtension } from '../support/installation';
import { LiveWatcher } from '../support/live-watcher';
import { MortalInstallation } from '../support/mortal-installation';
import { recordings } from '../support/recordings';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface Person {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: AudioPhone;
}

describeSwitch('the live picture, and commands on calls', (site) => {
  let installation: MortalInstallation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await MortalInstallation.start(site);
    acme = installation.acme;
  });
  afterEach(async () => {
    await site.disposePhones();
    await installation.freeswitch.fsCli('hupall');
    await until('all is quiet', async () => (await calls()).length === 0);
  });
  afterAll(() => installation?.close());

  const items = async <Item>(topic: string) =>
    (await acme.api.get<{ items: Item[] }>(`/api/live/${topic}`)).body.items;
  const calls = () => items<LiveCall>('calls');
  const parked = () => items<{ slot: string; caller: { number: string } }>('parking');
  const command = (id: string, what: string, body: object = {}) =>
    acme.api.post<{ type: string; detail: string }>(`/api/live/calls/${id}/${what}`, body);

  async function person(voice: number, settings: object = {}): Promise<Person> {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.audioPhone(extension, voice);
    await phone.register();
    return { extension, number: extension.number, phone };
  }

  /** The one call from this extension, when it is as it should be. */
  function call(from: Person, what: string, matches: (call: LiveCall) => boolean): Promise<LiveCall> {
    return until(what, async () =>
      (await calls()).find((one) => one.from.number === from.number && matches(one)),
    );
  }

  async function talk(from: Person, to: Person): Promise<LiveCall> {
    await from.phone.call(to.number);
    await to.phone.rings();
    await to.phone.answer();
    await from.phone.answered();
    return call(
      from,
      'both talk',
      ({ legs }) => legs.length === 2 && legs.every(({ state }) => state === 'talking'),
    );
  }

  const hears = (one: Person, voice: number | null) =>
    until(`${one.number} hears ${voice}`, async () => (await one.phone.hears()) === voice, { seconds: 20 });

  site.test('tells whose phone rings, who talks, holds, was transferred, and hangs up', async () => {
    const [ann, bob, carol] = [await person(440), await person(1000), await person(700)];
    await ann.phone.call(bob.number);
    await bob.phone.rings();
    const ringing = await call(ann, 'a phone rings', ({ legs }) => legs.length === 2);
    expect(ringing).toMatchObject({
      state: 'ringing',
      legs: [
        { extension: ann.number, state: 'ringing' },
        { extension: bob.number, state: 'ringing' },
      ],
    });
    await bob.phone.answer();
    await ann.phone.answered();
    const { id, legs } = await call(ann, 'they talk', ({ state }) => state === 'talking');
    expect([id, legs[0]?.id]).toEqual([ringing.id, ringing.id]);
    await hears(ann, 1000);

    expect((await command(id, 'hold', { legId: legs[1]?.id })).status).toBe(204);
    await call(ann, 'it is on hold', ({ state }) => state === 'held');
    await until('ann hears no bob', async () => (await ann.phone.hears()) !== 1000);
    const twice = await command(id, 'hold');
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:callsign:call-state']);
    expect((await command(id, 'unhold')).status).toBe(204);
    await call(ann, 'it goes on', ({ state }) => state === 'talking');
    await hears(ann, 1000);
    expect((await command(id, 'unhold')).body.type).toBe('urn:callsign:call-state');

    expect((await command(id, 'transfer', { to: '4711' })).status).toBe(400);
    expect((await command(id, 'transfer', { to: carol.number, legId: legs[1]?.id })).status).toBe(204);
    await carol.phone.rings();
    await carol.phone.answer();
    await ann.phone.ended();
    await hears(carol, 1000);
    const moved = await until('bob talks to carol', async () =>
      (await calls()).find(
        (one) =>
          one.legs
            .map(({ extension }) => extension)
            .sort()
            .join() === [bob.number, carol.number].join(),
      ),
    );
    expect(moved.id).toBe(id);
    expect((await command(id, 'hangup')).status).toBe(204);
    await Promise.all([bob.phone.ended(), carol.phone.ended()]);
    await until('it is gone', async () => (await calls()).length === 0);
    expect((await command(id, 'hangup')).status).toBe(404);
    const { body } = await acme.api.get<{ data: { changes: object }[] }>(
      `/api/audit?entity=calls&entityId=${id}`,
    );
    expect(body.data.map(({ changes }) => Object.keys(changes).join())).toEqual([
      'hungUp',
      'transferredTo',
      'hold',
      'hold',
    ]);
  });

  site.test('parks a call in a free slot, tells where, and refuses what can not be', async () => {
    const [ann, bob, carol] = [await person(440), await person(1000), await person(700)];
    const { id } = await talk(ann, bob);
    expect((await command(id, 'park', { slot: '777' })).status).toBe(400);
    expect((await command(id, 'park', { slot: '5905' })).status).toBe(204);
    await bob.phone.ended();
    await until('it is parked', async () => (await parked()).some(({ slot }) => slot === '5905'));
    expect(await parked()).toMatchObject([{ slot: '5905', caller: { number: ann.number } }]);
    expect((await command(id, 'park')).body.type).toBe('urn:callsign:call-state');
    const other = await talk(bob, carol);
    const taken = await command(other.id, 'park', { slot: '5905' });
    expect([taken.status, taken.body.type]).toEqual([409, 'urn:callsign:slot-taken']);
    await command(other.id, 'hangup');
    await Promise.all([bob.phone.ended(), carol.phone.ended()]);
    await carol.phone.call('5905');
    await carol.phone.answered();
    await hears(carol, 440);
    await until('the slot is free', async () => (await parked()).length === 0);
    await until('it is one call', async () => (await calls()).length === 1);
  });

  site.test('records a call where the extension records on demand, and nowhere else', async () => {
    const [ann, bob] = [await person(440, { recordingPolicy: 'on_demand' }), await person(1000)];
    const { id, legs } = await talk(ann, bob);
    const refused = await command(id, 'recording', { legId: legs[1]?.id });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:callsign:call-state']);
    expect((await command(id, 'recording')).status).toBe(204);
    const recording = () => installation.freeswitch.fsCli(`uuid_getvar ${id} callsign_recording_on`);
    await until('it is being recorded', async () => (await recording()).includes('yes'));
    expect((await command(id, 'recording')).body.type).toBe('urn:callsign:call-state');
    const { length } = await ann.phone.heard();
    await until('they talked on', async () => (await ann.phone.heard()).length > length + 16_000);
    expect((await acme.api.delete(`/api/live/calls/${id}/recording`)).status).toBe(204);
    await until('it is not recorded any more', async () => (await recording()).includes('no'));
    await hears(ann, 1000);
    await ann.phone.hangUp();
    await bob.phone.ended();
    expect(await recordings(acme, ann.number)).toMatchObject([{ direction: 'out', policy: 'on_demand' }]);
  });

  site.test('has a phone call somebody, and another take a call that rings', async () => {
    const [ann, bob, carol] = [await person(440), await person(1000), await person(700)];
    const clicked = await acme.api.post(`/api/extensions/${ann.extension.id}/calls`, { number: bob.number });
    expect(clicked.status).toBe(202);
    await ann.phone.rings();
    const { id: rung } = await call(ann, 'the phone that calls rings', ({ to }) => to.number === bob.number);
    expect((await command(rung, 'pickup', { extensionId: carol.extension.id })).status).toBe(409);
    await ann.phone.answer();
    await bob.phone.rings();
    const { id } = await call(ann, 'it rings', ({ legs }) => legs.length === 2);
    expect((await command(id, 'pickup', { extensionId: carol.extension.id })).status).toBe(202);
    expect(await carol.phone.rings()).toContain(ann.number);
    await carol.phone.answer();
    await hears(carol, 440);
    await bob.phone.ended();
    await call(ann, 'carol has it', ({ to, legs }) => to.number === carol.number && legs.length === 2);
    expect(await calls()).toHaveLength(1);
  });

  site.test('after a restart of the API is what the switch says', async () => {
    const [ann, bob, carol, dave] = [
      await person(440),
      await person(1000),
      await person(700),
      await person(880),
    ];
    await acme.api.post(`/api/extensions/${ann.extension.id}/calls`, { number: bob.number });
    await ann.phone.rings();
    await ann.phone.answer();
    await bob.phone.rings();
    await bob.phone.answer();
    await call(
      ann,
      'they talk',
      ({ legs }) => legs.every(({ state }) => state === 'talking') && legs.length === 2,
    );
    await carol.phone.call('5906');
    await carol.phone.answered();
    await until('carol is parked', async () => (await parked()).length === 1);
    const before = { calls: await calls(), parked: await parked() };

    await installation.api.kill();
    await carol.phone.hangUp();
    await carol.phone.call(dave.number);
    await dave.phone.rings();
    await installation.api.start();
    await until(
      'what ended unheard is gone',
      async () => (await parked()).length === 0 && (await calls()).length > 0,
    );

    const watcher = await LiveWatcher.open(acme.api.url, acme.id, acme.api, [
      'calls',
      'registrations',
      'parking',
    ]);
    const channels = parseShowChannels(await installation.freeswitch.fsCli('show channels as json'));
    const legs = await watcher.shows<LiveCall>(
      'calls',
      'all legs are there',
      (all) =>
        all.flatMap((one) => one.legs).length ===
        channels.filter(({ name }) => !name.startsWith('loopback')).length,
    );
    expect(legs.flatMap((one) => one.legs.map(({ id }) => id)).sort()).toEqual(
      channels.map(({ uuid }) => uuid).sort(),
    );
    const clicked = legs.find(({ from }) => from.number === ann.number);
    expect(clicked).toMatchObject({
      id: before.calls.find(({ from }) => from.number === ann.number)?.id,
      state: 'talking',
      from: { number: ann.number },
      to: { number: bob.number },
      direction: 'internal',
    });
    expect(legs.find(({ from }) => from.number === carol.number)).toMatchObject({
      state: 'ringing',
      to: { number: dave.number },
      legs: [{ extension: carol.number }, { extension: dave.number, state: 'ringing' }],
    });
    const contacts = parseShowRegistrations(
      await installation.freeswitch.fsCli('show registrations as json'),
    );
    expect(
      watcher
        .items<{ id: string }>('registrations')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(contacts.map(({ callId }) => `switch/${callId}`).sort());
    expect(watcher.items('parking')).toEqual([]);
    watcher.close();
  });
});
