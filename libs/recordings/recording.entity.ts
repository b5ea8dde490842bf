import type { RecordingPolicy } from '@callsign/extensions';
import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** A recorded call of an extension, or a conference. It exists once its audio is safe. */
@Entity('recordings')
export class Recording extends TenantRow {
  /** The leg that called; null where the switch itself called. */
  @Column({ type: 'uuid', name: 'call_uuid', nullable: true, update: false })
  callUuid!: string | null;

  /** Whose phone was recorded; null for a conference. */
  @Column({ type: 'uuid', name: 'extension_id', nullable: true, update: false })
  extensionId!: string | null;

  /** The number that the extension had then; empty for a conference. */
  @Column({ type: 'text', update: false })
  extension!: string;

  /** As the extension sees it. */
  @Column({ type: 'text', update: false })
  direction!: 'in' | 'out' | 'conference';

  /** The conference that was recorded, as its history knows it; the callee is its room then. */
  @Column({ type: 'uuid', name: 'conference_session_id', nullable: true, update: false })
  conferenceSessionId: string | null = null;

  /** What had it recorded. */
  @Column({ type: 'text', update: false })
  policy!: RecordingPolicy;

  @Column({ type: 'text', name: 'caller_name', update: false })
  callerName!: string;

  @Column({ type: 'text', name: 'caller_number', update: false })
  callerNumber!: string;

  @Column({ type: 'text', name: 'callee_name', update: false })
  calleeName!: string;

  @Column({ type: 'text', name: 'callee_number', update: false })
  calleeNumber!: string;

  /** When they began to talk. */
  @Column({ type: 'timestamptz', name: 'started_at', update: false })
  startedAt!: Date;

  @Column({ type: 'int', update: false })
  seconds!: number;

  @Column({ type: 'bigint', update: false, transformer: { to: (value: number) => value, from: Number } })
  bytes!: number;

  @Column({ type: 'text', name: 'audio_key', update: false })
  audioKey!: string;

  /** Neither a person nor retention deletes it while this is set. */
  @Column({ type: 'boolean', name: 'legal_hold' })
  legalHold = false;

  @Column({ type: 'int' })
  plays = 0;

  @Column({ type: 'timestamptz', name: 'last_played_at', nullable: true })
  lastPlayedAt: Date | null = null;

  /** Can be restored for an hour. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt: Date | null = null;
}
