import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory, DestinationUses } from '@callsign/routing';
import { TenantLimits } from '@callsign/tenants';
import { In } from 'typeorm';
import { QueueTier } from '../queue-tier.entity';
import { Queue } from '../queue.entity';
import { QueueTiers } from './queue-tiers';
import {
  type CreateQueue,
  queueAnswer,
  type QueueAnswer,
  type QueueQuery,
  type UpdateQueue,
} from './queues.schema';

@Injectable()
export class QueuesService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
    private readonly limits: TenantLimits,
    private readonly tiers: QueueTiers,
  ) {}

  list(context: RequestContext, query: QueueQuery): Promise<Page<QueueAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(Queue).query('queue');
      if (query.q)
        builder.andWhere('(queue.number ILIKE :q OR queue.name ILIKE :q)', { q: containing(query.q) });
      if (query.number !== undefined) builder.andWhere('queue.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('queue.enabled = :enabled', { enabled: query.enabled });
      const found = await page(builder, query);
      const tiers = await tx.of(QueueTier).find({ queueId: In(found.data.map(({ id }) => id)) });
      const byQueue = Map.groupBy(tiers, ({ queueId }) => queueId);
      return mapPage(found, (queue) => queueAnswer(queue, byQueue.get(queue.id) ?? []));
    });
  }

  get(context: RequestContext, id: string): Promise<QueueAnswer> {
    return this.database.read(context.tenant, async (tx) => this.answer(tx, await this.find(tx, id)));
  }

  create(context: RequestContext, { agents = [], ...body }: CreateQueue): Promise<QueueAnswer> {
    return this.database.write(context, async (tx) => {
      await this.limits.ensure(tx, 'max_queues', () => tx.of(Queue).count());
      await this.check(tx, body);
      const queue = await tx.of(Queue).insert(Object.assign(new Queue(), body));
      await this.tiers.replace(tx, queue.id, agents);
      return this.answer(tx, queue);
    });
  }

  update(context: RequestContext, id: string, { agents, ...body }: UpdateQueue): Promise<QueueAnswer> {
    return this.database.write(context, async (tx) => {
      const found = await this.find(tx, id);
      await this.check(tx, body);
      const queue = await tx.of(Queue).save(Object.assign(found, body));
      if (agents) await this.tiers.replace(tx, queue.id, agents);
      return this.answer(tx, queue);
    });
  }

  /** Who waits in it gets what comes after the longest wait (switch/wayout.ts). */
  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { number } = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (QueueDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM queues WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'queue', id, `queue ${number}`);
      await tx.of(Queue).delete({ id });
    });
  }

  private async check(
    tx: TenantTransaction,
    { maxWaitDestination, noAgentsDestination }: UpdateQueue,
  ): Promise<void> {
    if (maxWaitDestination) await this.destinations.check(tx, maxWaitDestination, 'maxWaitDestination');
    if (noAgentsDestination) await this.destinations.check(tx, noAgentsDestination, 'noAgentsDestination');
  }

  private async answer(tx: TenantTransaction, queue: Queue): Promise<QueueAnswer> {
    return queueAnswer(queue, await tx.of(QueueTier).find({ queueId: queue.id }));
  }

  private async find(tx: TenantTransaction, id: string): Promise<Queue> {
    const queue = await tx.of(Queue).findOne({ id });
    if (!queue) throw Problem.notFound('queue', id);
    return queue;
  }
}
