import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** One place in a ring group: the phones of an extension, or a number of the tenant as if it were dialled. */
@Entity('ring_group_members')
export class RingGroupMember extends TenantRow {
  @Column({ type: 'uuid', name: 'ring_group_id' })
  ringGroupId!: string;

  /** From 0. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'uuid', name: 'extension_id', nullable: true })
  extensionId: string | null = null;

  @Column({ type: 'text', nullable: true })
  number: string | null = null;

  /** Seconds after the group began to ring; where members ring one after the other it does not count. */
  @Column({ type: 'int', name: 'delay_seconds' })
  delaySeconds = 0;

  /** Null: as long as the group says. */
  @Column({ type: 'int', name: 'ring_seconds', nullable: true })
  ringSeconds: number | null = null;

  /** Whether whoever answers must press 1 to take the call: a mailbox or a robot does not. */
  @Column({ type: 'boolean' })
  confirm = false;
}
