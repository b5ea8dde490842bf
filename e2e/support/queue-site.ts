import { randomUUID } from 'node:crypto';
import { type Heard, QueueCallIntake, type QueueFact } from '@callsign/queue-statistics';
import { type Client, insertTenant, member, sql } from './client';
import { startTestApp, type TestApp } from './test-app';

export interface Figures {
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

export interface Statistics {
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

/** 2026-11-20, a Friday, 10:00 in Vienna. */
export const T = Date.parse('2026-11-20T09:00:00Z');
export const PERIOD = 'from=2026-11-19T23:00:00Z&to=2026-11-20T23:00:00Z';

/** Sums that are not what the rows add up to. */
const DIFFERENCES = `
  SELECT (SELECT count(*)::int FROM (
    (SELECT queue_id, starts_at, offered, answered, abandoned, overflowed, talk_ms, wrap_up_ms, answer_wait_ms, longest_wait_ms FROM queue_quarters WHERE offered > 0)
    EXCEPT
    (SELECT queue_id, date_bin('15 minutes', joined_at, timestamptz 'epoch'), count(*), count(*) FILTER (WHERE outcome = 'answered'),
      count(*) FILTER (WHERE outcome = 'abandoned'), count(*) FILTER (WHERE outcome = 'overflowed'), coalesce(sum(talk_ms), 0), sum(wrap_up_ms),
      coalesce(sum(wait_ms) FILTER (WHERE outcome = 'answered'), 0), coalesce(max(wait_ms), 0) FROM queue_calls GROUP BY 1, 2)) AS quarters)
  + (SELECT count(*)::int FROM (
    (SELECT agent_id, queue_id, day, answered, talk_ms FROM queue_agent_days WHERE answered > 0)
    EXCEPT
    (SELECT agent_id, queue_id, day, count(*), coalesce(sum(talk_ms), 0) FROM queue_calls WHERE outcome = 'answered' GROUP BY 1, 2, 3)) AS days) AS differ`;

/** An application in which a tenant in Vienna has two queues and two agents, and the words for what happens to calls. */
export class QueueSite {
  private constructor(
    readonly test: TestApp,
    readonly admin: Client,
    readonly globex: Client,
    readonly queue: string,
    readonly other: string,
    private readonly agents: readonly string[],
  ) {}

  static async start(): Promise<QueueSite> {
    const test = await startTestApp();
    await insertTenant(test, 'acme.example');
    const globex = await member(test, await insertTenant(test, 'globex.example'), 'tenant_admin');
    const admin = await member(test, 1, 'tenant_admin');
    await sql(test, `UPDATE tenants SET timezone = 'Europe/Vienna' WHERE id = 1`);
    const agents: string[] = [];
    for (const number of ['1001', '1002']) {
      const made = await admin.post<{ id: string }>('/api/extensions', {
        number,
        displayName: `User ${number}`,
      });
      agents.push(made.body.id);
    }
    const queue = async (number: string, name: string): Promise<string> => {
      const { status, body } = await admin.post<{ id: string }>('/api/queues', {
        number,
        name,
        serviceLevelSeconds: 10,
        agents: agents.map((extensionId) => ({ extensionId })),
      });
      if (status !== 201) throw new Error(`no queue: ${status} ${JSON.stringify(body)}`);
      return body.id;
    };
    const [sales, support] = [await queue('701', 'Sales'), await queue('702', '=Support')];
    for (const id of agents) await admin.patch(`/api/queue-agents/${id}`, { wrapUpSeconds: 5 });
    return new QueueSite(test, admin, globex, sales, support, agents);
  }

  close(): Promise<void> {
    return this.test.close();
  }

  async clear(): Promise<void> {
    await sql(this.test, 'TRUNCATE queue_calls, queue_quarters, queue_agent_days');
  }

  agent(index: number): string {
    return `agent.1.${this.agents[index]}`;
  }

  /** The facts of one call that joined so many milliseconds after T. */
  call(at: number, queueId: string, facts: (joinedSecond: number) => QueueFact[]): Heard[] {
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

  answered(at: number, wait: number, talk: number, by = 0, queueId = this.queue): Heard[] {
    return this.call(at, queueId, (joinedSecond) => {
      const about = { agent: this.agent(by), leg: randomUUID(), joinedSecond };
      const answeredSecond = Math.floor((T + at + wait) / 1000);
      return [
        { is: 'answered', at: T + at + wait, ...about },
        { is: 'parted', at: T + at + wait + talk, bridged: true, answeredSecond, ...about },
      ];
    });
  }

  /** The second agent was rung before. */
  left(at: number, wait: number, reason: 'hangup' | 'timeout', queueId = this.queue): Heard[] {
    return this.call(at, queueId, (joinedSecond) => [
      { is: 'missed', agent: this.agent(1), calledSecond: joinedSecond + 1, joinedSecond },
      { is: 'left', at: T + at + wait, reason, joinedSecond },
    ]);
  }

  async hear(heard: readonly Heard[]): Promise<void> {
    const intake = this.test.app.get(QueueCallIntake, { strict: false });
    await Promise.all(heard.map((one) => intake.hear(one)));
  }

  async statistics(query: string, who = this.admin): Promise<Statistics> {
    return (await who.get<Statistics>(`/api/queues/statistics${query}`)).body;
  }

  async differences(): Promise<number> {
    return (await sql<{ differ: number }>(this.test, DIFFERENCES))[0]?.differ ?? -1;
  }
}
