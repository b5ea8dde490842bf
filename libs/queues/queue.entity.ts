import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';

/** Who of the agents that are free is called next; as mod_callcenter has them. */
export const QUEUE_STRATEGIES = [
  'ring-all',
  'longest-idle-agent',
  'round-robin',
  'top-down',
  'agent-with-least-talk-time',
  'agent-with-fewest-calls',
  'sequentially-by-agent-order',
  'random',
  'ring-progressively',
] as const;
export type QueueStrategy = (typeof QUEUE_STRATEGIES)[number];

/** Callers that wait for agents. */
@Entity('queues')
export class Queue extends TenantRow {
  /** 2 to 10 digits, unique among all that can be dialled in the tenant. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  strategy: QueueStrategy = 'longest-idle-agent';

  /** Null: the tenant's default. */
  @Column({ type: 'uuid', name: 'music_id', nullable: true })
  musicId: string | null = null;

  /** Shown to agents before the caller's name. */
  @Column({ type: 'text', name: 'caller_id_prefix', nullable: true })
  callerIdPrefix: string | null = null;

  /** Seconds that a caller waits for each tier before the next one is asked as well; 0: all at once. */
  @Column({ type: 'int', name: 'tier_wait_seconds' })
  tierWaitSeconds = 0;

  /** Seconds after which the next agent rings too, with `ring-progressively`. */
  @Column({ type: 'int', name: 'ring_progressively_seconds' })
  ringProgressivelySeconds = 10;

  /** Seconds; 0: for ever. */
  @Column({ type: 'int', name: 'max_wait_seconds' })
  maxWaitSeconds = 0;

  @Column({ type: 'jsonb', name: 'max_wait_destination', nullable: true })
  maxWaitDestination: Destination | null = null;

  /** Whether calls are taken while no agent is logged in. */
  @Column({ type: 'boolean', name: 'join_empty' })
  joinEmpty = false;

  /** Seconds that callers go on waiting once no agent is logged in any more; 0: as long as with agents. */
  @Column({ type: 'int', name: 'no_agents_wait_seconds' })
  noAgentsWaitSeconds = 30;

  /** Where callers go while no agent is logged in. Null: as after the longest wait. */
  @Column({ type: 'jsonb', name: 'no_agents_destination', nullable: true })
  noAgentsDestination: Destination | null = null;

  /** Seconds between announcements; 0: none. */
  @Column({ type: 'int', name: 'announce_seconds' })
  announceSeconds = 30;

  /** Whether the first announcement comes as soon as a caller begins to wait. */
  @Column({ type: 'boolean', name: 'announce_at_once' })
  announceAtOnce = true;

  @Column({ type: 'boolean', name: 'announce_position' })
  announcePosition = true;

  @Column({ type: 'boolean', name: 'announce_wait' })
  announceWait = false;

  /** Key with which a caller asks to be called back; null: that is not offered. */
  @Column({ type: 'text', name: 'callback_key', nullable: true })
  callbackKey: string | null = null;

  @Column({ type: 'boolean' })
  record = false;

  /** Seconds in which a call should be answered; what statistics measure against. */
  @Column({ type: 'int', name: 'service_level_seconds' })
  serviceLevelSeconds = 20;

  @Column({ type: 'boolean' })
  enabled = true;
}
