import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';

interface Colleague {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: SipPhone;
}

describeSwitch('ring groups', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;
  let nextGroup = 600;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  /** An extension of its own for each test, with a phone that is registered and rings until told otherwise. */
  async function colleague(settings: object = {}): Promise<Colleague> {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    await phone.rings();
    return { extension, number: extension.number, phone };
  }

  async function caller(): Promise<SipPhone> {
    return acme.phone(await acme.extension(String((next += 1))));
  }

  async function group(members: (Colleague | object)[], settings: object = {}) {
    return acme.ringGroup(
      String((nextGroup += 1)),
      members.map((member) => ('extension' in member ? member.extension : member)),
      settings,
    );
  }

  /** Numbers in the order in which their phones were invited. */
  async function order(...colleagues: Colleague[]): Promise<string[]> {
    const invited = await Promise.all(
      colleagues.map(async ({ number, phone }) =>
        (await phone.invitations()).map(({ message }) => ({ number, at: message.at })),
      ),
    );
    return invited
      .flat()
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ number }) => number);
  }

  site.test('simultaneous: all ring, whoever answers has the call, the others stop', async () => {
    const [ann, bob, carol] = [await colleague(), await colleague(), await colleague()];
    await bob.phone.answers({ ringSeconds: 1 });
    const { number } = await group([ann, bob, carol]);
    expect(await (await caller()).call(number)).toMatchObject({ status: 200, endedBy: 'caller' });
    expect((await order(ann, bob, carol)).toSorted()).toEqual([ann.number, bob.number, carol.number]);
    for (const { phone } of [ann, carol])
      expect((await phone.messages()).map(({ method }) => method)).toContain('CANCEL');
  });

  site.test(
    'simultaneous: a member rings at each of its phones, and the caller is told that it rings',
    async () => {
      const [ann, bob] = [await colleague(), await colleague()];
      const second = await acme.phone(bob.extension);
      expect(await second.register()).toBe(200);
      await second.answers({ ringSeconds: 1 });
      const { number } = await group([ann, bob]);
      const result = await (await caller()).call(number);
      expect([result.status, result.statuses.includes(180)]).toEqual([200, true]);
      expect(await order(ann, bob)).toHaveLength(2);
      expect(await second.invitations()).toHaveLength(1);
    },
  );

  site.test('simultaneous: a member starts after its delay, and stops after its own ring time', async () => {
    const [ann, bob] = [await colleague(), await colleague()];
    await bob.phone.answers({ ringSeconds: 1 });
    const { number } = await group([
      { extensionId: bob.extension.id, delaySeconds: 7 },
      { extensionId: ann.extension.id, ringSeconds: 5 },
    ]);
    expect(await (await caller()).call(number)).toMatchObject({ status: 200 });
    expect(await order(ann, bob)).toEqual([ann.number, bob.number]);
    // Ann's phone had stopped before Bob's began: the CANCEL came first.
    const [cancel] = (await ann.phone.messages()).filter(({ method }) => method === 'CANCEL');
    const [invitation] = await bob.phone.invitations();
    expect(cancel && invitation && cancel.at < invitation.message.at).toBe(true);
  });

  site.test('sequence: one after the other, in order', async () => {
    const [ann, bob, carol, dave] = [
      await colleague(),
      await colleague(),
      await colleague(),
      await colleague(),
    ];
    await bob.phone.refuses(486, 'Busy Here');
    await ann.phone.answers();
    const { number } = await group([{ extensionId: carol.extension.id, ringSeconds: 5 }, bob, ann, dave], {
      strategy: 'sequence',
    });
    expect(await (await caller()).call(number)).toMatchObject({ status: 200 });
    expect(await order(ann, bob, carol, dave)).toEqual([carol.number, bob.number, ann.number]);
  });

  site.test('round robin: each call begins with the next member', async () => {
    const team = [await colleague(), await colleague(), await colleague()];
    for (const { phone } of team) await phone.answers();
    const { number } = await group(team, { strategy: 'round_robin' });
    const phone = await caller();
    for (let call = 0; call < 4; call += 1) expect(await phone.call(number)).toMatchObject({ status: 200 });
    const [one, two, three] = team.map((member) => member.number);
    expect(await order(...team)).toEqual([one, two, three, one]);
  });

  site.test('random: everybody is tried, one after the other', async () => {
    const team = [await colleague(), await colleague(), await colleague()];
    for (const { phone } of team) await phone.refuses(486, 'Busy Here');
    const { number } = await group(team, { strategy: 'random' });
    expect(await (await caller()).call(number)).toMatchObject({ status: 486 });
    expect((await order(...team)).toSorted()).toEqual(team.map((member) => member.number));
  });

  site.test('enterprise: all ring, each in an attempt of its own', async () => {
    const [ann, bob] = [await colleague(), await colleague()];
    await bob.phone.answers({ ringSeconds: 1 });
    const away = await acme.extension(String((next += 1)));
    const { number } = await group([ann, { extensionId: away.id }, bob], {
      strategy: 'enterprise',
      callerIdPrefix: 'Shop',
    });
    const zoe = await acme.extension(String((next += 1)), { displayName: 'Zoë' });
    expect(await (await acme.phone(zoe)).call(number)).toMatchObject({ status: 200 });
    expect((await order(ann, bob)).toSorted()).toEqual([ann.number, bob.number]);
    expect(await bob.phone.invitations()).toMatchObject([
      { callerName: 'Shop Zoë', callerNumber: zoe.number },
    ]);
  });

  site.test('who does not want to be disturbed, is not there, or calls, does not ring', async () => {
    const [ann, bob] = [await colleague({ doNotDisturb: true }), await colleague()];
    await bob.phone.answers();
    const carol = await acme.extension(String((next += 1)));
    const dave = await acme.extension(String((next += 1)));
    const davesPhone = await acme.phone(dave);
    await davesPhone.register();
    const { number } = await group([ann, { extensionId: carol.id }, bob, { extensionId: dave.id }]);
    expect(await davesPhone.call(number)).toMatchObject({ status: 200 });
    expect(await order(ann, bob)).toEqual([bob.number]);
  });

  site.test('a member that forwards rings itself; as a number it is forwarded', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({ forwarding: { always: { enabled: true, number: carol.number } } });
    await bob.phone.answers();
    const direct = await group([bob]);
    expect(await (await caller()).call(direct.number)).toMatchObject({ status: 200 });
    expect(await order(bob, carol)).toEqual([bob.number]);
    const dialled = await group([{ number: bob.number }]);
    expect(await (await caller()).call(dialled.number)).toMatchObject({ status: 200, endedBy: 'caller' });
    expect(await order(bob, carol)).toEqual([bob.number, carol.number]);
  });

  site.test('members see the prefix and who calls; the caller hears the tone of the country', async () => {
    const bob = await colleague();
    await bob.phone.answers({ ringSeconds: 1 });
    const { number } = await group([bob], { callerIdPrefix: 'Sales ${x}', ringback: 'uk' });
    const zoe = await acme.extension(String((next += 1)), { displayName: 'Zoë' });
    const result = await (await acme.phone(zoe)).call(number);
    expect([result.status, result.statuses.includes(183)]).toEqual([200, true]);
    expect(await bob.phone.invitations()).toMatchObject([
      { callerName: 'Sales x Zoë', callerNumber: zoe.number },
    ]);
  });

  site.test('nobody answers: the no-answer destination, by the own name again; else the cause', async () => {
    const [ann, carol] = [await colleague(), await colleague()];
    await carol.phone.answers();
    const to = { type: 'extension', id: carol.extension.id };
    const { number } = await group([ann], {
      ringSeconds: 5,
      callerIdPrefix: 'Sales',
      noAnswerDestination: to,
    });
    const zoe = await acme.extension(String((next += 1)), { displayName: 'Zoë' });
    expect(await (await acme.phone(zoe)).call(number)).toMatchObject({ status: 200 });
    expect(await order(ann, carol)).toEqual([ann.number, carol.number]);
    expect(await carol.phone.invitations()).toMatchObject([{ callerName: 'Zoë' }]);
    const silent = await group([ann], { ringSeconds: 5 });
    expect(await (await caller()).call(silent.number)).toMatchObject({
      status: 480,
      cause: expect.stringContaining('NO_ANSWER'),
    });
    const empty = await group([]);
    expect(await (await caller()).call(empty.number)).toMatchObject({ status: 480 });
  });

  site.test('reached by a DID, and by forwarding', async () => {
    const bob = await colleague();
    await bob.phone.answers();
    const { id, number } = await group([bob]);
    await acme.number('+14155550160', { type: 'ring_group', id });
    const carrier = await site.sipPhone(installation.ports.external, {
      user: '+12025550111',
      domain: '127.0.0.1',
      password: '',
    });
    expect(await carrier.call('+14155550160', { challenged: false })).toMatchObject({ status: 200 });
    const ann = await acme.extension(String((next += 1)), {
      forwarding: { always: { enabled: true, number } },
    });
    expect(await (await caller()).call(ann.number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(2);
  });

  site.test('a group within a group', async () => {
    const [ann, bob] = [await colleague(), await colleague()];
    await bob.phone.answers({ ringSeconds: 1 });
    const inner = await group([bob], { callerIdPrefix: 'Inner' });
    const outer = await group([ann, { number: inner.number }], { callerIdPrefix: 'Outer' });
    const zoe = await acme.extension(String((next += 1)), { displayName: 'Zoë' });
    expect(await (await acme.phone(zoe)).call(outer.number)).toMatchObject({
      status: 200,
      endedBy: 'caller',
    });
    expect((await order(ann, bob)).toSorted()).toEqual([ann.number, bob.number]);
    expect(await bob.phone.invitations()).toMatchObject([
      { callerName: 'Inner Outer Zoë', callerNumber: zoe.number },
    ]);
  });

  site.test('a member that forwards back to the group ends there, and the others ring on', async () => {
    const [bob, number] = [await colleague(), String((nextGroup += 1))];
    await bob.phone.answers({ ringSeconds: 2 });
    const ann = await acme.extension(String((next += 1)));
    await acme.ringGroup(number, [bob.extension, { number: ann.number }]);
    await acme.change(ann, { forwarding: { always: { enabled: true, number } } });
    expect(await (await caller()).call(number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(1);
  });
});
