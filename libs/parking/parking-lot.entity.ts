import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';

/** What a parked caller hears: the switch's music on hold, silence, or a short tone from time to time. */
export const MUSIC = ['hold_music', 'silence', 'tone'] as const;
export type Music = (typeof MUSIC)[number];

/** A place where calls wait until somebody dials their slot. */
@Entity('parking_lots')
export class ParkingLot extends TenantRow {
  @Column({ type: 'text' })
  name!: string;

  /** What a call is sent to, to be parked in any free slot; 1 to 12 digits, `*` and `#`. */
  @Column({ type: 'text' })
  code!: string;

  /** Slots are all numbers from the first to the last, each of which can be dialled. */
  @Column({ type: 'int', name: 'first_slot' })
  firstSlot!: number;

  @Column({ type: 'int', name: 'last_slot' })
  lastSlot!: number;

  /** Seconds that a call may wait; 0 for as long as it likes. */
  @Column({ type: 'int', name: 'timeout_seconds' })
  timeoutSeconds = 120;

  /** Whether a call that waited so long rings at who parked it. */
  @Column({ type: 'boolean', name: 'ring_back' })
  ringBack = true;

  /** How long it rings there, in seconds. */
  @Column({ type: 'int', name: 'ring_back_seconds' })
  ringBackSeconds = 20;

  /** Shown with the slot before the caller's name when a call rings back. */
  @Column({ type: 'text', name: 'caller_id_prefix', nullable: true })
  callerIdPrefix: string | null = 'Park';

  /** Where a call goes then that nobody took; back to its slot where null. */
  @Column({ type: 'jsonb', name: 'overdue_destination', nullable: true })
  overdueDestination: Destination | null = null;

  @Column({ type: 'text' })
  music: Music = 'hold_music';
}
