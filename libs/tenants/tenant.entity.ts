import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** A customer with its own SIP domain. Its id is a small integer: the switch carries it as the variable `tenant_id`. */
@Entity('tenants')
export class Tenant {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  /** SIP domain and name of the dialplan context: a lower-case DNS name, unique in the system. */
  @Column({ type: 'text' })
  domain!: string;

  @Column({ type: 'uuid', name: 'profile_id' })
  profileId!: string;

  @Column({ type: 'boolean' })
  enabled = true;

  /** Days that call records are kept; null for as long as the system keeps them. */
  @Column({ type: 'int', name: 'cdr_retention_days', nullable: true })
  cdrRetentionDays: number | null = null;

  /** Hours after which who sits at another's phone is logged out; null: never. */
  @Column({ type: 'int', name: 'hot_desk_max_hours', nullable: true })
  hotDeskMaxHours: number | null = null;
  /** Days that recordings of calls are kept; null for ever. What is on legal hold stays. */
  @Column({ type: 'int', name: 'recording_retention_days', nullable: true })
  recordingRetentionDays: number | null = null;

  /** Of prompts, BCP 47: `en`, `de-AT`. */
  @Column({ type: 'text' })
  language = 'en';

  /** IANA name. */
  @Column({ type: 'text' })
  timezone = 'UTC';

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
