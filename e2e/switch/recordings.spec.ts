import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { parseShowChannels } from '@callsign/esl';
import { RecordingWatch } from '@callsign/recordings';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { hasTone, SAMPLE_RATE } from '../support/audio';
import { recordings, sounds, tones } from '../support/recordings';
import { describeSwitch } from '../support/switch-site';
import { connect } from '../support/talking';
import { until } from '../support/wait';

interface Person {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: AudioPhone;
}

describeSwitch('recordings', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  async function person(recordingPolicy: string, voice: number): Promise<Person> {
    const extension = await acme.extension(String((next += 1)), { recordingPolicy });
    const phone = await acme.audioPhone(extension, voice);
    await phone.register();
    return { extension, number: extension.number, phone };
  }

  /** Two talk until both have heard the other for a while. */
  async function talk(caller: Person, dialled: string, callee: Person): Promise<void> {
    await connect(caller.phone, dialled, callee.phone);
    await hear(caller, callee);
  }

  async function hear(one: Person, other: Person): Promise<void> {
    await until('one hears the other', async () => (await one.phone.hears()) === other.phone.voice);
    await until('the other hears one', async () => (await other.phone.hears()) === one.phone.voice);
    await talkOn(one, 2);
  }

  async function talkOn({ phone }: Person, seconds: number): Promise<void> {
    const { length } = await phone.heard();
    await until('they talked on', async () => (await phone.heard()).length > length + seconds * SAMPLE_RATE);
  }

  async function hangUp(one: Person, other: Person): Promise<void> {
    await one.phone.hangUp();
    await other.phone.ended();
  }

  site.test('in and out: each extension has its own, with both voices', async () => {
    const [ann, bob] = [await person('out', 440), await person('in', 1000)];
    await talk(ann, bob.number, bob);
    await hangUp(ann, bob);
    const [made] = await recordings(acme, ann.number);
    const [taken] = await recordings(acme, bob.number);
    const parties = { caller: { number: ann.number }, callee: { number: bob.number } };
    expect([made, taken]).toMatchObject([
      { direction: 'out', policy: 'out', legalHold: false, ...parties },
      { direction: 'in', policy: 'in', legalHold: false, ...parties },
    ]);
    expect(made?.seconds).toBeGreaterThan(1);
    expect(await tones(acme.api, made?.id ?? '')).toEqual({ phone: 440, other: 1000 });
    expect(await tones(acme.api, taken?.id ?? '')).toEqual({ phone: 1000, other: 440 });
    const call = await until('the record of the call shows both', async () => {
      const { body } = await acme.api.get<{ recordings?: { id: string }[] }>(`/api/cdr/${made?.callId}`);
      return body.recordings;
    });
    expect(call.map(({ id }) => id).toSorted()).toEqual([made?.id, taken?.id].toSorted());
  });

  site.test('never, and the other direction: nothing; all: both', async () => {
    const [ann, bob] = [await person('all', 440), await person('out', 1000)];
    const carol = await person('in', 1500);
    await talk(ann, bob.number, bob);
    await hangUp(ann, bob);
    await talk(carol, ann.number, ann);
    await hangUp(carol, ann);
    expect(await recordings(acme, ann.number, 2)).toMatchObject([
      { direction: 'out', policy: 'all', callee: { number: bob.number } },
      { direction: 'in', policy: 'all', caller: { number: carol.number } },
    ]);
    expect(await recordings(acme, bob.number, 0)).toEqual([]);
    expect(await recordings(acme, carol.number, 0)).toEqual([]);
  });

  site.test('from outside through a ring group: whoever takes the call has it recorded', async () => {
    const [ann, bob] = [await person('in', 440), await person('in', 1000)];
    const group = await acme.ringGroup('600', [ann.extension, bob.extension]);
    await acme.number('+14155550100', { type: 'ring_group', id: group.id });
    const phone = await site.audioPhone(
      installation.ports.external,
      { user: '+12025550111', domain: '127.0.0.1', password: '' },
      { voice: 1500 },
    );
    await phone.call('+14155550100');
    await ann.phone.rings();
    await bob.phone.rings();
    await bob.phone.answer();
    await phone.answered();
    const carrier = { phone, number: '', extension: bob.extension };
    await hear(carrier, bob);
    await hangUp(carrier, bob);
    const [taken] = await recordings(acme, bob.number);
    expect(taken).toMatchObject({ direction: 'in', caller: { number: '+12025550111' } });
    expect(await tones(acme.api, taken?.id ?? '')).toEqual({ phone: 1000, other: 1500 });
    expect(await recordings(acme, ann.number, 0)).toEqual([]);
  });

  site.test('a transfer: who is recorded goes on, and whoever takes the call begins', async () => {
    const [ann, bob, carol] = [
      await person('out', 440),
      await person('never', 1000),
      await person('in', 1500),
    ];
    await talk(ann, bob.number, bob);
    const [leg] = parseShowChannels(await installation.freeswitch.fsCli('show channels as json')).filter(
      ({ direction }) => direction === 'inbound',
    );
    await installation.freeswitch.fsCli(`uuid_transfer ${leg?.uuid} ${carol.number} XML acme.example`);
    await carol.phone.rings();
    await carol.phone.answer();
    await bob.phone.ended();
    await hear(ann, carol);
    await hangUp(ann, carol);
    const [made] = await recordings(acme, ann.number);
    const [taken] = await recordings(acme, carol.number);
    expect(made?.seconds).toBeGreaterThan(taken?.seconds ?? Infinity);
    expect(taken).toMatchObject({ direction: 'in', caller: { number: ann.number } });
    expect(await tones(acme.api, taken?.id ?? '')).toEqual({ phone: 1500, other: 440 });
    const others = await sounds(acme.api, made?.id ?? '');
    expect([others.includes(1000), others.includes(1500)]).toEqual([true, true]);
  });

  site.test('a call that goes on is not taken in, however long nothing was written of it', async () => {
    const [ann, bob] = [await person('out', 440), await person('never', 1000)];
    await talk(ann, bob.number, bob);
    const folder = join(installation.app.config.media.here, 'spool');
    const [name = ''] = (await readdir(folder)).filter(
      (one) => one.startsWith(`rec-${acme.id}-${ann.extension.id}-`) && one.endsWith('.wav'),
    );
    const before = new Date(Date.now() - 600_000);
    for (let times = 0; times < 3; times += 1) {
      await utimes(join(folder, name), before, before);
      await installation.app.app.get(RecordingWatch, { strict: false }).run();
    }
    expect(await recordings(acme, ann.number, 0)).toEqual([]);
    await talkOn(ann, 2);
    await hangUp(ann, bob);
    const [made] = await recordings(acme, ann.number);
    expect(made?.seconds).toBeGreaterThan(3);
  });

  site.test('recording switched off in the profile: nothing, until it is on again', async () => {
    const off = await installation.tenant('off.example');
    const profile = await installation.admin.post<{ id: string }>('/api/tenant-profiles', {
      name: 'Recording',
    });
    const path = `/api/tenant-profiles/${profile.body.id}`;
    await installation.admin.patch(`/api/tenants/${off.id}`, { profileId: profile.body.id });
    const people = [];
    for (const [number, voice] of [
      ['1001', 440],
      ['1002', 1000],
    ] as const) {
      const extension = await off.extension(number, { recordingPolicy: 'all' });
      const phone = await off.audioPhone(extension, voice);
      await phone.register();
      people.push({ extension, number, phone });
    }
    const [ann, bob] = people as [Person, Person];
    await installation.admin.patch(path, { recordingEnabled: false });
    await talk(ann, bob.number, bob);
    await hangUp(ann, bob);
    await installation.admin.patch(path, { recordingEnabled: true });
    await talk(bob, ann.number, ann);
    await hangUp(bob, ann);
    expect(await recordings(off, '1001')).toMatchObject([{ direction: 'in' }]);
    expect(await recordings(off, '1002')).toMatchObject([{ direction: 'out' }]);
  });

  site.test('on demand: *2 begins and ends it, and both hear that', async () => {
    const [ann, bob] = [await person('never', 440), await person('on_demand', 1000)];
    await talk(ann, bob.number, bob);
    await bob.phone.press('*2');
    for (const { phone } of [ann, bob])
      await until('both hear the sign', async () => hasTone(await phone.heard(), 660));
    await hear(ann, bob);
    await bob.phone.press('*2');
    const [taken] = await recordings(acme, bob.number);
    expect(taken).toMatchObject({ direction: 'in', policy: 'on_demand', caller: { number: ann.number } });
    expect(await tones(acme.api, taken?.id ?? '')).toEqual({ phone: 1000, other: 440 });
    // Still talking; a second one, ended by the end of the call. Ann may not.
    await ann.phone.press('*2');
    await until('Ann is told no', async () => hasTone(await ann.phone.heard(), 300));
    await bob.phone.press('*2');
    await talkOn(ann, 3);
    await hangUp(bob, ann);
    const both = await recordings(acme, bob.number, 2);
    expect(both.map(({ callId }) => callId)).toEqual([taken?.callId, taken?.callId]);
    expect(await recordings(acme, ann.number, 0)).toEqual([]);
  });
});
