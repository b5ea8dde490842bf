import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';
import type { Folder, GreetingKind } from '../mailbox';

export type GreetingMode = 'default' | 'recorded' | 'temporary';

/** Settings of a voicemail box. Its id is that of its extension; the database makes it with the extension. */
@Entity('voicemail_boxes')
export class VoicemailBox extends TenantRow {
  /** Never selected unless asked for. */
  @Column({ type: 'text', name: 'pin_hash', nullable: true, select: false })
  pinHash!: string | null;

  /** BCP 47. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', name: 'greeting_mode' })
  greetingMode!: GreetingMode;

  @Column({ type: 'jsonb', nullable: true })
  operator!: Destination | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'boolean', name: 'attach_audio' })
  attachAudio!: boolean;

  @Column({ type: 'boolean', name: 'delete_after_email' })
  deleteAfterEmail!: boolean;

  @Column({ type: 'int', name: 'quota_seconds' })
  quotaSeconds!: number;

  @Column({ type: 'int', name: 'max_message_seconds' })
  maxMessageSeconds!: number;
}

@Entity('voicemail_messages')
export class MessageRow extends TenantRow {
  @Column({ type: 'uuid', name: 'box_id', update: false })
  boxId!: string;

  /** Of the caller's leg; null where it was forwarded. */
  @Column({ type: 'text', name: 'call_uuid', nullable: true, update: false })
  callUuid: string | null = null;

  @Column({ type: 'text', name: 'caller_name' })
  callerName!: string;

  @Column({ type: 'text', name: 'caller_number' })
  callerNumber!: string;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'int' })
  seconds!: number;

  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'text', name: 'audio_key' })
  audioKey!: string;

  @Column({ type: 'text', name: 'introduction_key', nullable: true })
  introductionKey: string | null = null;

  @Column({ type: 'text' })
  folder: Folder = 'new';

  @Column({ type: 'boolean' })
  urgent = false;

  /** Can be restored for an hour. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt: Date | null = null;
}

@Entity('voicemail_greetings')
export class GreetingRow extends TenantRow {
  @Column({ type: 'uuid', name: 'box_id', update: false })
  boxId!: string;

  @Column({ type: 'text' })
  kind!: GreetingKind;

  @Column({ type: 'text', name: 'audio_key' })
  audioKey!: string;
}
