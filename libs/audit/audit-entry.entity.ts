import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One changed row, as the trigger of the first migration wrote it down; or what somebody had done to something that is no
 * row (`AuditTrail`). Nothing changes it.
 */
@Entity('audit_log')
export class AuditEntry {
  /** In the order of writing; a 64-bit number, as text. */
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'int', name: 'tenant_id', nullable: true })
  tenantId!: number | null;

  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text', name: 'actor_name' })
  actorName!: string;

  @Column({ type: 'text', name: 'actor_role' })
  actorRole!: string;

  @Column({ type: 'inet', nullable: true })
  ip!: string | null;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text' })
  action!: 'create' | 'update' | 'delete';

  /** Table, in snake case. */
  @Column({ type: 'text' })
  entity!: string;

  @Column({ type: 'text', name: 'entity_id' })
  entityId!: string;

  /** Column, in snake case → [old, new]. */
  @Column({ type: 'jsonb' })
  changes!: Record<string, [unknown, unknown]>;
}
