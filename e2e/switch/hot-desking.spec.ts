import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked } from '../support/legs';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { mailboxesOf } from '../support/voicemail';
import { until } from '../support/wait';

const PIN = '2580';

describeSwitch('hot desking', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    await asTone(acme, 'feature.logged-in', 1100, { seconds: 1 });
    await asTone(acme, 'feature.wrong-extension-or-pin', 1500, { seconds: 1 });
    await asTone(acme, 'feature.pin-locked', 1900);
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  /** An extension that may log in; its calls do not go to voicemail. */
  async function worker(): Promise<CreatedExtension> {
    const made = await extension({ voicemailEnabled: true });
    await mailboxesOf(installation.app).changePin({ id: made.id, tenantId: acme.id }, PIN);
    await acme.change(made, { voicemailEnabled: false });
    return made;
  }
  async function logIn(
    phone: AudioPhone,
    desk: CreatedExtension,
    { number }: CreatedExtension,
  ): Promise<void> {
    await phone.call(`*11${number}`);
    await phone.answered();
    await isAsked(installation.freeswitch, desk);
    await phone.press(`${PIN}#`);
    await hears(phone, 1100);
    await phone.ended();
  }

  site.test(
    'an extension is rung, and calls, at the phone where it logged in, until it logs out',
    async () => {
      const [ann, bob, desk] = [await worker(), await extension(), await extension()];
      const phone = await acme.audioPhone(desk, 440);
      await phone.register();
      await logIn(phone, desk, ann);
      const caller = await acme.audioPhone(bob, 1000);
      await caller.call(ann.number);
      expect(await phone.rings()).toContain(bob.number);
      await phone.answer();
      await caller.answered();
      await Promise.all([hears(caller, 440), hears(phone, 1000)]);
      await caller.hangUp();
      await phone.ended();
      // Who lends the phone is not there.
      await caller.call(desk.number);
      expect(await caller.ended()).toContain('480');

      const called = await acme.phone(bob);
      await called.register();
      await called.answers();
      await phone.call(bob.number);
      await phone.answered();
      expect(await called.rang()).toMatchObject({
        callerNumber: ann.number,
        callerName: `User ${ann.number}`,
      });
      const live = await until('the call is told of', async () => {
        const { body } = await acme.api.get<{ items: { from: { number: string } }[] }>('/api/live/calls');
        return body.items.find(({ from }) => from.number === ann.number);
      });
      expect(live).toMatchObject({ to: { number: bob.number } });
      await phone.hangUp();
      await phone.ended();
      await until('the call is on record as that of who called', async () => {
        const { body } = await acme.api.get<{ data: { from: { number: string } }[] }>(
          `/api/cdr?extension=${ann.number}&direction=internal`,
        );
        return JSON.stringify(body.data).includes(bob.number) && body.data.length >= 2;
      });

      await phone.call('*78');
      await phone.answered();
      await phone.ended();
      const settings = async ({ id }: CreatedExtension) =>
        (await acme.api.get<{ doNotDisturb: boolean }>(`/api/extensions/${id}`)).body.doNotDisturb;
      expect([await settings(ann), await settings(desk)]).toEqual([true, false]);
      await acme.change(ann, { doNotDisturb: false });

      await phone.call('*12');
      await phone.answered();
      await phone.ended();
      await caller.call(ann.number);
      expect(await caller.ended()).toContain('480');
      await caller.call(desk.number);
      await phone.rings();
      await phone.hangUp();
      await caller.ended();
      await phone.call('*12');
      expect(await phone.ended()).toContain('603');
    },
  );

  site.test('logging in elsewhere, or somebody else there, ends it; so does an administrator', async () => {
    const [ann, carl] = [await worker(), await worker()];
    const desks = [await extension(), await extension()] as const;
    const phones = [await acme.audioPhone(desks[0], 440), await acme.audioPhone(desks[1], 620)] as const;
    for (const phone of phones) await phone.register();
    const seats = async () => {
      const { body } = await acme.api.get<{
        data: { id: string; extension: { number: string }; phone: { number: string } }[];
      }>('/api/hot-desks');
      return body.data;
    };
    const pairs = async () => (await seats()).map((seat) => [seat.extension.number, seat.phone.number]);
    await logIn(phones[0], desks[0], ann);
    await logIn(phones[1], desks[1], ann);
    expect(await pairs()).toEqual([[ann.number, desks[1].number]]);
    const caller = await acme.audioPhone(await extension(), 1000);
    await caller.call(ann.number);
    await phones[1].rings();
    await caller.hangUp();
    await phones[1].ended();
    // Whoever sits at the phone now is asked as any other: its legs are theirs.
    await logIn(phones[1], ann, carl);
    expect(await pairs()).toEqual([[carl.number, desks[1].number]]);
    const [seat] = await seats();
    expect((await acme.api.delete(`/api/hot-desks/${seat?.id}`)).status).toBe(204);
    await caller.call(desks[1].number);
    await phones[1].rings();
    await caller.hangUp();
  });

  site.test('a wrong PIN is refused, and five in a row lock it', async () => {
    const [ann, desk] = [await worker(), await extension()];
    const mailboxes = mailboxesOf(installation.app);
    for (let wrong = 0; wrong < 3; wrong++)
      await mailboxes.verifyPin({ id: ann.id, tenantId: acme.id }, '1379');
    const phone = await acme.audioPhone(desk, 440);
    await phone.call(`*11${ann.number}`);
    await phone.answered();
    await isAsked(installation.freeswitch, desk);
    await phone.press('1379#');
    await hears(phone, 1500);
    await isAsked(installation.freeswitch, desk);
    await phone.press(`${ann.number}#1379#`);
    await hears(phone, 1900);
    await phone.ended();
    expect(await mailboxes.verifyPin({ id: ann.id, tenantId: acme.id }, PIN)).toBe('locked');
    const { body } = await acme.api.get<{ data: unknown[] }>(`/api/hot-desks?extensionId=${ann.id}`);
    expect(body.data).toEqual([]);
  });
});
