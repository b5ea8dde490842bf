import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** A conference that is or was held; `ConferenceHistory` writes it. Its id is the switch's own. */
@Entity('conference_sessions')
export class ConferenceSession extends TenantRow {
  /** The room; null where it was made of a call. */
  @Column({ type: 'uuid', name: 'conference_id', nullable: true, update: false })
  conferenceId!: string | null;

  /** Of the room, as it was then. */
  @Column({ type: 'text', update: false })
  name!: string;

  @Column({ type: 'text', nullable: true, update: false })
  number!: string | null;

  @Column({ type: 'timestamptz', name: 'started_at', update: false })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true, update: false })
  endedAt!: Date | null;

  /** Whether the switch told of its end; else that is when it was found to be over. */
  @Column({ type: 'boolean', name: 'end_seen', update: false })
  endSeen!: boolean;
}

/** Somebody who is or was in it; once for each time that they came. */
@Entity('conference_participants')
export class ConferenceParticipant extends TenantRow {
  @Column({ type: 'uuid', name: 'session_id', update: false })
  sessionId!: string;

  @Column({ type: 'uuid', name: 'call_id', update: false })
  callId!: string;

  @Column({ type: 'text', update: false })
  number!: string;

  @Column({ type: 'text', update: false })
  name!: string;

  @Column({ type: 'boolean', update: false })
  moderator!: boolean;

  @Column({ type: 'timestamptz', name: 'joined_at', update: false })
  joinedAt!: Date;

  @Column({ type: 'timestamptz', name: 'left_at', nullable: true, update: false })
  leftAt!: Date | null;
}
