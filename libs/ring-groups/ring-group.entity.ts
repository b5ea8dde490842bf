import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';

/** In which order members ring. */
export const STRATEGIES = [
  'simultaneous',
  'sequence',
  'round_robin',
  'random',
  'rollover',
  'enterprise',
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What a caller hears while it rings: the own phone's tone, that of a country, or music. */
export const RINGBACKS = ['phone', 'us', 'uk', 'europe', 'music'] as const;
export type Ringback = (typeof RINGBACKS)[number];

/** Several phones behind one number. */
@Entity('ring_groups')
export class RingGroup extends TenantRow {
  /** 2 to 10 digits, unique among all that can be dialled in the tenant. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  strategy: Strategy = 'simultaneous';

  /** How long a member rings that has no time of its own, in seconds. */
  @Column({ type: 'int', name: 'ring_seconds' })
  ringSeconds = 25;

  /** Shown before the caller's name, so that members see for what they are called. */
  @Column({ type: 'text', name: 'caller_id_prefix', nullable: true })
  callerIdPrefix: string | null = null;

  /** Whether members that are in a call are left in peace. */
  @Column({ type: 'boolean', name: 'skip_busy' })
  skipBusy = false;

  @Column({ type: 'text' })
  ringback: Ringback = 'phone';

  /** With ringback music; null: the tenant's default. */
  @Column({ type: 'uuid', name: 'music_id', nullable: true })
  musicId: string | null = null;

  /** Whom to tell of calls that nobody took. */
  @Column({ type: 'text', name: 'missed_call_email', nullable: true })
  missedCallEmail: string | null = null;

  @Column({ type: 'jsonb', name: 'no_answer_destination', nullable: true })
  noAnswerDestination: Destination | null = null;

  @Column({ type: 'boolean' })
  enabled = true;
}
