import { parse } from 'csv-parse/sync';
import { member } from '../support/client';
import { PERIOD, QueueSite } from '../support/queue-site';

interface Problem {
  type: string;
  errors?: { field: string }[];
}

describe('/api/queues/statistics', () => {
  let site: QueueSite;
  beforeAll(async () => {
    site = await QueueSite.start();
  });
  afterAll(() => site.close());
  beforeEach(() => site.clear());

  it('adds calls up by site.queue, agent and interval', async () => {
    await site.hear([
      ...site.answered(0, 4_000, 60_000),
      ...site.answered(60_000, 20_000, 30_000, 1),
      ...site.answered(3_600_000, 6_000, 30_000),
      ...site.left(120_000, 41_000, 'hangup'),
      ...site.left(7_200_000, 30_000, 'timeout', site.other),
      ...site.call(10_000, site.other, () => []),
    ]);
    const { total, data, timezone } = await site.statistics(`?${PERIOD}`);
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
    const hours = await site.statistics(`?${PERIOD}&by=all&interval=hour`);
    expect(hours.data.map(({ startsAt, offered }) => [startsAt, offered])).toEqual([
      ['2026-11-20T09:00:00.000Z', 4],
      ['2026-11-20T10:00:00.000Z', 1],
      ['2026-11-20T11:00:00.000Z', 1],
    ]);
    const weeks = await site.statistics(`?${PERIOD}&by=all&interval=week&queueId=${site.queue}`);
    expect(weeks.data).toMatchObject([{ startsAt: '2026-11-15T23:00:00.000Z', offered: 4 }]);
    for (const interval of ['', '&interval=hour']) {
      const byAgent = await site.statistics(`/agents?${PERIOD}${interval}`);
      expect(byAgent.total).toMatchObject({ answered: 3, missed: 2, averageTalk: 40, averageHandle: 45 });
    }
    const days = await site.statistics(`/agents?${PERIOD}&interval=day`);
    expect(days.data).toMatchObject([
      { agent: { number: '1001' }, startsAt: '2026-11-19T23:00:00.000Z', answered: 2, missed: 0 },
      { agent: { number: '1002' }, startsAt: '2026-11-19T23:00:00.000Z', answered: 1, missed: 2 },
    ]);
    expect(await site.differences()).toBe(0);
    expect((await site.statistics(`?${PERIOD}`, site.globex)).data).toEqual([]);
    expect((await site.statistics(`/agents?${PERIOD}`, site.globex)).data).toEqual([]);
  });

  it('comes as CSV, formulas disarmed, and calls one by one', async () => {
    await site.hear([
      ...site.answered(0, 4_000, 60_000),
      ...site.left(120_000, 41_000, 'hangup', site.other),
      ...site.answered(5, 1_000, 2_000),
    ]);
    const csv = async (path: string) => {
      const answer = await fetch(`${site.test.url}/api/queues/statistics${path}`, {
        headers: site.admin.headers,
      });
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
    const first = await site.admin.get<{ data: { outcome: string }[]; page: { next: string } }>(
      `/api/queues/statistics/calls?${PERIOD}&limit=1`,
    );
    expect(first.body.data).toMatchObject([{ outcome: 'abandoned', caller: { name: 'Zoë' } }]);
    const rest = await site.admin.get<{ data: object[]; page: object }>(
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
    const { status, body } = await site.admin.get<Problem>(`/api/queues/statistics?${query}`);
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('refuses agents by hour for longer than a week, before the first line of an export too', async () => {
    for (const path of ['/agents', '/agents/export']) {
      const { status, body } = await site.admin.get<Problem>(
        `/api/queues/statistics${path}?from=2026-11-01T00:00:00Z&to=2026-11-20T00:00:00Z&interval=hour`,
      );
      expect(status).toBe(400);
      expect(body.type).toContain('period-too-long');
    }
  });

  it('is not for users without the role', async () => {
    const user = await member(site.test, 1, 'user');
    for (const path of ['', '/agents', '/calls', '/export', '/agents/export', '/calls/export'])
      expect((await user.get(`/api/queues/statistics${path}`)).status).toBe(403);
  });
});
