import type { Company } from '../support/installation';
import { Installation } from '../support/installation';
import { KeyPhone } from '../support/key-phone';
import { type Colleague, QueueStaff } from '../support/queue-staff';
import { recordings } from '../support/recordings';
import { shortPrompts } from '../support/short-prompts';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface AgentState {
  readonly state: { readonly status: string; readonly reason: string | null };
}

describeSwitch('services of queues', (site) => {
  let installation: Installation;
  let acme: Company;
  let staff: QueueStaff;
  const keys: KeyPhone[] = [];

  beforeAll(async () => {
    installation = await Installation.start(site);
    await shortPrompts(installation.app.config.media.here);
    acme = await installation.tenant('acme.example');
    staff = new QueueStaff(acme, (command) => installation.freeswitch.fsCli(command));
  });
  afterEach(async () => {
    await Promise.all(keys.splice(0).map((phone) => phone.dispose()));
  });
  afterAll(() => installation.close());

  const stateOf = async ({ extension }: Colleague) => {
    const { body } = await acme.api.get<AgentState>(`/api/queue-agents/${extension.id}`);
    return [body.state.status, body.state.reason].filter(Boolean).join(': ');
  };

  site.test('agents log in and out and take breaks by code, and see it on their keys', async () => {
    const [ann, other] = [await staff.agent(), await staff.caller()];
    const queue = await staff.queue([ann], { joinEmpty: true, noAgentsWaitSeconds: 0 }, { logsIn: true });
    await acme.api.put('/api/queue-break-reasons', { data: [{ digit: '1', name: 'Lunch' }] });
    const phone = await KeyPhone.create(installation.ports.internal, ann.extension.account);
    keys.push(phone);
    const [available, onBreak] = [await phone.watch('*23'), await phone.watch('*25')];
    await available.shows('idle');
    const dials = await acme.phone(ann.extension);
    expect(await dials.call('*23', { hold: 5 })).toMatchObject({ status: 200, endedBy: 'switch' });
    expect(await stateOf(ann)).toBe('available');
    await available.shows('busy');
    expect(await dials.call('*251', { hold: 5 })).toMatchObject({ status: 200 });
    expect(await stateOf(ann)).toBe('on_break: Lunch');
    await onBreak.shows('busy');
    await available.shows('idle');
    expect(await dials.call('*259')).toMatchObject({ cause: expect.stringContaining('INVALID_NUMBER') });
    expect(await dials.call('*24', { hold: 5 })).toMatchObject({ status: 200 });
    expect(await stateOf(ann)).toBe('logged_out');
    expect(await other.phone.call('*23')).toMatchObject({
      cause: expect.stringContaining('CALL_REJECTED'),
    });
    expect(await staff.members(queue)).toBe(0);
  });

  site.test('callers hear their place and the key for a call back, until an agent has them', async () => {
    await asTone(acme, 'queue.next', 700);
    await asTone(acme, 'queue.position', 900);
    const ann = await staff.agent();
    await ann.phone.answers({ hangUpAfter: 1 });
    const music = await acme.music('Silence', []);
    const queue = await staff.queue(
      [ann],
      {
        joinEmpty: true,
        noAgentsWaitSeconds: 0,
        announceSeconds: 10,
        announceAtOnce: true,
        musicId: music.id,
      },
      { logsIn: true },
    );
    const [zoe, yan] = [
      await acme.audioPhone((await staff.caller()).extension, 440),
      await acme.audioPhone((await staff.caller()).extension, 500),
    ];
    await zoe.call(queue.number);
    await zoe.answered();
    expect(await zoe.hears(700)).toBe(700);
    await yan.call(queue.number);
    await yan.answered();
    expect(await yan.hears(900)).toBe(900);
    await staff.state(ann, 'available');
    await Promise.all([zoe.ended(), yan.ended()]);
  });

  site.test('a caller who asks for a call back keeps the place, and gets the next agent', async () => {
    const ann = await staff.agent();
    await ann.phone.answers({ hangUpAfter: 0.5 });
    const queue = await staff.queue(
      [ann],
      { joinEmpty: true, noAgentsWaitSeconds: 0, callbackKey: '5' },
      { logsIn: true },
    );
    const [first, later] = [await staff.caller(), await staff.caller()];
    const zoe = await acme.audioPhone(first.extension, 440);
    await zoe.register();
    await zoe.call(queue.number);
    await zoe.answered();
    await until('she waits', async () => (await staff.members(queue)) === 1);
    await zoe.press('5');
    await until('she is asked', async () => (await staff.members(queue)) === 0);
    await zoe.press('1');
    await zoe.ended();
    const pending = await acme.api.get(`/api/queues/${queue.id}/callbacks`);
    expect(pending.body).toMatchObject({ data: [{ number: first.number, status: 'waiting' }] });
    await staff.state(ann, 'on_break');
    const [behind] = await staff.callInTurn([later], queue);
    await staff.state(ann, 'available');
    await zoe.rings();
    await zoe.answer();
    await until('she is back in the queue', async () => {
      await zoe.press('1');
      const { body } = await acme.api.get<{ data: { status: string }[] }>(
        `/api/queues/${queue.id}/callbacks`,
      );
      return body.data[0]?.status === 'connected';
    });
    await zoe.ended();
    await behind;
    expect((await staff.invited(ann)).map(({ caller }) => caller).toSorted()).toEqual(
      [first.number, later.number].toSorted(),
    );
  });

  site.test('recorded: the talk with the agent, and it belongs to the agent', async () => {
    const ann = await staff.agent();
    await ann.phone.answers({ hangUpAfter: 2.5 });
    const queue = await staff.queue([ann], { record: true });
    const caller = await staff.caller();
    await caller.phone.call(queue.number, { hold: 20 });
    expect(await recordings(acme, ann.number)).toMatchObject([{ direction: 'in' }]);
    expect(await recordings(acme, caller.number, 0)).toEqual([]);
  });
});
