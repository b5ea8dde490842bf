import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** waiting: for its turn. calling: it rings there. connected: it is back in the queue. failed: nobody took it. */
export const CALLBACK_STATUSES = ['waiting', 'calling', 'connected', 'failed'] as const;
export type CallbackStatus = (typeof CALLBACK_STATUSES)[number];

/** Somebody who left a queue to be called back, and keeps the place. */
@Entity('queue_callbacks')
export class QueueCallback extends TenantRow {
  @Column({ type: 'uuid', name: 'queue_id' })
  queueId!: string;

  /** What is dialled to reach them, as if by an extension of the tenant. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'caller_name' })
  callerName = '';

  @Column({ type: 'timestamptz', name: 'waiting_since' })
  waitingSince!: Date;

  /** Seconds that they counted as having waited before. */
  @Column({ type: 'int' })
  priority = 0;

  @Column({ type: 'text' })
  status: CallbackStatus = 'waiting';

  @Column({ type: 'int' })
  attempts = 0;

  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt!: Date;
}
