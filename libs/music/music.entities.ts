import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** Tracks that are played one after the other. */
@Entity('music_classes')
export class MusicClass extends TenantRow {
  /** Unique in the tenant. */
  @Column({ type: 'text' })
  name!: string;

  /** Whether each call begins with another track. */
  @Column({ type: 'boolean' })
  shuffle = false;

  /** Whether it is what callers of the tenant hear; at most one is. */
  @Column({ type: 'boolean', name: 'is_default' })
  isDefault = false;
}

@Entity('music_tracks')
export class MusicTrack extends TenantRow {
  @Column({ type: 'uuid', name: 'class_id' })
  classId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'int' })
  seconds!: number;

  @Column({ type: 'int' })
  bytes!: number;

  /** In the AudioStore: WAV. */
  @Column({ type: 'text', name: 'audio_key' })
  audioKey!: string;
}
