import { type Colleague, done, type SimulatedCompany, Simulation } from './simulation';
import type { SimulatedCall } from './switch/simulated-call';

const to = (number: string) => ({ enabled: true, number });

describe('calls on a simulated switch', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  beforeAll(async () => {
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
  });
  afterAll(() => simulation.close());
  afterEach(() => simulation.site.idle());

  /** Somebody calls; the answer comes, or the cause. A call that was answered ends at once. */
  async function dial(number: string): Promise<{ outcome: string; call: SimulatedCall }> {
    const call = await (await acme.extension()).phone.call(number);
    const outcome = await call.outcome;
    call.hangUp();
    return { outcome, call };
  }
  async function answering(settings: object = {}): Promise<Colleague> {
    const colleague = await acme.colleague(settings);
    colleague.phone.answers();
    return colleague;
  }
  const rung = ({ phone }: Colleague) => phone.invitations.length;

  it('1001 calls 1002, who sees the name; both legs become one record', async () => {
    const [ann, bob] = [await acme.colleague({ displayName: 'Zoë Müller' }), await acme.colleague()];
    bob.phone.answers(1);
    const call = await ann.phone.call(bob.number);
    expect(await bob.phone.rang()).toMatchObject({ callerName: 'Zoë Müller', callerNumber: ann.number });
    expect(call.answered).toBe(false);
    expect(await call.outcome).toBe('answered');
    call.hangUp();
    expect((await acme.calls()).find(({ from }) => from.number === ann.number)).toMatchObject({
      direction: 'internal',
      to: { number: bob.number, answeredBy: bob.number },
      answered: true,
      cause: 'NORMAL_CLEARING',
      legs: 2,
    });
  });

  it('the callee hangs up, and the caller is free', async () => {
    const bob = await answering();
    const call = await (await acme.extension()).phone.call(bob.number);
    const { channel } = await bob.phone.rang();
    await call.outcome;
    channel.hangUp('NORMAL_CLEARING', 'phone');
    expect(await call.ended).toBe('NORMAL_CLEARING');
    expect(call.applications.filter((application) => application.startsWith('bridge'))).toHaveLength(1);
  });

  it('a phone that is not there, is busy or does not answer is told apart', async () => {
    const [absent, busy, silent] = [
      await acme.extension(),
      await acme.colleague(),
      await acme.colleague({ ringSeconds: 5 }),
    ];
    busy.phone.rejects('USER_BUSY');
    expect((await dial(absent.number)).outcome).toBe('USER_NOT_REGISTERED');
    expect((await dial(busy.number)).outcome).toBe('USER_BUSY');
    expect((await dial(silent.number)).outcome).toBe('NO_ANSWER');
  });

  it('a number that nobody has, and one that is none, have causes of their own', async () => {
    expect((await dial('7777')).outcome).toBe('UNALLOCATED_NUMBER');
    expect((await dial('sales')).outcome).toBe('INVALID_NUMBER_FORMAT');
  });

  it('do not disturb refuses without ringing, and counts from the next call on', async () => {
    const bob = await answering();
    expect((await dial(bob.number)).outcome).toBe('answered');
    await acme.change(bob, { doNotDisturb: true });
    expect((await dial(bob.number)).outcome).toBe('USER_BUSY');
    expect(rung(bob)).toBe(1);
  });

  it('forwards always, when busy, when nobody answers, when not registered', async () => {
    const carol = await answering();
    const always = await answering({ forwarding: { always: to(carol.number) } });
    const busy = await acme.colleague({ forwarding: { busy: to(carol.number) } });
    busy.phone.rejects('USER_BUSY');
    const noAnswer = await acme.colleague({ ringSeconds: 5, forwarding: { noAnswer: to(carol.number) } });
    const notRegistered = await acme.extension({ forwarding: { notRegistered: to(carol.number) } });
    for (const { number } of [always, busy, noAnswer, notRegistered])
      expect((await dial(number)).outcome).toBe('answered');
    expect([always, busy, noAnswer, notRegistered, carol].map(rung)).toEqual([0, 1, 1, 0, 4]);
  });

  it('do not disturb takes the forwarding of a busy extension', async () => {
    const carol = await answering();
    const bob = await answering({ doNotDisturb: true, forwarding: { busy: to(carol.number) } });
    expect((await dial(bob.number)).outcome).toBe('answered');
    expect([bob, carol].map(rung)).toEqual([0, 1]);
  });

  it('goes to the no-answer destination: an extension, a number, a cause', async () => {
    const carol = await answering();
    const destinations = [
      { type: 'extension', id: carol.id },
      { type: 'number', number: carol.number },
      { type: 'hangup', cause: 'CALL_REJECTED' },
    ];
    const outcomes: string[] = [];
    for (const noAnswerDestination of destinations)
      outcomes.push(
        (await dial((await acme.colleague({ ringSeconds: 5, noAnswerDestination })).number)).outcome,
      );
    expect(outcomes).toEqual(['answered', 'answered', 'CALL_REJECTED']);
    expect(rung(carol)).toBe(2);
  });

  it('follow-me rings the steps in their order, and the one who answers silences the others', async () => {
    const [near, far] = [await acme.colleague(), await acme.colleague()];
    const steps = [
      { number: far.number, delaySeconds: 6, ringSeconds: 10 },
      { number: near.number, delaySeconds: 2, ringSeconds: 10 },
    ];
    const bob = await acme.colleague({ ringSeconds: 20, followMe: { enabled: true, steps } });
    far.phone.answers();
    const call = await (await acme.extension()).phone.call(bob.number);
    const order: string[] = [];
    const rings = [bob, near, far].map(async ({ number, phone }) => {
      const { channel } = await phone.rang();
      order.push(number);
      return channel;
    });
    expect(await call.outcome).toBe('answered');
    const [own, second] = await Promise.all(rings);
    expect(order).toEqual([bob.number, near.number, far.number]);
    expect([await own?.ended, await second?.ended]).toEqual(['LOSE_RACE', 'LOSE_RACE']);
    call.hangUp();
  });

  it('extensions that forward to each other end the call', async () => {
    const [one, two, three] = [acme.nextNumber(), acme.nextNumber(), acme.nextNumber()];
    await acme.extension({ number: one, forwarding: { always: to(two) } });
    await acme.extension({ number: two, forwarding: { notRegistered: to(three) } });
    await acme.extension({ number: three, doNotDisturb: true, forwarding: { busy: to(one) } });
    expect((await dial(one)).outcome).toBe('EXCHANGE_ROUTING_ERROR');
  });

  it('a DID rings its extension, with and without the plus, and is recorded as a call from outside', async () => {
    const bob = await answering();
    await acme.did('+14155550100', { type: 'extension', id: bob.id });
    for (const number of ['14155550100', '+14155550100']) {
      const call = simulation.site.calls.fromCarrier('+12025550111', number);
      expect(await call.outcome).toBe('answered');
      call.hangUp();
    }
    const [plus, plain] = (await acme.calls()).filter(({ direction }) => direction === 'inbound');
    const told = {
      from: { number: '+12025550111' },
      to: { answeredBy: bob.number },
      answered: true,
      legs: 2,
    };
    expect([plus, plain]).toMatchObject([told, told]);
    expect([plus?.to.number, plain?.to.number]).toEqual(['+14155550100', '+14155550100']);
  });

  it('from outside, numbers that nobody has and extensions are unallocated', async () => {
    const bob = await answering();
    for (const number of ['+14155550199', bob.number]) {
      const call = simulation.site.calls.fromCarrier('+12025550111', number);
      expect(await call.outcome).toBe('UNALLOCATED_NUMBER');
    }
    expect(rung(bob)).toBe(0);
  });

  it("the tenant's longest call ends by itself", async () => {
    const limited = await simulation.tenant('short.example');
    const { id: profileId } = await done(
      simulation.admin.post<{ id: string }>('/api/tenant-profiles', {
        name: 'Short calls',
        maxCallDuration: 2,
      }),
    );
    await done(simulation.admin.patch(`/api/tenants/${limited.id}`, { profileId }));
    const bob = await limited.colleague();
    bob.phone.answers();
    const call = await (await limited.extension()).phone.call(bob.number);
    expect(await call.outcome).toBe('answered');
    expect(await call.ended).toBe('ALLOTTED_TIMEOUT');
  });

  it('tenants with the same numbers never meet', async () => {
    const globex = await simulation.tenant('globex.example');
    const [ours, theirs] = [await answering({ number: '1900' }), await globex.colleague({ number: '1900' })];
    await globex.extension({ number: '1901' });
    expect((await dial('1900')).outcome).toBe('answered');
    expect((await dial('1901')).outcome).toBe('UNALLOCATED_NUMBER');
    expect([ours, theirs].map(rung)).toEqual([1, 0]);
    expect(await globex.calls()).toEqual([]);
  });
});
