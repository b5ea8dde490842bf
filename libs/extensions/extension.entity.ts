import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';
import type { RecordingPolicy } from './recording-policy';

/** One place that rings in turn: `delaySeconds` after the call came in, for `ringSeconds`. */
export interface FollowMeStep {
  number: string;
  delaySeconds: number;
  ringSeconds: number;
}

export const CALL_SCREENINGS = ['off', 'outside', 'all'] as const;
/** `outside`: callers who are no extension of the tenant. */
export type CallScreening = (typeof CALL_SCREENINGS)[number];

/** Who can register in a tenant's domain, under which number, and what happens with a call for them. */
@Entity('extensions')
export class Extension extends TenantRow {
  /** 2 to 10 digits, unique in the tenant; also the SIP user. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text', name: 'first_name', nullable: true })
  firstName: string | null = null;

  @Column({ type: 'text', name: 'last_name', nullable: true })
  lastName: string | null = null;

  /** Shown to whom is called outside; the tenant's own where null. */
  @Column({ type: 'text', name: 'caller_id_name', nullable: true })
  callerIdName: string | null = null;

  /** E.164 or digits. */
  @Column({ type: 'text', name: 'caller_id_number', nullable: true })
  callerIdNumber: string | null = null;

  /** Sealed for the context `extension:<id>`; never selected unless asked for. */
  @Column({ type: 'text', name: 'sip_secret', select: false })
  sipSecret!: string;

  @Column({ type: 'boolean' })
  enabled = true;

  @Column({ type: 'boolean', name: 'do_not_disturb' })
  doNotDisturb = false;

  @Column({ type: 'text', name: 'forward_always', nullable: true })
  forwardAlways: string | null = null;

  @Column({ type: 'boolean', name: 'forward_always_enabled' })
  forwardAlwaysEnabled = false;

  @Column({ type: 'text', name: 'forward_busy', nullable: true })
  forwardBusy: string | null = null;

  @Column({ type: 'boolean', name: 'forward_busy_enabled' })
  forwardBusyEnabled = false;

  @Column({ type: 'text', name: 'forward_no_answer', nullable: true })
  forwardNoAnswer: string | null = null;

  @Column({ type: 'boolean', name: 'forward_no_answer_enabled' })
  forwardNoAnswerEnabled = false;

  @Column({ type: 'text', name: 'forward_not_registered', nullable: true })
  forwardNotRegistered: string | null = null;

  @Column({ type: 'boolean', name: 'forward_not_registered_enabled' })
  forwardNotRegisteredEnabled = false;

  @Column({ type: 'boolean', name: 'follow_me_enabled' })
  followMeEnabled = false;

  @Column({ type: 'jsonb', name: 'follow_me' })
  followMe: FollowMeStep[] = [];

  /** How long phones ring before it counts as no answer. */
  @Column({ type: 'int', name: 'ring_seconds' })
  ringSeconds = 25;

  @Column({ type: 'boolean', name: 'voicemail_enabled' })
  voicemailEnabled = false;

  /** Off: who is in a call is busy for another one. */
  @Column({ type: 'boolean', name: 'call_waiting' })
  callWaiting = true;

  /** Calls at once, made and taken; null for no limit. */
  @Column({ type: 'int', name: 'max_calls', nullable: true })
  maxCalls: number | null = null;

  /** Whose callers are asked for their name, and announced. */
  @Column({ type: 'text', name: 'call_screening' })
  callScreening: CallScreening = 'off';

  /** Whether those it calls see no number; `*82` before a number shows it for that call. */
  @Column({ type: 'boolean', name: 'hide_caller_id' })
  hideCallerId = false;

  /** Whose ringing calls `*8` takes, and who takes this one's: those with the same; all of the tenant where null. */
  @Column({ type: 'text', name: 'pickup_group', nullable: true })
  pickupGroup: string | null = null;
  /** Without effect where the tenant's profile has recording off. */
  @Column({ type: 'text', name: 'recording_policy' })
  recordingPolicy: RecordingPolicy = 'never';

  /** Whom to tell of calls that nobody took. */
  @Column({ type: 'text', name: 'missed_call_email', nullable: true })
  missedCallEmail: string | null = null;

  /** Where a call goes that nobody took and no forwarding had a place for. */
  @Column({ type: 'jsonb', name: 'no_answer_destination', nullable: true })
  noAnswerDestination: Destination | null = null;
}
