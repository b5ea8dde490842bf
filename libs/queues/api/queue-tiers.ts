import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import { type FieldError, Problem, type TenantTransaction } from '@callsign/platform';
import { In } from 'typeorm';
import { QueueAgent } from '../queue-agent.entity';
import { QueueTier } from '../queue-tier.entity';
import type { TierValues } from './queues.schema';

/** The agents of queues. */
@Injectable()
export class QueueTiers {
  /** Rows are kept by agent, so that the audit log tells what changed and no more. */
  async replace(tx: TenantTransaction, queueId: string, values: readonly TierValues[]): Promise<void> {
    await this.refuseWrong(tx, values);
    await this.makeAgents(tx, values);
    const tiers = tx.of(QueueTier);
    const present = new Map((await tiers.find({ queueId })).map((tier) => [tier.agentId, tier]));
    const wanted = new Set(values.map(({ extensionId }) => extensionId));
    const gone = [...present.values()].filter(({ agentId }) => !wanted.has(agentId));
    if (gone.length > 0) await tiers.delete({ id: In(gone.map(({ id }) => id)) });
    const kept: QueueTier[] = [];
    const added: Omit<TierValues & { queueId: string; agentId: string }, 'extensionId'>[] = [];
    for (const { extensionId: agentId, level, position } of values) {
      const tier = present.get(agentId);
      if (tier) kept.push(Object.assign(tier, { level, position }));
      else added.push({ queueId, agentId, level, position });
    }
    await tiers.saveMany(kept);
    if (added.length > 0) await tiers.insertMany(added);
  }

  private async makeAgents(tx: TenantTransaction, values: readonly TierValues[]): Promise<void> {
    const ids = values.map(({ extensionId }) => extensionId);
    const present = new Set((await tx.of(QueueAgent).find({ id: In(ids) })).map(({ id }) => id));
    const added = ids.filter((id) => !present.has(id)).map((id) => Object.assign(new QueueAgent(), { id }));
    if (added.length > 0) await tx.of(QueueAgent).insertMany(added);
  }

  private async refuseWrong(tx: TenantTransaction, values: readonly TierValues[]): Promise<void> {
    const ids = values.map(({ extensionId }) => extensionId);
    const extensions = new Set(
      (await tx.of(Extension).find({ id: In(ids) }, { select: { id: true } })).map(({ id }) => id),
    );
    const errors = ids.flatMap((id, index): FieldError[] => {
      const field = `agents.${index}.extensionId`;
      if (!extensions.has(id)) return [{ field, message: 'is no extension of this tenant' }];
      return ids.indexOf(id) < index ? [{ field, message: 'is in the list already' }] : [];
    });
    if (errors.length > 0) throw Problem.invalid(errors);
  }
}
