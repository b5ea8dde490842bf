import { randomUUID } from 'node:crypto';
import { type Heard, QueueCallsUpkeep } from '@callsign/queue-statistics';
import { post, setVariable, variant } from '../support/cdr-records';
import { insertTenant, sql } from '../support/client';
import { PERIOD, QueueSite, T } from '../support/queue-site';

describe('what is heard of calls in queues', () => {
  let site: QueueSite;
  beforeAll(async () => {
    site = await QueueSite.start();
  });
  afterAll(() => site.close());
  beforeEach(() => site.clear());

  it('is the same whatever order events come in, twice, and from several replicas at once', async () => {
    const heard = [
      ...Array.from({ length: 20 }, (_, index) =>
        site.answered(index * 50_000, 1_000 + index * 700, 20_000, index % 2),
      ),
      ...Array.from({ length: 10 }, (_, index) => site.left(index * 90_000, 5_000 + index * 1_000, 'hangup')),
    ].flat();
    await site.hear(heard);
    const once = await site.statistics(`?${PERIOD}&interval=15min`);
    await sql(site.test, 'TRUNCATE queue_calls, queue_quarters, queue_agent_days');
    const shuffled = [...heard, ...heard].sort((one, two) =>
      one.id + one.callId < two.id + two.callId ? 1 : -1,
    );
    for (let from = 0; from < shuffled.length; from += 7) await site.hear(shuffled.slice(from, from + 7));
    await Promise.all([site.hear(heard), site.hear(heard.toReversed())]);
    expect(await site.statistics(`?${PERIOD}&interval=15min`)).toEqual(once);
    expect(once.total).toMatchObject({ offered: 30, answered: 20, abandoned: 10 });
    expect(await site.differences()).toBe(0);
  });

  it('corrects a longest wait that was too long', async () => {
    const [joined, gone] = site.call(0, site.queue, (joinedSecond) => [
      { is: 'gone', at: T + 90_000, joinedSecond },
    ]);
    await site.hear([joined, gone] as Heard[]);
    expect((await site.statistics(`?${PERIOD}`)).total).toMatchObject({ longestWait: 90, abandoned: 1 });
    const late = {
      ...joined,
      id: 'left:9',
      fact: { is: 'left', at: T + 8_000, reason: 'hangup', joinedSecond: T / 1000 },
    };
    await site.hear([late as Heard]);
    expect((await site.statistics(`?${PERIOD}`)).total).toMatchObject({ longestWait: 8, abandoned: 1 });
    expect(await site.differences()).toBe(0);
  });

  describe('from call records alone', () => {
    const RECORDED_DAY = 'from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z';
    const inQueue = (xml: string) =>
      setVariable(
        'cc_agent',
        site.agent(0),
      )(setVariable('cc_queue', `queue.1.${site.queue}`)(xml)).replaceAll(
        'support@acme.example',
        `queue.1.${site.queue}`,
      );
    const uuidOf = (text: string) => text.replace('a_', '');

    it('tells whom an agent answered, the same from each leg and from both, twice', async () => {
      const caller = variant('queue-caller-leg', inQueue, '3c7e7e8d-e3bb-4a4e-a8a1-cef48e65ac90');
      const phone = variant('queue-agent-leg', inQueue);
      const expected = { offered: 1, answered: 1, abandoned: 0 };
      for (const record of [caller, phone, caller]) {
        await post(site.test.url, record);
        expect((await site.statistics(`?${RECORDED_DAY}`)).total).toMatchObject(expected);
      }
      const calls = await site.admin.get<{ data: object[] }>(`/api/queues/statistics/calls?${RECORDED_DAY}`);
      expect(calls.body.data).toMatchObject([
        {
          callId: uuidOf(caller.uuid),
          agent: { number: '1001' },
          outcome: 'answered',
          talk: 8.9,
          caller: { number: '1001' },
        },
      ]);
      expect(await site.differences()).toBe(0);
    });

    it('tells who gave up, and the queues that a call came through before', async () => {
      const stamp = 1795330289590114;
      const ran = (name: string, data: string, at: number) =>
        `<application app_name="${name}" app_data="${data}" app_stamp="${at}"></application>`;
      const gaveUp = variant('queue-caller-leg', (xml) =>
        [
          setVariable('cc_cause', 'cancel'),
          setVariable('cc_cancel_reason', 'BREAK_OUT'),
          setVariable('cc_agent_bridged', ''),
          setVariable('cc_queue_canceled_epoch', '1795330296'),
        ]
          .reduce((text, set) => set(text), inQueue(xml))
          .replace(
            '<app_log>',
            `<app_log>${ran('callcenter', `queue.1.${site.other}`, stamp - 60_000_000)}${ran('socket', 'x', stamp - 30_000_000)}`,
          ),
      );
      await post(site.test.url, gaveUp);
      const found = await site.statistics(`?${RECORDED_DAY}`);
      expect(found.total).toMatchObject({ offered: 2, answered: 0, abandoned: 1, overflowed: 1 });
      expect(found.data.find(({ queue: of }) => of?.id === site.other)).toMatchObject({
        overflowed: 1,
        longestWait: 30,
      });

      // An event of that stay comes after all: it stands for what was guessed.
      await site.hear([
        {
          callId: uuidOf(gaveUp.uuid),
          memberId: randomUUID(),
          queue: `queue.1.${site.other}`,
          node: 'switch',
          caller: { number: '1001', name: '' },
          id: 'member-queue-end:7',
          fact: {
            is: 'left',
            at: Math.round(stamp / 1000) - 30_100,
            reason: 'timeout',
            joinedSecond: 1795330229,
          },
        },
      ]);
      expect((await site.statistics(`?${RECORDED_DAY}`)).total).toMatchObject({
        offered: 2,
        abandoned: 1,
        overflowed: 1,
      });
      expect(await site.differences()).toBe(0);
    });

    it('believes nothing of a queue in another tenant', async () => {
      const foreign = variant('queue-caller-leg', (xml) =>
        setVariable('cc_queue', `queue.2.${site.queue}`)(xml),
      );
      await post(site.test.url, foreign);
      expect((await site.statistics(`?${RECORDED_DAY}`)).total).toMatchObject({ offered: 0 });
      expect((await site.statistics(`?${RECORDED_DAY}`, site.globex)).total).toMatchObject({ offered: 0 });
    });
  });

  it('keeps figures of calls that are past their retention, and of a deleted tenant nothing', async () => {
    await site.hear([...site.answered(0, 4_000, 60_000), ...site.left(120_000, 41_000, 'hangup')]);
    await sql(
      site.test,
      `UPDATE queue_calls SET seen = seen || '{"recorded": {}}', joined_at = joined_at - interval '2 days'`,
    );
    const before = await site.statistics('?from=2026-11-01T00:00:00Z');
    await sql(site.test, 'UPDATE tenants SET cdr_retention_days = 1 WHERE id = 1');
    // The days are counted from now, and these calls are of days that are yet to come.
    await sql(site.test, `UPDATE queue_calls SET joined_at = now() - interval '2 days'`);
    const moved = await site.statistics('?from=2026-01-01T00:00:00Z&by=all');
    expect(await site.test.app.get(QueueCallsUpkeep, { strict: false }).run()).toMatchObject({ deleted: 2 });
    expect((await site.statistics('?from=2026-01-01T00:00:00Z&by=all')).total).toEqual(moved.total);
    expect(before.total.offered).toBe(2);
    await sql(site.test, 'UPDATE tenants SET cdr_retention_days = NULL WHERE id = 1');
    const doomed = await insertTenant(site.test, 'doomed.example');
    await site.hear(
      site.answered(0, 1, 1).map((one) => ({ ...one, queue: `queue.${doomed}.${site.queue}` })),
    );
    await sql(site.test, `DELETE FROM tenants WHERE id = ${doomed}`);
    expect(await sql(site.test, `SELECT FROM queue_quarters WHERE tenant_id = ${doomed}`)).toEqual([]);
  });
});
