import { CallServicesRunner } from '@callsign/esl';
import { sql } from '../support/client';
import { until } from '../support/wait';
import { type Colleague, type SimulatedCompany, Simulation } from './simulation';

const to = (number: string) => ({ enabled: true, number });

describe('when things go away in the middle of a call', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  const unhandled: unknown[] = [];
  const heard = (reason: unknown) => void unhandled.push(reason);
  beforeAll(async () => {
    process.on('unhandledRejection', heard);
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
  });
  afterEach(async () => {
    await simulation.site.idle();
    await until('call control holds no session', () => held() === 0);
    expect(unhandled).toEqual([]);
  });
  afterAll(async () => {
    await simulation.close();
    process.off('unhandledRejection', heard);
  });

  const held = () =>
    simulation.app.app
      .get(CallServicesRunner)
      .status()
      .reduce((sum, { sessions }) => sum + sessions, 0);
  const bridges = (applications: string[]) => applications.filter((one) => one.startsWith('bridge'));
  const killService = () => {
    for (const session of simulation.site.sessions) session.destroy();
  };

  async function ringing(
    settings: object = {},
  ): Promise<{ bob: Colleague; call: Awaited<ReturnType<Colleague['phone']['call']>> }> {
    const bob = await acme.colleague(settings);
    const call = await (await acme.extension()).phone.call(bob.number);
    await bob.phone.rang();
    return { bob, call };
  }

  it('the service dies while it rings: the phone rings on, and whoever answers has the call', async () => {
    const { bob, call } = await ringing();
    killService();
    await until('call control noticed', () => held() === 0);
    bob.phone.invitations[0]?.channel.answer();
    expect(await call.outcome).toBe('answered');
    call.hangUp();
    expect(bridges(call.applications)).toHaveLength(1);
  });

  it('the service dies while it rings and nobody answers: the dialplan rings once more by itself, then ends the call', async () => {
    const { bob, call } = await ringing({ ringSeconds: 5 });
    killService();
    expect(await call.ended).toBe('NO_ANSWER');
    expect(bridges(call.applications)).toHaveLength(2);
    expect(bob.phone.invitations).toHaveLength(2);
    expect(call.applications.at(-1)).toBe(`bridge user/${bob.number}@acme.example`);
  });

  it('the service dies while two talk: they talk on, and nothing is rung when they are done', async () => {
    const { bob, call } = await ringing();
    bob.phone.invitations[0]?.channel.answer();
    await call.outcome;
    await until('they talk', () => call.channel.times.bridged > 0);
    killService();
    await until('call control noticed', () => held() === 0);
    expect(call.channel.cause).toBeUndefined();
    bob.phone.invitations[0]?.channel.hangUp('NORMAL_CLEARING', 'phone');
    expect(await call.ended).toBe('NORMAL_CLEARING');
    expect(bridges(call.applications)).toHaveLength(1);
    expect(bob.phone.invitations).toHaveLength(1);
  });

  it.each([
    ['before the service has answered', async () => undefined],
    ['while the first phone rings', async (bob: Colleague) => void (await bob.phone.rang())],
    [
      'while the forwarding rings',
      async (_bob: Colleague, carol: Colleague) => void (await carol.phone.rang()),
    ],
  ])('the caller hangs up %s: nobody rings on', async (_step, reached) => {
    const carol = await acme.colleague();
    const bob = await acme.colleague({ ringSeconds: 5, forwarding: { noAnswer: to(carol.number) } });
    const call = await (await acme.extension()).phone.call(bob.number);
    await reached(bob, carol);
    call.hangUp();
    expect(await call.ended).toBe('ORIGINATOR_CANCEL');
    await simulation.site.idle();
    const last = [...bob.phone.invitations, ...carol.phone.invitations].at(-1);
    expect(last?.channel.cause ?? 'ORIGINATOR_CANCEL').toMatch(/^(ORIGINATOR_CANCEL|NO_ANSWER)$/);
  });

  it('the caller hangs up at any moment of the set-up: the session is freed', async () => {
    const bob = await acme.colleague();
    bob.phone.answers(2);
    const ann = await acme.extension();
    for (let milliseconds = 0; milliseconds < 100; milliseconds += 5) {
      const call = await ann.phone.call(bob.number);
      await simulation.site.sleep(milliseconds / 40);
      call.hangUp();
      await call.ended;
    }
    await simulation.site.idle();
    await until('call control holds no session', () => held() === 0);
    expect((await acme.calls()).filter(({ from }) => from.number === ann.number)).toHaveLength(20);
  });

  it('the switch cuts the call while the service works on it', async () => {
    const { bob, call } = await ringing();
    call.channel.hangUp('MANAGER_REQUEST');
    expect(await call.ended).toBe('MANAGER_REQUEST');
    expect(await bob.phone.invitations[0]?.channel.ended).toBe('ORIGINATOR_CANCEL');
  });

  it('records of a call that ends while the database refuses them are posted again, and stored once', async () => {
    const { bob, call } = await ringing();
    bob.phone.invitations[0]?.channel.answer();
    await call.outcome;
    const before = simulation.site.cdr.refused;
    await sql(simulation.app, 'ALTER TABLE cdr RENAME TO cdr_away');
    call.hangUp();
    await until('both legs were refused', () => simulation.site.cdr.refused >= before + 2);
    await sql(simulation.app, 'ALTER TABLE cdr_away RENAME TO cdr');
    const stored = (await acme.calls()).filter(({ to: { number } }) => number === bob.number);
    expect(stored).toMatchObject([{ legs: 2, answered: true }]);
    expect(simulation.site.cdr.unposted).toEqual([]);
  });
});

describe('when no call control listens', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  beforeAll(async () => {
    // Nothing listens on port 1: the switch is refused there, as it is when every replica is down.
    simulation = await Simulation.start({ CALL_CONTROL_SOCKETS: '127.0.0.1:1|127.0.0.1:2' });
    acme = await simulation.tenant('acme.example');
  });
  afterEach(() => simulation.site.idle());
  afterAll(() => simulation.close());

  async function dial(number: string): Promise<string> {
    const call = await (await acme.extension()).phone.call(number);
    const outcome = await call.outcome;
    call.hangUp();
    return outcome;
  }

  it('tries each host in order, then the dialplan rings the extension by itself', async () => {
    const bob = await acme.colleague();
    bob.phone.answers();
    expect(await dial(bob.number)).toBe('answered');
    expect(simulation.site.tried.slice(-2)).toEqual(['127.0.0.1:1 refused', '127.0.0.1:2 refused']);
    expect(bob.phone.invitations).toHaveLength(1);
  });

  it('ends with the right cause for a phone that is busy, silent or absent', async () => {
    const [absent, busy, silent] = [
      await acme.extension(),
      await acme.colleague(),
      await acme.colleague({ ringSeconds: 5 }),
    ];
    busy.phone.rejects('USER_BUSY');
    expect(await dial(absent.number)).toBe('USER_NOT_REGISTERED');
    expect(await dial(busy.number)).toBe('USER_BUSY');
    expect(await dial(silent.number)).toBe('NO_ANSWER');
  });

  it('still keeps do not disturb and forwarding always', async () => {
    const carol = await acme.colleague();
    carol.phone.answers();
    const disturbed = await acme.colleague({ doNotDisturb: true });
    const forwarded = await acme.colleague({ forwarding: { always: to(carol.number) } });
    expect(await dial(disturbed.number)).toBe('USER_BUSY');
    expect(await dial(forwarded.number)).toBe('answered');
    expect([disturbed, forwarded, carol].map(({ phone }) => phone.invitations.length)).toEqual([0, 0, 1]);
  });
});
