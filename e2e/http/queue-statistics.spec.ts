import { randomUUID } from 'node:crypto';
import { QueueCallIntake, QueueCallsUpkeep, type Heard, type QueueFact } from '@callsign/queue-statistics';
import { parse } from 'csv-parse/sync';
import { post, setVariable, variant } from '../support/cdr-records';
import { Client, insertTenant, member, sql } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Figures {
  offered: number;
  answered: number;
  abandoned: number;
  overflowed: number;
  waiting: number;
  serviceLevel: number | null;
  averageAnswer: number | null;
  averageTalk: number | null;
  averageHandle: number | null;
  longestWait: number;
  missed: number;
}
interface Statistics {
  from: string;
  to: string;
  timezone: string;
  total: Figures;
  data: (Figures & {
    startsAt: string | null;
    queue: { id: string; name: string } | null;
    agent: { number: string };
  })[];
}
interface Problem {
  type: string;
  errors?: { field: string }[];
}

/** 2026-11-20, a Friday, 10:00 in Vienna. */
const T = Date.parse('2026-11-20T09:00:00Z');
const PERIOD = 'from=2026-11-19T23:00:00Z&to=2026-11-20T23:00:00Z';

describe('/api/queues/statistics', () => {
  let test: TestApp;
  let admin: Client;
  let globex: Client;
  let queue: string;
  let other: string;
  const agents: string[] = [];

  beforeAll(async () => {
    test = await startTestApp();
    await insertTenant(test, 'acme.example');
    const globexId = await insertTenant(test, 'globex.example');
    admin = await member(test, 1, 'tenant_admin');
    globex = await member(test, globexId, 'tenant_admin');
    await sql(test, `UPDATE tenants SET timezone = 'Europe/Vienna' WHERE id = 1`);
    for (const number of ['1001', '1002']) {
      const { body } = await admin.post<{ id: string }>('/api/extensions', {
        number,
        displayName: `User ${number}`,
      });
      agents.push(body.id);
    }
    queue = await makeQueue('701', 'Sales');
    other = await makeQueue('702', '=Support');
    for (const id of agents) await admin.patch(`/api/queue-agents/${id}`, { wrapUpSeconds: 5 });
  });
  afterAll(() => test.close());
  beforeEach(() => sql(test, 'TRUNCATE queue_calls, queue_quarters, queue_agent_days'));

  async function makeQueue(number: string, name: string): Promise<string> {
    const { status, body } = await admin.post<{ id: string }>('/api/queues', {
      number,
      name,
      serviceLevelSeconds: 10,
      agents: agents.map((extensionId) => ({ extensionId })),
    });
    expect(status).toBe(201);
    return body.id;
  }

  const agent = (index: number) => `agent.1.${agents[index]}`;
  const intake = () => test.app.get(QueueCallIntake, { strict: false });

  /** The facts of one call that joined so many milliseconds after T. */
  function call(at: number, queueId: string, facts: (joinedSecond: number) => QueueFact[]): Heard[] {
    const about = {
      callId: randomUUID(),
      memberId: randomUUID(),
      queue: `queue.1.${queueId}`,
      node: 'switch',
      caller: { number: '+4312345', name: 'Zoë' },
    };
    const all: QueueFact[] = [{ is: 'joined', at: T + at }, ...facts(Math.floor((T + at) / 1000))];
    return all.map((fact, index) => ({ ...about, id: `${fact.is}:${index}`, fact }));
  }
  const answered = (at: number, wait: number, talk: number, by = 0, queueId = queue) =>
    call(at, queueId, (joinedSecond) => {
      const about = { agent: agent(by), leg: randomUUID(), joinedSecond };
      const answeredSecond = Math.floor((T + at + wait) / 1000);
      return [
        { is: 'answered', at: T + at + wait, ...about },
        { is: 'parted', at: T + at + wait + talk, bridged: true, answeredSecond, ...about },
      ];
    });
  const left = (at: number, wait: number, reason: 'hangup' | 'timeout', queueId = queue) =>
    call(at, queueId, (joinedSecond) => [
      { is: 'missed', agent: agent(1), calledSecond: joinedSecond + 1, joinedSecond },
      { is: 'left', at: T + at + wait, reason, joinedSecond },
    ]);
  const hear = (heard: Heard[]) => Promise.all(heard.map((one) => intake().hear(one)));

  const statistics = async (query: string, who = admin) =>
    (await who.get<Statistics>(`/api/queues/statistics${query}`)).body;

  /** The sums are what the rows add up to, however they came about. */
  async function sumsAgree(): Promise<void> {
    const [row] = await sql<{ differ: number }>(
      test,
      `SELECT (SELECT count(*)::int FROM (
         (SELECT queue_id, starts_at, offered, answered, abandoned, overflowed, talk_ms, wrap_up_ms, answer_wait_ms, longest_wait_ms FROM queue_quarters WHERE offered > 0)
         EXCEPT
         (SELECT queue_id, date_bin('15 minutes', joined_at, timestamptz 'epoch'), count(*), count(*) FILTER (WHERE outcome = 'answered'),
           count(*) FILTER (WHERE outcome = 'abandoned'), count(*) FILTER (WHERE outcome = 'overflowed'), coalesce(sum(talk_ms), 0), sum(wrap_up_ms),
           coalesce(sum(wait_ms) FILTER (WHERE outcome = 'answered'), 0), coalesce(max(wait_ms), 0) FROM queue_calls GROUP BY 1, 2)) AS quarters)
       + (SELECT count(*)::int FROM (
         (SELECT agent_id, queue_id, day, answered, talk_ms FROM queue_agent_days WHERE answered > 0)
         EXCEPT
         (SELECT agent_id, queue_id, day, count(*), coalesce(sum(talk_ms), 0) FROM queue_calls WHERE outcome = 'answered' GROUP BY 1, 2, 3)) AS days) AS differ`,
    );
    expect(row?.differ).toBe(0);
  }

  it('adds calls up by queue, agent and interval', async () => {
    await hear([
      ...answered(0, 4_000, 60_000),
      ...answered(60_000, 20_000, 30_000, 1),
      ...answered(3_600_000, 6_000, 30_000),
      ...left(120_000, 41_000, 'hangup'),
      ...left(7_200_000, 30_000, 'timeout', other),
      ...call(10_000, other, () => []),
    ]);
    const { total, data, timezone } = await statistics(`?${PERIOD}`);
    expect(timezone).toBe('Europe/Vienna');
    expect(total).toMatchObject({
      offered: 6,
      answered: 3,
      abandoned: 1,
      overflowed: 1,
      waiting: 1,
      longestWait: 41,
    });
    expect(total).toMatchObject({ serviceLevel: 0.4, averageAnswer: 10, averageTalk: 40, averageHandle: 45 });
    expect(data.map(({ queue: of, offered }) => [of?.name, offered])).toEqual([
      ['Sales', 4],
      ['=Support', 2],
    ]);
    const hours = await statistics(`?${PERIOD}&by=all&interval=hour`);
    expect(hours.data.map(({ startsAt, offered }) => [startsAt, offered])).toEqual([
      ['2026-11-20T09:00:00.000Z', 4],
      ['2026-11-20T10:00:00.000Z', 1],
      ['2026-11-20T11:00:00.000Z', 1],
    ]);
    const weeks = await statistics(`?${PERIOD}&by=all&interval=week&queueId=${queue}`);
    expect(weeks.data).toMatchObject([{ startsAt: '2026-11-15T23:00:00.000Z', offered: 4 }]);
    for (const interval of ['', '&interval=hour']) {
      const byAgent = await statistics(`/agents?${PERIOD}${interval}`);
      expect(byAgent.total).toMatchObject({ answered: 3, missed: 2, averageTalk: 40, averageHandle: 45 });
    }
    const days = await statistics(`/agents?${PERIOD}&interval=day`);
    expect(days.data).toMatchObject([
      { agent: { number: '1001' }, startsAt: '2026-11-19T23:00:00.000Z', answered: 2, missed: 0 },
      { agent: { number: '1002' }, startsAt: '2026-11-19T23:00:00.000Z', answered: 1, missed: 2 },
    ]);
    await sumsAgree();
    expect((await statistics(`?${PERIOD}`, globex)).data).toEqual([]);
    expect((await statistics(`/agents?${PERIOD}`, globex)).data).toEqual([]);
  });

  it('is the same whatever order events come in, twice, and from several replicas at once', async () => {
    const heard = [
      ...Array.from({ length: 20 }, (_, index) =>
        answered(index * 50_000, 1_000 + index * 700, 20_000, index % 2),
      ),
      ...Array.from({ length: 10 }, (_, index) => left(index * 90_000, 5_000 + index * 1_000, 'hangup')),
    ].flat();
    await hear(heard);
    const once = await statistics(`?${PERIOD}&interval=15min`);
    await sql(test, 'TRUNCATE queue_calls, queue_quarters, queue_agent_days');
    const shuffled = [...heard, ...heard].sort((one, two) =>
      one.id + one.callId < two.id + two.callId ? 1 : -1,
    );
    for (let from = 0; from < shuffled.length; from += 7) await hear(shuffled.slice(from, from + 7));
    await Promise.all([hear(heard), hear(heard.toReversed())]);
    expect(await statistics(`?${PERIOD}&interval=15min`)).toEqual(once);
    expect(once.total).toMatchObject({ offered: 30, answered: 20, abandoned: 10 });
    await sumsAgree();
  });

  it('corrects a longest wait that was too long', async () => {
    const [joined, gone] = call(0, queue, (joinedSecond) => [{ is: 'gone', at: T + 90_000, joinedSecond }]);
    await hear([joined, gone] as Heard[]);
    expect((await statistics(`?${PERIOD}`)).total).toMatchObject({ longestWait: 90, abandoned: 1 });
    const late = {
      ...joined,
      id: 'left:9',
      fact: { is: 'left', at: T + 8_000, reason: 'hangup', joinedSecond: T / 1000 },
    };
    await hear([late as Heard]);
    expect((await statistics(`?${PERIOD}`)).total).toMatchObject({ longestWait: 8, abandoned: 1 });
    await sumsAgree();
  });

  describe('from call records alone', () => {
    const RECORDED_DAY = 'from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z';
    const inQueue = (xml: string) =>
      setVariable(
        'cc_agent',
        agent(0),
      )(setVariable('cc_queue', `queue.1.${queue}`)(xml)).replaceAll(
        'support@acme.example',
        `queue.1.${queue}`,
      );
    const uuidOf = (text: string) => text.replace('a_', '');

    it('tells whom an agent answered, the same from each leg and from both, twice', async () => {
      const caller = variant('queue-caller-leg', inQueue, '3c7e7e8d-e3bb-4a4e-a8a1-cef48e65ac90');
      const phone = variant('queue-agent-leg', inQueue);
      const expected = { offered: 1, answered: 1, abandoned: 0 };
      for (const record of [caller, phone, caller]) {
        await post(test.url, record);
        expect((await statistics(`?${RECORDED_DAY}`)).total).toMatchObject(expected);
      }
      const calls = await admin.get<{ data: object[] }>(`/api/queues/statistics/calls?${RECORDED_DAY}`);
      expect(calls.body.data).toMatchObject([
        {
          callId: uuidOf(caller.uuid),
          agent: { number: '1001' },
          outcome: 'answered',
          talk: 8.9,
          caller: { number: '1001' },
        },
      ]);
      await sumsAgree();
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
            `<app_log>${ran('callcenter', `queue.1.${other}`, stamp - 60_000_000)}${ran('socket', 'x', stamp - 30_000_000)}`,
          ),
      );
      await post(test.url, gaveUp);
      const found = await statistics(`?${RECORDED_DAY}`);
      expect(found.total).toMatchObject({ offered: 2, answered: 0, abandoned: 1, overflowed: 1 });
      expect(found.data.find(({ queue: of }) => of?.id === other)).toMatchObject({
        overflowed: 1,
        longestWait: 30,
      });

      // An event of that stay comes after all: it stands for what was guessed.
      await intake().hear({
        callId: uuidOf(gaveUp.uuid),
        memberId: randomUUID(),
        queue: `queue.1.${other}`,
        node: 'switch',
        caller: { number: '1001', name: '' },
        id: 'member-queue-end:7',
        fact: {
          is: 'left',
          at: Math.round(stamp / 1000) - 30_100,
          reason: 'timeout',
          joinedSecond: 1795330229,
        },
      });
      expect((await statistics(`?${RECORDED_DAY}`)).total).toMatchObject({
        offered: 2,
        abandoned: 1,
        overflowed: 1,
      });
      await sumsAgree();
    });

    it('believes nothing of a queue in another tenant', async () => {
      const foreign = variant('queue-caller-leg', (xml) => setVariable('cc_queue', `queue.2.${queue}`)(xml));
      await post(test.url, foreign);
      expect((await statistics(`?${RECORDED_DAY}`)).total).toMatchObject({ offered: 0 });
      expect((await statistics(`?${RECORDED_DAY}`, globex)).total).toMatchObject({ offered: 0 });
    });
  });

  it('comes as CSV, formulas disarmed, and calls one by one', async () => {
    await hear([
      ...answered(0, 4_000, 60_000),
      ...left(120_000, 41_000, 'hangup', other),
      ...answered(5, 1_000, 2_000),
    ]);
    const csv = async (path: string) => {
      const answer = await fetch(`${test.url}/api/queues/statistics${path}`, { headers: admin.headers });
      expect(answer.headers.get('content-type')).toContain('text/csv');
      return parse<Record<string, string>>(await answer.text(), { columns: true });
    };
    expect(await csv(`/export?${PERIOD}&interval=hour`)).toMatchObject([
      { queue_number: '701', offered: '2', average_answer_seconds: '2.5', service_level: '1' },
      { queue_name: "'=Support", offered: '1', abandoned: '1', average_answer_seconds: '' },
    ]);
    expect(await csv(`/agents/export?${PERIOD}`)).toMatchObject([
      { agent_number: '1001', answered: '2', missed: '0' },
      { agent_number: '1002', answered: '0', missed: '1' },
    ]);
    expect((await csv(`/calls/export?${PERIOD}`)).map(({ outcome }) => outcome)).toEqual([
      'answered',
      'answered',
      'abandoned',
    ]);
    const first = await admin.get<{ data: { outcome: string }[]; page: { next: string } }>(
      `/api/queues/statistics/calls?${PERIOD}&limit=1`,
    );
    expect(first.body.data).toMatchObject([{ outcome: 'abandoned', caller: { name: 'Zoë' } }]);
    const rest = await admin.get<{ data: object[]; page: object }>(
      `/api/queues/statistics/calls?${PERIOD}&limit=5&cursor=${first.body.page.next}`,
    );
    expect(rest.body).toMatchObject({ data: [{ wait: 1 }, { wait: 4 }], page: { next: null } });
  });

  it.each([
    ['from=2026-11-20T09:07:00Z', 'from'],
    ['from=2026-11-20T09:00:00Z&to=2026-11-20T08:00:00Z', 'to'],
    ['from=2026-11-20', 'from'],
    ['interval=minute', 'interval'],
    ['queueId=sales', 'queueId.0'],
    ['by=agent', 'by'],
    ['form=2026-11-20T09:00:00Z', 'form'],
  ])('refuses %s and names %s', async (query, field) => {
    const { status, body } = await admin.get<Problem>(`/api/queues/statistics?${query}`);
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('refuses agents by hour for longer than a week, before the first line of an export too', async () => {
    for (const path of ['/agents', '/agents/export']) {
      const { status, body } = await admin.get<Problem>(
        `/api/queues/statistics${path}?from=2026-11-01T00:00:00Z&to=2026-11-20T00:00:00Z&interval=hour`,
      );
      expect(status).toBe(400);
      expect(body.type).toContain('period-too-long');
    }
  });

  it('is not for users without the role', async () => {
    const user = await member(test, 1, 'user');
    for (const path of ['', '/agents', '/calls', '/export', '/agents/export', '/calls/export'])
      expect((await user.get(`/api/queues/statistics${path}`)).status).toBe(403);
  });

  it('keeps figures of calls that are past their retention, and of a deleted tenant nothing', async () => {
    await hear([...answered(0, 4_000, 60_000), ...left(120_000, 41_000, 'hangup')]);
    await sql(
      test,
      `UPDATE queue_calls SET seen = seen || '{"recorded": {}}', joined_at = joined_at - interval '2 days'`,
    );
    const before = await statistics('?from=2026-11-01T00:00:00Z');
    await sql(test, 'UPDATE tenants SET cdr_retention_days = 1 WHERE id = 1');
    // The days are counted from now, and these calls are of days that are yet to come.
    await sql(test, `UPDATE queue_calls SET joined_at = now() - interval '2 days'`);
    const moved = await statistics('?from=2026-01-01T00:00:00Z&by=all');
    expect(await test.app.get(QueueCallsUpkeep, { strict: false }).run()).toMatchObject({ deleted: 2 });
    expect((await statistics('?from=2026-01-01T00:00:00Z&by=all')).total).toEqual(moved.total);
    expect(before.total.offered).toBe(2);
    await sql(test, 'UPDATE tenants SET cdr_retention_days = NULL WHERE id = 1');
    const doomed = await insertTenant(test, 'doomed.example');
    await hear(answered(0, 1, 1).map((one) => ({ ...one, queue: `queue.${doomed}.${queue}` })));
    await sql(test, `DELETE FROM tenants WHERE id = ${doomed}`);
    expect(await sql(test, `SELECT FROM queue_quarters WHERE tenant_id = ${doomed}`)).toEqual([]);
  });
});
