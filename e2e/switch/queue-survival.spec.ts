import { MortalInstallation } from '../support/mortal-installation';
import { freePort } from '../support/ports';
import { QueueStaff } from '../support/queue-staff';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('queues without their service', (site) => {
  let installation: MortalInstallation;
  let staff: QueueStaff;

  async function start(overrides: Record<string, string> = {}): Promise<void> {
    installation = await MortalInstallation.start(site, overrides);
    staff = new QueueStaff(installation.acme, (command) => installation.freeswitch.fsCli(command));
  }
  afterEach(() => installation?.close());

  site.test('refused: callers wait and are answered, and go on after the longest wait', async () => {
    await start({ QUEUES_SOCKETS: `127.0.0.1:${await freePort()}` });
    const [ann, late] = [await staff.agent(), await staff.agent()];
    await ann.phone.answers({ hangUpAfter: 0.3 });
    await late.phone.answers({ hangUpAfter: 0.3 });
    const to = { type: 'extension', id: late.extension.id };
    const queue = await staff.queue([ann], { maxWaitDestination: to });
    const caller = await staff.caller();
    expect(await caller.phone.call(queue.number, { hold: 30 })).toMatchObject({
      status: 200,
      endedBy: 'switch',
    });
    expect(await ann.phone.invitations()).toHaveLength(1);
    // What is left of the dialplan is for those whom nobody answered.
    expect(await late.phone.invitations()).toHaveLength(0);
    const slow = await staff.queue([], { maxWaitSeconds: 1, maxWaitDestination: to });
    expect(await caller.phone.call(slow.number, { hold: 30 })).toMatchObject({
      status: 200,
      endedBy: 'switch',
    });
    expect(await late.phone.invitations()).toHaveLength(1);
  });

  site.test('killed while callers wait: they stay, in their order, and are answered', async () => {
    await start();
    const ann = await staff.agent();
    const queue = await staff.queue([ann], { joinEmpty: true, noAgentsWaitSeconds: 0 }, { logsIn: true });
    const callers = [await staff.caller(), await staff.caller()];
    const calls = await staff.callInTurn(callers, queue);
    await installation.api.kill();
    await installation.api.start();
    expect(await staff.members(queue)).toBe(2);
    await ann.phone.answers({ hangUpAfter: 0.5 });
    await staff.state(ann, 'available');
    await until('the first is talked to', async () => (await staff.invited(ann)).length > 0);
    await installation.api.kill();
    for (const call of calls) expect(await call).toMatchObject({ status: 200, endedBy: 'switch' });
    expect((await staff.invited(ann)).map(({ caller }) => caller)).toEqual(
      callers.map(({ number }) => number),
    );
    await installation.api.start();
  });
});
