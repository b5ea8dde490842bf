import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked } from '../support/legs';
import { freePort } from '../support/ports';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface Settings {
  doNotDisturb: boolean;
  forwarding: Record<'always' | 'busy' | 'noAnswer', { enabled: boolean; number: string | null }>;
  followMe: { enabled: boolean };
}

describeSwitch('feature codes', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  async function colleague(settings: object = {}) {
    const made = await extension(settings);
    const phone = await acme.phone(made);
    expect(await phone.register()).toBe(200);
    return { made, number: made.number, phone };
  }
  const caller = async (): Promise<SipPhone> => acme.phone(await extension());
  const settings = async ({ id }: CreatedExtension) =>
    (await acme.api.get<Settings>(`/api/extensions/${id}`)).body;

  site.test('*78 and *79: the next call is refused as busy, and then it rings again', async () => {
    const bob = await colleague();
    await bob.phone.answers();
    expect(await bob.phone.call('*78', { hold: 5 })).toMatchObject({ status: 200, endedBy: 'switch' });
    expect((await settings(bob.made)).doNotDisturb).toBe(true);
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 486 });
    expect(await bob.phone.call('*79', { hold: 5 })).toMatchObject({ status: 200, endedBy: 'switch' });
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200, endedBy: 'caller' });
    const { body } = await acme.api.get<{ data: { actor: { username: string } }[] }>(
      `/api/audit?entity=extensions&entityId=${bob.made.id}`,
    );
    expect(JSON.stringify(body)).toContain(`phone of extension ${bob.number}`);
  });

  site.test('*9196 gives back what the caller says', async () => {
    const ann = await acme.audioPhone(await extension(), 620);
    await ann.call('*9196');
    await ann.answered();
    expect(await ann.hears(620)).toBe(620);
    await ann.hangUp();
  });

  site.test('*9197 plays a milliwatt', async () => {
    const ann = await acme.audioPhone(await extension(), 620);
    await ann.call('*9197');
    await ann.answered();
    // 1004 Hz, as near as the phone tells tones apart.
    expect(await ann.hears(1005)).toBe(1005);
    await ann.hangUp();
  });

  site.test('forwarding: *72, *90 and *92 with a number, off with *73, *91 and *93', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({ ringSeconds: 5 });
    for (const [on, off, state] of [
      ['*72', '*73', () => bob.phone.answers()],
      ['*90', '*91', () => bob.phone.refuses(486, 'Busy Here')],
      ['*92', '*93', () => bob.phone.rings()],
    ] as const) {
      expect(await bob.phone.call(`${on}${carol.number}`, { hold: 5 })).toMatchObject({ status: 200 });
      await state();
      const before = (await carol.phone.invitations()).length;
      expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
      expect(await carol.phone.invitations()).toHaveLength(before + 1);
      expect(await bob.phone.call(off, { hold: 5 })).toMatchObject({ status: 200 });
    }
    const off = { enabled: false, number: carol.number };
    expect((await settings(bob.made)).forwarding).toMatchObject({ always: off, busy: off, noAnswer: off });
    expect(await bob.phone.call(`*72${bob.number}`, { hold: 5 })).toMatchObject({
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    expect((await settings(bob.made)).forwarding.always).toEqual(off);
  });

  site.test(
    '*72 alone asks for the number; where none is entered it takes the one that is kept',
    async () => {
      const bob = await extension();
      const phone = await acme.audioPhone(bob, 440);
      const forwarding = async () => (await settings(bob)).forwarding.always;
      const asks = async (): Promise<void> => {
        await phone.call('*72');
        await phone.answered();
        await isAsked(installation.freeswitch, bob);
      };
      await asks();
      await phone.press('2999#');
      await phone.ended();
      expect(await forwarding()).toEqual({ enabled: true, number: '2999' });
      await acme.change(bob, { forwarding: { always: { enabled: false } } });
      await asks();
      await phone.press('10');
      await phone.hangUp();
      await phone.ended();
      expect(await forwarding()).toEqual({ enabled: false, number: '2999' });
      await asks();
      await phone.press('#');
      await phone.ended();
      expect(await forwarding()).toEqual({ enabled: true, number: '2999' });
    },
  );

  site.test('follow-me is switched where there are steps, and else refused', async () => {
    const bob = await colleague();
    expect(await bob.phone.call('*21', { hold: 5 })).toMatchObject({
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    await acme.change(bob.made, { followMe: { steps: [{ number: '1001' }] } });
    expect(await bob.phone.call('*21', { hold: 5 })).toMatchObject({ status: 200 });
    expect((await settings(bob.made)).followMe.enabled).toBe(true);
    expect(await bob.phone.call('*22', { hold: 5 })).toMatchObject({ status: 200 });
    expect((await settings(bob.made)).followMe.enabled).toBe(false);
  });

  /** Resolves when so many calls of the extension are on record. */
  const recorded = (number: string, count: number) =>
    until(`${count} call(s) of ${number} are on record`, async () => {
      const { body } = await acme.api.get<{ data: unknown[] }>(`/api/cdr?extension=${number}`);
      return body.data.length >= count;
    });

  site.test('*69 calls back whoever rang last, *66 dials again what was dialled last', async () => {
    const [ann, bob] = [await colleague(), await colleague()];
    await bob.phone.refuses(486, 'Busy Here');
    await ann.phone.call(bob.number);
    await ann.phone.answers();
    await recorded(bob.number, 1);
    const back = await acme.audioPhone(bob.made, 440);
    await back.call('*69');
    await back.answered();
    await isAsked(installation.freeswitch, bob.made);
    await back.press('1');
    await ann.phone.rang();
    expect(await ann.phone.invitations()).toMatchObject([{ callerNumber: bob.number }]);
    await back.hangUp();
    await bob.phone.answers();
    await ann.phone.call('*79', { hold: 5 });
    await recorded(ann.number, 3);
    expect(await ann.phone.call('*66')).toMatchObject({ status: 200, endedBy: 'caller' });
    expect(await bob.phone.invitations()).toMatchObject([{ callerNumber: ann.number }]);
    const nobody = await colleague();
    for (const code of ['*69', '*66']) expect(await nobody.phone.call(code)).toMatchObject({ status: 404 });
  });

  site.test('*67 shows nobody who calls, and what was not shown is not called back', async () => {
    const [ann, bob] = [await colleague(), await colleague()];
    await bob.phone.answers();
    expect(await ann.phone.call(`*67${bob.number}`)).toMatchObject({ status: 200 });
    const [invitation] = await bob.phone.invitations();
    expect(invitation).toMatchObject({ callerNumber: 'anonymous', callerName: 'Anonymous' });
    const shown = [...(invitation?.message.headers ?? [])].filter(([name]) => name !== 'via');
    expect(JSON.stringify(shown)).not.toContain(ann.number);
    await recorded(bob.number, 1);
    expect(await bob.phone.call('*69')).toMatchObject({ status: 404 });
  });

  site.test("a code of the tenant's own leads where it says", async () => {
    const bob = await colleague();
    await bob.phone.answers();
    const code = async (body: object) =>
      expect(
        (await acme.api.post('/api/feature-codes', { name: 'Own', action: 'destination', ...body })).status,
      ).toBe(201);
    await code({ code: '0', destination: { type: 'extension', id: bob.made.id } });
    await code({ code: '#1', destination: { type: 'hangup', cause: 'USER_BUSY' } });
    expect(await (await caller()).call('0')).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(1);
    expect(await (await caller()).call('#1')).toMatchObject({ status: 486 });
  });

  site.test("*0 and two digits: the extension's own speed dial, else the tenant's", async () => {
    const [bob, carol, ann] = [await colleague(), await colleague(), await colleague()];
    for (const { phone } of [bob, carol]) await phone.answers();
    const dial = (body: object) => acme.api.post('/api/speed-dials', { name: 'Quick', ...body });
    await dial({ code: '01', destination: { type: 'number', number: bob.number } });
    await dial({ code: '02', destination: { type: 'extension', id: bob.made.id } });
    await dial({ code: '03', destination: { type: 'hangup', cause: 'USER_BUSY' } });
    const own = {
      code: '02',
      extensionId: ann.made.id,
      destination: { type: 'number', number: carol.number },
    };
    expect((await dial(own)).status).toBe(201);
    const stranger = await caller();
    for (const [phone, code, status] of [
      [stranger, '*001', 200],
      [stranger, '*002', 200],
      [ann.phone, '*002', 200],
      [stranger, '*003', 486],
      [stranger, '*004', 404],
    ] as const)
      expect([code, await phone.call(code)]).toMatchObject([code, { status }]);
    expect(await bob.phone.invitations()).toHaveLength(2);
    expect(await carol.phone.invitations()).toMatchObject([{ callerNumber: ann.number }]);
  });

  site.test('a code that a colleague forwards to changes nothing for those who call him', async () => {
    const bob = await colleague({ forwarding: { always: { enabled: true, number: '*78' } } });
    const ann = await colleague();
    expect(await ann.phone.call(bob.number, { hold: 5 })).toMatchObject({
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    expect((await settings(ann.made)).doNotDisturb).toBe(false);
    expect((await settings(bob.made)).doNotDisturb).toBe(false);
  });
});

describeSwitch('feature codes without their service', (site) => {
  let installation: Installation;
  let acme: Company;

  beforeAll(async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    installation = await Installation.start(site, { FEATURE_CODES_SOCKETS: nobody });
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  site.test(
    'tell the caller at once that it is not possible, and the tests of the line still run',
    async () => {
      const phone = await acme.phone(await acme.extension('1001'));
      for (const code of ['*78', '**1002', '*69']) {
        const { status, statuses, cause } = await phone.call(code);
        expect([status, statuses.includes(183)]).toEqual([503, true]);
        expect(cause).toContain('NORMAL_TEMPORARY_FAILURE');
      }
      const ann = await acme.audioPhone(await acme.extension('1002'), 620);
      await ann.call('*9196');
      await ann.answered();
      expect(await ann.hears(620)).toBe(620);
      await ann.hangUp();
    },
  );
});
