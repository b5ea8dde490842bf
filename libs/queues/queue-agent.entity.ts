import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** An extension that answers calls of queues; its id is the extension's. */
@Entity('queue_agents')
export class QueueAgent extends TenantRow {
  /** Whether it has to log in; who does not is always available. */
  @Column({ type: 'boolean', name: 'logs_in' })
  logsIn = true;

  /** How long its phones ring, in seconds. */
  @Column({ type: 'int', name: 'ring_seconds' })
  ringSeconds = 15;

  /** Seconds after a call in which it gets none. */
  @Column({ type: 'int', name: 'wrap_up_seconds' })
  wrapUpSeconds = 10;

  /** Seconds without calls after it rejected one. */
  @Column({ type: 'int', name: 'reject_delay_seconds' })
  rejectDelaySeconds = 10;

  /** Seconds without calls after it was busy. */
  @Column({ type: 'int', name: 'busy_delay_seconds' })
  busyDelaySeconds = 10;

  /** Seconds without calls after it did not answer. */
  @Column({ type: 'int', name: 'no_answer_delay_seconds' })
  noAnswerDelaySeconds = 10;

  /** Calls in a row that it may leave unanswered; then it is on a break. 0: as many as it likes. */
  @Column({ type: 'int', name: 'max_no_answer' })
  maxNoAnswer = 3;

  /** Whether it rings while it talks to somebody outside of queues. */
  @Column({ type: 'boolean', name: 'ring_in_calls' })
  ringInCalls = false;
}

export const AGENT_STATUSES = ['available', 'on_break', 'logged_out'] as const;
export type AgentStatus = (typeof AGENT_STATUSES)[number];
