import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Database, Problem, RequestContext, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { parseAgentName } from '../names';
import { AGENT_STATUSES, type AgentStatus } from '../queue-agent.entity';
import { STATUS } from '../switch/desired';
import { Synchroniser } from '../switch/synchroniser';

const rows = z.array(
  z.object({
    extensionId: z.uuid(),
    number: z.string(),
    logsIn: z.boolean(),
    status: z.enum(AGENT_STATUSES),
    reason: z.string().nullable(),
    since: z.date(),
  }),
);

/** In which state an agent is, since when, and why it is on a break. */
export type AgentState = z.output<typeof rows>[number];

/** Said of whoever was sent on a break by a switch, because it left so many calls unanswered. */
export const NO_ANSWER_REASON = 'no answer';

const SQL = `
  SELECT a.id AS "extensionId", e.number, a.logs_in AS "logsIn", ${STATUS} AS status,
    CASE WHEN ${STATUS} = 'on_break' THEN s.reason END AS reason, coalesce(s.since, a.created_at) AS since
  FROM queue_agents a JOIN extensions e ON e.tenant_id = a.tenant_id AND e.id = a.id
    LEFT JOIN queue_agent_states s ON s.tenant_id = a.tenant_id AND s.agent_id = a.id
  WHERE a.tenant_id = $1`;

const SET = `
  INSERT INTO queue_agent_states AS s (tenant_id, agent_id, status, reason) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, agent_id) DO UPDATE SET status = excluded.status, reason = excluded.reason,
    since = CASE WHEN (s.status, s.reason) IS NOT DISTINCT FROM (excluded.status, excluded.reason) THEN s.since ELSE now() END`;

/** What agents say of themselves: the tables are the truth, the switches follow. */
@Injectable()
export class AgentStates implements OnApplicationBootstrap {
  private readonly logger = new Logger('queues');
  private readonly changes = new EventEmitter<{ changed: [tenantId: number, number: string] }>();

  constructor(
    private readonly database: Database,
    private readonly switches: SwitchRegistry,
    private readonly synchroniser: Synchroniser,
  ) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], (_, event) => {
      if (event.get('CC-Action') !== 'agent-max-no-answer') return undefined;
      return this.unanswered(event.get('CC-Agent') ?? '');
    });
  }

  /** Calls `handler` with the number of an agent whose state this process changed. */
  onChanged(handler: (tenantId: number, number: string) => void): void {
    this.changes.on('changed', handler);
  }

  /** Of all agents of the tenant, by number. */
  async all(tx: TenantTransaction): Promise<AgentState[]> {
    return rows.parse(await tx.manager.query(`${SQL} ORDER BY length(e.number), e.number`, [tx.tenantId]));
  }

  /** Null where the extension is no agent. */
  async find(tenantId: number, extensionId: string): Promise<AgentState | null> {
    return this.database.read(tenantId, (tx) => this.one(tx, extensionId));
  }

  /** Resolves when the switches that can be reached know it. Refuses (404, 409) who is no agent, or is always available. */
  async set(
    context: RequestContext,
    extensionId: string,
    { status, reason = null }: { status: AgentStatus; reason?: string | null },
  ): Promise<AgentState> {
    const state = await this.database.write(context, async (tx) => {
      const agent = await this.one(tx, extensionId);
      if (!agent) throw Problem.notFound('agent', extensionId);
      if (!agent.logsIn)
        throw new Problem(
          409,
          'always-available',
          `Agent ${agent.number} does not log in and is always available; let it log in to change that.`,
        );
      await tx.manager.query(SET, [tx.tenantId, extensionId, status, status === 'on_break' ? reason : null]);
      return this.one(tx, extensionId);
    });
    if (!state) throw Problem.notFound('agent', extensionId);
    await this.synchroniser.sync(context.tenant);
    this.changes.emit('changed', context.tenant, state.number);
    return state;
  }

  private async one(tx: TenantTransaction, extensionId: string): Promise<AgentState | null> {
    const found = rows.parse(await tx.manager.query(`${SQL} AND a.id = $2`, [tx.tenantId, extensionId]));
    return found[0] ?? null;
  }

  /** The switch sent it on a break by itself; now the tables say so too. */
  private async unanswered(name: string): Promise<void> {
    const agent = parseAgentName(name);
    if (!agent) return;
    const context = RequestContext.internal('queues', agent.tenantId);
    try {
      await this.set(context, agent.id, { status: 'on_break', reason: NO_ANSWER_REASON });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.logger.warn({ err: error, agent: name }, 'an agent that does not answer is none any more');
    }
  }
}
