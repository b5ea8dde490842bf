import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** An agent of a queue. */
@Entity('queue_tiers')
export class QueueTier extends TenantRow {
  @Column({ type: 'uuid', name: 'queue_id' })
  queueId!: string;

  /** The extension. */
  @Column({ type: 'uuid', name: 'agent_id' })
  agentId!: string;

  /** 1 to 9: the best come first. */
  @Column({ type: 'int' })
  level = 1;

  /** 1 to 99, among those of the same level. */
  @Column({ type: 'int' })
  position = 1;
}
