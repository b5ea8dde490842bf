import { type Company, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import type { CallResult } from '../support/sip-phone';
import { until } from '../support/wait';

describeSwitch('calls from outside, and records of calls', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
  });
  afterAll(() => installation.close());

  /** A carrier calls the external profile, where it is asked for no password. */
  async function callFromOutside(number: string): Promise<CallResult> {
    const carrier = await site.sipPhone(installation.ports.external, {
      user: '+12025550111',
      domain: '127.0.0.1',
      password: '',
    });
    return carrier.call(number, { challenged: false });
  }

  site.test('a DID rings its extension, with and without the plus', async () => {
    const extension = await acme.extension('1001');
    const phone = await acme.phone(extension);
    await phone.register();
    await phone.answers();
    await acme.number('+14155550100', { type: 'extension', id: extension.id });
    expect(await callFromOutside('14155550100')).toMatchObject({ status: 200 });
    expect(await callFromOutside('+14155550100')).toMatchObject({ status: 200 });
    expect(await phone.invitations()).toMatchObject([
      { callerNumber: '+12025550111' },
      { callerNumber: '+12025550111' },
    ]);
    // The switch reports each leg by itself, in any order.
    const newest = await until('both legs of the newest call are reported', async () => {
      const [record] = await acme.records(2);
      return record?.legs === 2 && record;
    });
    expect(newest).toMatchObject({
      direction: 'inbound',
      from: { number: '+12025550111' },
      to: { number: '+14155550100' },
      answered: true,
    });
  });

  site.test('a number that nobody has, and an extension called from outside, are unallocated', async () => {
    await acme.extension('1002');
    expect(await callFromOutside('+14155550199')).toMatchObject({
      status: 404,
      cause: expect.stringContaining('UNALLOCATED_NUMBER'),
    });
    expect(await callFromOutside('1002')).toMatchObject({ status: 404 });
  });

  site.test('tenants with the same numbers never meet', async () => {
    const [ours, theirs] = [await acme.extension('1005'), await globex.extension('1005')];
    const [ourPhone, theirPhone] = [await acme.phone(ours), await globex.phone(theirs)];
    await Promise.all([ourPhone.register(), theirPhone.register()]);
    await ourPhone.answers();
    await theirPhone.answers();
    const caller = await acme.phone(await acme.extension('1006'));
    expect(await caller.call('1005')).toMatchObject({ status: 200 });
    expect(await ourPhone.invitations()).toHaveLength(1);
    expect(await theirPhone.invitations()).toHaveLength(0);
    await globex.extension('1007');
    expect(await caller.call('1007')).toMatchObject({ status: 404 });
    // A SIP address of the other tenant's is a number of one's own.
    expect(await caller.call('1005@globex.example')).toMatchObject({ status: 200 });
    expect(await theirPhone.invitations()).toHaveLength(0);
    const before = await acme.records(1);
    expect(before.length).toBeGreaterThan(0);
    const { body } = await globex.api.get<{ data: unknown[] }>('/api/cdr');
    expect(body.data).toEqual([]);
  });

  site.test('an answered call is one record with both legs and the right durations', async () => {
    const [ann, bob] = [await globex.extension('2001'), await globex.extension('2002')];
    const phone = await globex.phone(bob);
    await phone.register();
    await phone.answers({ ringSeconds: 2 });
    const started = Date.now();
    expect(await (await globex.phone(ann)).call('2002', { hold: 3 })).toMatchObject({
      status: 200,
      endedBy: 'caller',
    });
    const spent = (Date.now() - started) / 1000;
    const [call] = await globex.records(1);
    expect(call).toMatchObject({
      direction: 'internal',
      answered: true,
      cause: 'NORMAL_CLEARING',
      legs: 2,
      from: { number: '2001' },
      to: { number: '2002', answeredBy: '2002' },
    });
    const { body } = await globex.api.get<{
      duration: number;
      billable: number;
      hungUpBy: string;
      legList: { leg: string; billable: number }[];
    }>(`/api/cdr/${call?.id}`);
    expect(body.hungUpBy).toBe('caller');
    expect(body.legList.map(({ leg }) => leg)).toEqual(['a', 'b']);
    // SIPp holds for three seconds after an answer that came after two; what it measured itself is the most it can be.
    expect(body.billable).toBeGreaterThan(2.8);
    expect(body.duration).toBeGreaterThanOrEqual(body.billable + 1.8);
    expect(body.duration).toBeLessThanOrEqual(spent);
    for (const leg of body.legList) expect(Math.abs(leg.billable - body.billable)).toBeLessThan(0.5);
  });

  site.test('a live call is seen while it is up, and gone afterwards', async () => {
    const [ann, bob] = [await globex.extension('2003'), await globex.extension('2004')];
    const phone = await globex.phone(bob);
    await phone.register();
    await phone.rings();
    const calling = (await globex.phone(ann)).call('2004');
    await phone.rang();
    const { body } = await globex.api.get<{ items: unknown[] }>('/api/live/calls');
    expect(body.items).toMatchObject([
      { state: 'ringing', direction: 'internal', from: { number: '2003' }, to: { number: '2004' } },
    ]);
    expect((await acme.api.get<{ items: unknown[] }>('/api/live/calls')).body.items).toEqual([]);
    await installation.freeswitch.fsCli('hupall NO_ANSWER');
    await calling;
    await until(
      'the call is gone',
      async () => (await globex.api.get<{ items: unknown[] }>('/api/live/calls')).body.items.length === 0,
    );
  });
});
