import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ShowsLive } from '@callsign/live';
import { Changes, Database } from '@callsign/platform';
import { AgentStates, LiveQueues } from '@callsign/queues';
import { agentsTopic, type LiveAgent } from './live-queues.schema';
import { Staff } from './staff';
import { WatchedTopic } from './watched-topic';

const TABLES = new Set(['extensions', 'queue_agents', 'queue_tiers']);

/** In which state agents are and what they do, live. */
@ShowsLive()
@Injectable()
export class AgentsTopic extends WatchedTopic<LiveAgent> implements OnApplicationBootstrap {
  readonly topic = agentsTopic;
  private readonly logger = new Logger('queues');

  constructor(
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly queues: LiveQueues,
    private readonly states: AgentStates,
    private readonly changes: Changes,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.queues.subscribe((tenantId) => this.refresh(tenantId));
    this.states.onChanged((tenantId) => this.refresh(tenantId));
    this.changes.on(({ table, tenantId }) => {
      if (tenantId !== null && TABLES.has(table)) this.refresh(tenantId);
    });
    this.changes.onReset(() => this.refreshAll());
  }

  protected read(tenantId: number): Promise<LiveAgent[]> {
    return this.database.read(tenantId, (tx) => this.staff.of(tx));
  }

  protected failed(error: unknown): void {
    this.logger.error({ err: error }, 'a change of agents was not told; the next one tells it too');
  }
}
