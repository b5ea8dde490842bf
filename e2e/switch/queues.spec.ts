import { SwitchRegistry } from '@callsign/esl';
import { LiveQueues } from '@callsign/queues';
import { Installation, type Company } from '../support/installation';
import { type Colleague, QueueStaff } from '../support/queue-staff';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('queues', (site) => {
  let installation: Installation;
  let acme: Company;
  let staff: QueueStaff;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    staff = new QueueStaff(acme, (command) => installation.freeswitch.fsCli(command));
  });
  afterAll(() => installation.close());

  const numbers = (colleagues: readonly Colleague[]) => colleagues.map(({ number }) => number);

  site.test('a caller waits for an agent, talks to it, and the call ends with it', async () => {
    const ann = await staff.agent();
    await ann.phone.answers({ ringSeconds: 1, hangUpAfter: 1 });
    const { number } = await staff.queue([ann], { callerIdPrefix: 'Sales' });
    const zoe = await staff.caller({ displayName: 'Zoë' });
    expect(await zoe.phone.call(number, { hold: 20 })).toMatchObject({ status: 200, endedBy: 'switch' });
    expect(await ann.phone.invitations()).toMatchObject([
      { callerName: 'Sales Zoë', callerNumber: zoe.number },
    ]);
  });

  const groups = [
    ['longest-idle-agent', 'round-robin', 'ring-all'],
    ['top-down', 'agent-with-least-talk-time', 'ring-progressively'],
    ['agent-with-fewest-calls', 'sequentially-by-agent-order', 'random'],
  ];

  site.test('five callers and two agents: every strategy serves callers in their order', async () => {
    await Promise.all(
      groups.map(async (strategies) => {
        const [ann, bob] = [await staff.agent(), await staff.agent()];
        const callers = await Promise.all(Array.from({ length: 5 }, () => staff.caller()));
        const queue = await staff.queue([ann, bob], { joinEmpty: true }, { logsIn: true });
        for (const strategy of strategies) {
          await staff.change(queue, { strategy, ringProgressivelySeconds: 1 });
          for (const agent of [ann, bob]) await staff.state(agent, 'logged_out');
          // Rung progressively, Bob rings as well a second later, and is faster.
          const ringSeconds = strategy === 'ring-progressively' ? 8 : 2;
          await ann.phone.answers({ ringSeconds, hangUpAfter: 1 });
          await bob.phone.answers({ ringSeconds: 0.2, hangUpAfter: 1 });
          const calls = await staff.callInTurn(callers, queue);
          for (const agent of [ann, bob]) await staff.state(agent, 'available');
          for (const call of calls) expect(await call).toMatchObject({ status: 200, endedBy: 'switch' });
          const invited = await staff.invited(ann, bob);
          const order = [...new Set(invited.map(({ caller }) => caller))];
          // Both agents are asked in the same moment for two callers, in either order.
          const moved = callers.map(({ number }, index) => Math.abs(order.indexOf(number) - index));
          expect({ strategy, order, most: Math.max(...moved) <= 1 }).toMatchObject({ most: true });
          const ofFirst = invited.filter(({ caller }) => caller === callers[0]?.number);
          if (strategy === 'ring-all') expect(ofFirst).toHaveLength(2);
          if (strategy === 'ring-progressively')
            expect(ofFirst.map(({ agent }) => agent)).toEqual([ann.number, bob.number]);
          if (!strategy.startsWith('ring-')) expect(invited).toHaveLength(5);
        }
      }),
    );
  });

  site.test('an agent who answers and is gone at once leaves no caller waiting for ever', async () => {
    const [ann, bob] = [await staff.agent(), await staff.agent()];
    await ann.phone.answers({ hangUpAfter: 0.01 });
    await bob.phone.answers({ hangUpAfter: 1 });
    const queue = await staff.queue(
      [ann, bob],
      { strategy: 'ring-all', joinEmpty: true, noAgentsWaitSeconds: 0 },
      { logsIn: true },
    );
    const [call] = await staff.callInTurn([await staff.caller()], queue);
    await staff.state(ann, 'available');
    await until('she is gone', async () =>
      (await ann.phone.messages()).some(({ method }) => method === 'BYE'),
    );
    await staff.state(ann, 'logged_out');
    await staff.state(bob, 'available');
    expect(await call).toMatchObject({ status: 200, endedBy: 'switch' });
  });

  site.test('tiers: the second level is asked when the first has not come in time', async () => {
    const [ann, bob] = [await staff.agent(), await staff.agent()];
    await bob.phone.answers({ hangUpAfter: 0.5 });
    await ann.phone.refuses(603, 'Decline');
    const agents = [
      { extensionId: ann.extension.id, level: 1 },
      { extensionId: bob.extension.id, level: 2 },
    ];
    const queue = await acme.queue('790', agents, { tierWaitSeconds: 1 }, { rejectDelaySeconds: 1 });
    expect(await (await staff.caller()).phone.call('790', { hold: 30 })).toMatchObject({
      status: 200,
      endedBy: 'switch',
    });
    const asked = (await staff.invited(ann, bob)).map(({ agent }) => agent);
    expect([asked[0], asked.at(-1)]).toEqual([ann.number, bob.number]);
    // Nobody of the first level is there: the second is asked at once.
    await acme.api.patch(`/api/queue-agents/${ann.extension.id}`, { logsIn: true });
    await staff.change(queue, { tierWaitSeconds: 3600 });
    expect(await (await staff.caller()).phone.call('790', { hold: 30 })).toMatchObject({
      status: 200,
      endedBy: 'switch',
    });
  });

  site.test(
    'rejected, busy and unanswered: the next agent is asked; who leaves too many is on a break',
    async () => {
      const [ann, bob, carol] = [await staff.agent(), await staff.agent(), await staff.agent()];
      await ann.phone.refuses(603, 'Decline');
      await carol.phone.answers({ hangUpAfter: 0.5 });
      const settings = { logsIn: true, ringSeconds: 5, maxNoAnswer: 1, rejectDelaySeconds: 600 };
      const queue = await staff.queue(
        [ann, bob, carol],
        { strategy: 'sequentially-by-agent-order' },
        settings,
      );
      for (const agent of [ann, bob, carol]) await staff.state(agent, 'available');
      expect(await (await staff.caller()).phone.call(queue.number, { hold: 30 })).toMatchObject({
        status: 200,
        endedBy: 'switch',
      });
      expect((await staff.invited(ann, bob, carol)).map(({ agent }) => agent)).toEqual(
        numbers([ann, bob, carol]),
      );
      await until('the table says so', async () => {
        const { body } = await acme.api.get<{ state: object }>(`/api/queue-agents/${bob.extension.id}`);
        return JSON.stringify(body.state).includes('"status":"on_break","reason":"no answer"');
      });
    },
  );

  site.test(
    'wrap-up and break: no call meanwhile; do not disturb and a call of its own count as well',
    async () => {
      const [ann, bob] = [await staff.agent(), await staff.agent()];
      await ann.phone.answers({ hangUpAfter: 0.2 });
      await bob.phone.answers({ hangUpAfter: 0.2 });
      const queue = await staff.queue(
        [ann, bob],
        { strategy: 'top-down' },
        { logsIn: true, wrapUpSeconds: 3 },
      );
      await staff.state(ann, 'available');
      await staff.state(bob, 'on_break', 'Lunch');
      const callers = [await staff.caller(), await staff.caller()];
      for (const { phone } of callers)
        expect(await phone.call(queue.number, { hold: 30 })).toMatchObject({ endedBy: 'switch' });
      const [first, second] = (await ann.phone.messages()).filter(({ method }) => method === 'INVITE');
      const [ended] = (await ann.phone.messages()).filter(({ method }) => method === 'BYE');
      expect(first && ended && second && first.at < ended.at && ended.at < second.at).toBe(true);
      expect(await bob.phone.invitations()).toEqual([]);
      await acme.change(ann.extension, { doNotDisturb: true });
      await staff.state(bob, 'available');
      expect(await (await staff.caller()).phone.call(queue.number, { hold: 30 })).toMatchObject({
        endedBy: 'switch',
      });
      expect(await ann.phone.invitations()).toHaveLength(2);
    },
  );

  site.test('overflow: after the longest wait, and while no agent is logged in', async () => {
    const [ann, late, nobody] = [await staff.agent(), await staff.agent(), await staff.agent()];
    await late.phone.answers({ hangUpAfter: 0.3 });
    await nobody.phone.answers({ hangUpAfter: 0.3 });
    const queue = await staff.queue(
      [ann],
      {
        maxWaitSeconds: 1,
        maxWaitDestination: { type: 'extension', id: late.extension.id },
        noAgentsDestination: { type: 'extension', id: nobody.extension.id },
        noAgentsWaitSeconds: 1,
      },
      { logsIn: true },
    );
    const calls = async () => (await staff.invited(late, nobody)).map(({ agent }) => agent);
    const one = await staff.caller();
    await one.phone.call(queue.number, { hold: 30 });
    expect(await calls()).toEqual([nobody.number]);
    await staff.state(ann, 'on_break');
    await one.phone.call(queue.number, { hold: 30 });
    expect(await calls()).toEqual([nobody.number, late.number]);
    await staff.change(queue, { maxWaitSeconds: 0 });
    const [waiting] = await staff.callInTurn([one], queue);
    await staff.state(ann, 'logged_out');
    await waiting;
    expect(await calls()).toEqual([nobody.number, late.number, nobody.number]);
  });

  site.test('changed while callers wait: they stay, in their order, and the new agent has them', async () => {
    const [ann, bob] = [await staff.agent(), await staff.agent()];
    await bob.phone.answers({ hangUpAfter: 0.2 });
    const queue = await staff.queue([ann], { strategy: 'ring-all' }, { ringSeconds: 120 });
    const callers = [await staff.caller(), await staff.caller(), await staff.caller()];
    const calls = await staff.callInTurn(callers, queue);
    await ann.phone.rang();
    for (const strategy of ['round-robin', 'ring-progressively', 'top-down', 'random'])
      await staff.change(queue, { strategy, maxWaitSeconds: 300 });
    expect(await staff.members(queue)).toBe(3);
    // Made anew from what the switch says, the picture is that which its events have made.
    const fresh = new LiveQueues(installation.app.app.get(SwitchRegistry, { strict: false }));
    fresh.onApplicationBootstrap();
    const callersIn = (picture: LiveQueues) =>
      picture
        .snapshot(acme.id)
        .callers.filter(({ queueId }) => queueId === queue.id)
        .map(({ callId, caller }) => `${caller.number} ${callId}`)
        .toSorted();
    const live = installation.app.app.get(LiveQueues, { strict: false });
    await until('it has asked', () => callersIn(fresh).length === 3);
    expect(callersIn(fresh)).toEqual(callersIn(live));
    const agents = [ann, bob].map(({ extension }) => ({ extensionId: extension.id }));
    await staff.change(queue, { agents });
    await acme.api.patch(`/api/queue-agents/${bob.extension.id}`, { logsIn: false, wrapUpSeconds: 0 });
    // Ann still rings for the first; she is taken out, and the first goes to Bob as well.
    await staff.change(queue, { agents: agents.slice(1) });
    await ann.phone.refuses(486, 'Busy Here');
    for (const call of calls) expect(await call).toMatchObject({ endedBy: 'switch' });
    expect((await staff.invited(bob)).map(({ caller }) => caller)).toEqual(numbers(callers));
  });

  site.test(
    'deleted while callers wait: they get what comes after the longest wait, or are told',
    async () => {
      const [ann, late] = [await staff.agent(), await staff.agent()];
      await late.phone.answers({ hangUpAfter: 0.5 });
      const withWay = await staff.queue([ann], {
        maxWaitDestination: { type: 'extension', id: late.extension.id },
      });
      const without = await staff.queue([ann]);
      const callers = [await staff.caller(), await staff.caller()];
      const [one] = await staff.callInTurn(callers.slice(0, 1), withWay);
      const [other] = await staff.callInTurn(callers.slice(1), without);
      for (const { id } of [withWay, without])
        expect(await acme.api.delete(`/api/queues/${id}`)).toMatchObject({ status: 204 });
      expect(await one).toMatchObject({ status: 200, endedBy: 'switch' });
      expect(await other).toMatchObject({ status: 200, endedBy: 'switch' });
      expect((await staff.invited(late)).map(({ caller }) => caller)).toEqual([callers[0]?.number]);
    },
  );

  site.test('a DID with priority: its caller comes before those who wait longer', async () => {
    const ann = await staff.agent();
    await ann.phone.answers({ hangUpAfter: 0.2 });
    const queue = await staff.queue([ann], { joinEmpty: true, noAgentsWaitSeconds: 0 }, { logsIn: true });
    await acme.number('+14155550100', { type: 'queue', id: queue.id, priority: 3600 });
    const [first] = await staff.callInTurn([await staff.caller()], queue);
    const carrier = await site.sipPhone(installation.ports.external, {
      user: '+12025550111',
      domain: '127.0.0.1',
      password: '',
    });
    const second = carrier.call('+14155550100', { challenged: false, hold: 40 });
    await until('both wait', async () => (await staff.members(queue)) === 2);
    await staff.state(ann, 'available');
    await Promise.all([first, second]);
    expect((await staff.invited(ann)).map(({ caller }) => caller)[0]).toBe('+12025550111');
  });

  site.test('an agent that is taken out, or whose extension goes, in the middle of a call', async () => {
    const ann = await staff.agent();
    await ann.phone.answers();
    const queue = await staff.queue([ann]);
    const [call] = await staff.callInTurn([await staff.caller()], queue, { hold: 6 });
    await until('they talk', async () => (await ann.phone.messages()).some(({ method }) => method === 'ACK'));
    expect(await acme.api.delete(`/api/extensions/${ann.extension.id}`)).toMatchObject({ status: 409 });
    expect(await acme.api.delete(`/api/queue-agents/${ann.extension.id}`)).toMatchObject({ status: 204 });
    expect(await acme.api.delete(`/api/extensions/${ann.extension.id}`)).toMatchObject({ status: 204 });
    expect(await call).toMatchObject({ status: 200, endedBy: 'caller' });
    await until('nothing is left of it', async () => (await staff.members(queue)) === 0);
    expect(await installation.freeswitch.fsCli('callcenter_config agent list')).not.toContain(
      ann.extension.id,
    );
  });
});
