import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import {
  containing,
  Database,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { In } from 'typeorm';
import { z } from 'zod';
import { QueueAgent } from '../queue-agent.entity';
import { AgentStates } from './agent-states';
import { BreakReasons } from './break-reasons';
import {
  agentAnswer,
  type AgentAnswer,
  type AgentQuery,
  agentStateAnswer,
  type OwnAgentAnswer,
  type UpdateAgent,
} from './agents.schema';

const queueRows = z.array(
  z.object({ agentId: z.uuid(), id: z.uuid(), number: z.string(), name: z.string(), level: z.number() }),
);
const QUEUES_OF = `
  SELECT r.agent_id AS "agentId", q.id, q.number, q.name, r.level
  FROM queue_tiers r JOIN queues q ON q.tenant_id = r.tenant_id AND q.id = r.queue_id
  WHERE r.tenant_id = $1 AND r.agent_id = ANY($2) ORDER BY q.number`;

/** Extensions that are agents, which they become with their first queue. */
@Injectable()
export class AgentsService {
  constructor(
    private readonly database: Database,
    private readonly states: AgentStates,
    private readonly reasons: BreakReasons,
  ) {}

  list(context: RequestContext, query: AgentQuery): Promise<Page<AgentAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(QueueAgent).query('agent');
      if (query.q)
        builder.andWhere(
          'EXISTS (SELECT FROM extensions e WHERE e.tenant_id = agent.tenantId AND e.id = agent.id AND (e.number ILIKE :q OR e.display_name ILIKE :q))',
          { q: containing(query.q) },
        );
      if (query.queueId)
        builder.andWhere(
          'EXISTS (SELECT FROM queue_tiers r WHERE r.tenant_id = agent.tenantId AND r.agent_id = agent.id AND r.queue_id = :queueId)',
          query,
        );
      const found = await page(builder, query);
      return { ...found, data: await this.answers(tx, found.data) };
    });
  }

  get(context: RequestContext, id: string): Promise<AgentAnswer> {
    return this.database.read(context.tenant, async (tx) => this.answer(tx, await this.find(tx, id)));
  }

  update(context: RequestContext, id: string, body: UpdateAgent): Promise<AgentAnswer> {
    return this.database.write(context, async (tx) => {
      const agent = Object.assign(await this.find(tx, id), body);
      return this.answer(tx, await tx.of(QueueAgent).save(agent));
    });
  }

  /** Out of every queue. A call that it talks in goes on. */
  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      await this.find(tx, id);
      await tx.of(QueueAgent).delete({ id });
    });
  }

  async own(context: RequestContext, extensionId: string | null): Promise<OwnAgentAnswer> {
    const state = extensionId === null ? null : await this.states.find(context.tenant, extensionId);
    const reasons = await this.reasons.of(context.tenant);
    return { state: state && agentStateAnswer(state), reasons: reasons.map(({ name }) => name) };
  }

  private async answer(tx: TenantTransaction, agent: QueueAgent): Promise<AgentAnswer> {
    const [answer] = await this.answers(tx, [agent]);
    if (!answer) throw Problem.notFound('agent', agent.id);
    return answer;
  }

  private async answers(tx: TenantTransaction, agents: readonly QueueAgent[]): Promise<AgentAnswer[]> {
    const ids = agents.map(({ id }) => id);
    const extensions = new Map((await tx.of(Extension).find({ id: In(ids) })).map((one) => [one.id, one]));
    const states = new Map((await this.states.all(tx)).map((state) => [state.extensionId, state]));
    const queues = Map.groupBy(
      queueRows.parse(await tx.manager.query(QUEUES_OF, [tx.tenantId, ids])),
      ({ agentId }) => agentId,
    );
    return agents.flatMap((agent) => {
      const { number = '', displayName = '' } = extensions.get(agent.id) ?? {};
      const state = states.get(agent.id);
      const of = (queues.get(agent.id) ?? []).map(({ agentId: _, ...queue }) => queue);
      return state
        ? [agentAnswer(agent, { number, displayName, state: agentStateAnswer(state), queues: of })]
        : [];
    });
  }

  private async find(tx: TenantTransaction, id: string): Promise<QueueAgent> {
    const agent = await tx.of(QueueAgent).findOne({ id });
    if (!agent) throw Problem.notFound('agent', id);
    return agent;
  }
}
