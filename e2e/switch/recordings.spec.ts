import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { recordings, tones } from '../support/recordings';
import { describeSwitch } from '../support/switch-site';
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
    await caller.phone.call(dialled);
    await callee.phone.rings();
    await callee.phone.answer();
    await caller.phone.answered();
    await hear(caller, callee);
  }

  async function hear(one: Person, other: Person): Promise<void> {
    await until('one hears the other', async () => (await one.phone.hears()) === other.phone.voice);
    await until('the other hears one', async () => (await other.phone.hears()) === one.phone.voice);
    await until('they talked for a while', async () => (await one.phone.heard()).length > 3 * 8000);
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
});
