import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ShowsLive } from '@callsign/live';
import { Changes, Database } from '@callsign/platform';
import { AgentStates, LiveQueues, type QueueCaller } from '@callsign/queues';
import { z } from 'zod';
import { QueueCallIntake } from '../calls/queue-call-intake';
import { period } from '../figures/period';
import { queueRow, queueSums, queueTotal } from '../figures/queue-sums';
import type { QueueStatistics } from '../figures/statistics.schema';
import { type LiveAgent, type LiveQueue, queuesTopic } from './live-queues.schema';
import { Staff } from './staff';
import { WatchedTopic } from './watched-topic';

const TABLES = new Set(['extensions', 'queues', 'queue_agents', 'queue_tiers']);
const MOST_QUEUES = 1_000;

const rows = z.array(
  z.object({ id: z.uuid(), number: z.string(), name: z.string(), serviceLevelSeconds: z.number() }),
);
const SQL = `
  SELECT id, number, name, service_level_seconds AS "serviceLevelSeconds" FROM queues
  WHERE tenant_id = $1 AND enabled ORDER BY length(number), number LIMIT ${MOST_QUEUES}`;

/** Queues as a wallboard shows them, live. */
@ShowsLive()
@Injectable()
export class QueuesTopic extends WatchedTopic<LiveQueue> implements OnApplicationBootstrap {
  readonly topic = queuesTopic;
  private readonly logger = new Logger('queues');

  constructor(
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly queues: LiveQueues,
    private readonly states: AgentStates,
    private readonly changes: Changes,
    private readonly intake: QueueCallIntake,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.queues.subscribe((tenantId) => this.refresh(tenantId));
    this.states.onChanged((tenantId) => this.refresh(tenantId));
    this.intake.onWritten((tenantId) => this.refresh(tenantId));
    this.changes.on(({ table, tenantId }) => {
      if (tenantId !== null && TABLES.has(table)) this.refresh(tenantId);
    });
    this.changes.onReset(() => this.refreshAll());
  }

  protected read(tenantId: number): Promise<LiveQueue[]> {
    return this.database.read(tenantId, async (tx) => {
      const found = rows.parse(await tx.manager.query(SQL, [tenantId]));
      const agents = await this.staff.of(tx);
      const today = await queueSums(tx, await period(tx, {}), { by: 'queue' }, MOST_QUEUES);
      const figures = new Map(today.map((row) => [row.id, queueRow(row)]));
      const { callers } = this.queues.snapshot(tenantId);
      return found.map((queue) => ({
        ...queue,
        ...waitingIn(callers.filter(({ queueId }) => queueId === queue.id)),
        agents: counts(agents.filter(({ queues }) => queues.includes(queue.id))),
        today: shown(figures.get(queue.id) ?? queueTotal([])),
      }));
    });
  }

  protected failed(error: unknown): void {
    this.logger.error({ err: error }, 'a change of queues was not told; the next one tells it too');
  }
}

function waitingIn(callers: readonly QueueCaller[]): Pick<LiveQueue, 'waiting' | 'waitingSince' | 'callers'> {
  const waiting = callers.filter(({ state }) => state !== 'talking');
  const talking = callers.filter(({ state }) => state === 'talking');
  return {
    waiting: waiting.length,
    waitingSince: waiting.map(({ since }) => since).sort()[0] ?? null,
    callers: [...waiting, ...talking].map(({ memberId, callId, caller, since, state, agents }) => ({
      id: memberId,
      callId,
      ...caller,
      since,
      state,
      agents: [...agents],
    })),
  };
}

function counts(agents: readonly LiveAgent[]): LiveQueue['agents'] {
  const count = (fits: (agent: LiveAgent) => boolean) => agents.filter(fits).length;
  return {
    available: count(({ status, activity }) => status === 'available' && activity === 'idle'),
    busy: count(({ activity }) => activity !== 'idle'),
    onBreak: count(({ status, activity }) => status === 'on_break' && activity === 'idle'),
    loggedOut: count(({ status, activity }) => status === 'logged_out' && activity === 'idle'),
  };
}

function shown(figures: QueueStatistics['total']): LiveQueue['today'] {
  const { offered, answered, abandoned, overflowed, serviceLevel, averageAnswer } = figures;
  return { offered, answered, abandoned, overflowed, serviceLevel, averageAnswer };
}
