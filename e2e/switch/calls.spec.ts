import { type Company, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';

describeSwitch('calls between extensions', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  /** An extension of its own for each test, with a phone that is registered. */
  async function colleague(settings: object = {}) {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    return { extension, number: extension.number, phone };
  }

  /** Somebody who calls, and never is called. */
  async function caller(): Promise<SipPhone> {
    return acme.phone(await acme.extension(String((next += 1))));
  }

  site.test('1001 calls 1002, and each hears the other', async () => {
    const [first, second] = [await acme.extension('2001'), await acme.extension('2002')];
    const [ann, bob] = [await acme.audioPhone(first, 440), await acme.audioPhone(second, 1000)];
    await Promise.all([ann.register(), bob.register()]);
    await ann.call('2002');
    expect(await bob.rings()).toContain('2001');
    await bob.answer();
    await ann.answered();
    expect(await ann.hears(1000)).toBe(1000);
    expect(await bob.hears(440)).toBe(440);
    await bob.hangUp();
    await ann.ended();
  });

  site.test('the callee sees who calls, by name and number', async () => {
    const bob = await colleague();
    await bob.phone.answers();
    const ann = await acme.extension(String((next += 1)), { displayName: 'Zoë Müller' });
    expect(await (await acme.phone(ann)).call(bob.number)).toMatchObject({ status: 200, endedBy: 'caller' });
    expect(await bob.phone.invitations()).toMatchObject([
      { callerNumber: ann.number, callerName: 'Zoë Müller' },
    ]);
  });

  site.test('every contact of an extension rings', async () => {
    const bob = await colleague();
    const second = await acme.phone(bob.extension);
    expect(await second.register()).toBe(200);
    await bob.phone.rings();
    await second.answers({ ringSeconds: 1 });
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(1);
  });

  site.test('a number that nobody has is refused as unallocated', async () => {
    expect(await (await caller()).call('7777')).toMatchObject({
      status: 404,
      cause: expect.stringContaining('UNALLOCATED_NUMBER'),
    });
  });

  site.test('a phone that is not there, is busy or does not answer is told apart', async () => {
    const absent = await acme.extension(String((next += 1)));
    expect(await (await caller()).call(absent.number)).toMatchObject({
      status: 480,
      cause: expect.stringContaining('USER_NOT_REGISTERED'),
    });
    const busy = await colleague();
    await busy.phone.refuses(486, 'Busy Here');
    expect(await (await caller()).call(busy.number)).toMatchObject({ status: 486 });
    const silent = await colleague({ ringSeconds: 5 });
    await silent.phone.rings();
    expect(await (await caller()).call(silent.number)).toMatchObject({
      status: 480,
      cause: expect.stringContaining('NO_ANSWER'),
    });
  });

  site.test('do not disturb refuses as busy without ringing, and counts from the next call on', async () => {
    const bob = await colleague();
    await bob.phone.answers();
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    await acme.change(bob.extension, { doNotDisturb: true });
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 486 });
    expect(await bob.phone.invitations()).toHaveLength(1);
  });

  const forwardTo = (number: string) => ({ enabled: true, number });

  site.test('forwarding always', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({ forwarding: { always: forwardTo(carol.number) } });
    await bob.phone.answers();
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await carol.phone.invitations()).toHaveLength(1);
    expect(await bob.phone.invitations()).toHaveLength(0);
  });

  site.test('forwarding when busy', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({ forwarding: { busy: forwardTo(carol.number) } });
    await bob.phone.refuses(486, 'Busy Here');
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await carol.phone.invitations()).toHaveLength(1);
  });

  site.test('forwarding when nobody answers', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({ ringSeconds: 5, forwarding: { noAnswer: forwardTo(carol.number) } });
    await bob.phone.rings();
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(1);
    expect(await carol.phone.invitations()).toHaveLength(1);
  });

  site.test('forwarding when not registered', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await acme.extension(String((next += 1)), {
      forwarding: { notRegistered: forwardTo(carol.number) },
    });
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await carol.phone.invitations()).toHaveLength(1);
  });

  site.test('after nobody answered, the no-answer destination', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({
      ringSeconds: 5,
      noAnswerDestination: { type: 'extension', id: carol.extension.id },
    });
    await bob.phone.rings();
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await carol.phone.invitations()).toHaveLength(1);
  });

  site.test('follow-me rings the next phone after its delay, and whoever answers has the call', async () => {
    const carol = await colleague();
    await carol.phone.answers();
    const bob = await colleague({
      ringSeconds: 20,
      followMe: { enabled: true, steps: [{ number: carol.number, delaySeconds: 2, ringSeconds: 10 }] },
    });
    await bob.phone.rings();
    expect(await (await caller()).call(bob.number)).toMatchObject({ status: 200 });
    expect(await bob.phone.invitations()).toHaveLength(1);
    expect(await carol.phone.invitations()).toHaveLength(1);
  });

  site.test('extensions that forward to each other end the call, they do not ring for ever', async () => {
    const [one, two, three] = [String((next += 1)), String((next += 1)), String((next += 1))];
    await acme.extension(one, { forwarding: { always: forwardTo(two) } });
    await acme.extension(two, { forwarding: { notRegistered: forwardTo(three) } });
    await acme.extension(three, { doNotDisturb: true, forwarding: { busy: forwardTo(one) } });
    expect(await (await caller()).call(one)).toMatchObject({
      status: 483,
      cause: expect.stringContaining('EXCHANGE_ROUTING_ERROR'),
    });
  });

  site.test("the tenant's longest call ends by itself", async () => {
    const { body: profile } = await installation.admin.post<{ id: string }>('/api/tenant-profiles', {
      name: 'Short calls',
      maxCallDuration: 2,
    });
    expect(profile).toHaveProperty('id');
    await installation.admin.patch(`/api/tenants/${acme.id}`, { profileId: profile.id });
    const bob = await colleague();
    await bob.phone.answers();
    expect(await (await caller()).call(bob.number, { hold: 30 })).toMatchObject({
      status: 200,
      endedBy: 'switch',
      cause: expect.stringContaining('ALLOTTED_TIMEOUT'),
    });
  });

  site.test('a phone that redirects can not send a call past the routing of its tenant', async () => {
    const [bob, elsewhere] = [await colleague(), await colleague()];
    await elsewhere.phone.answers();
    await bob.phone.redirects(`sip:anyone@127.0.0.1:${elsewhere.phone.port}`);
    expect((await (await caller()).call(bob.number)).status).toBeGreaterThanOrEqual(400);
    expect(await elsewhere.phone.invitations()).toHaveLength(0);
  });

  site.test('text that tenants type is never run on the switch', async () => {
    const bob = await colleague();
    await bob.phone.answers();
    const evil = await acme.extension(String((next += 1)), {
      displayName: '${system(touch /tmp/callsign-was-here)}],[x}"<sip:a@b>$${hostname}',
    });
    expect(await (await acme.phone(evil)).call(bob.number)).toMatchObject({ status: 200 });
    const [invitation] = await bob.phone.invitations();
    expect(invitation?.callerName).toBe('system(touch tmp callsign-was-here) x sip a b hostname');
    expect(await installation.freeswitch.fsCli('file_exists /tmp/callsign-was-here')).toBe('false');
  });
});
