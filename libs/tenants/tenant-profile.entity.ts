import { Row } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** The profile of a tenant for which none was chosen; it can be changed, not deleted. */
export const DEFAULT_PROFILE_ID = '01890000-0000-7000-8000-000000000001';

/** How much of everything a tenant may have. Belongs to no tenant; many can share one. */
@Entity('tenant_profiles')
export class TenantProfile extends Row {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'int', name: 'max_extensions' })
  maxExtensions!: number;

  @Column({ type: 'int', name: 'max_devices' })
  maxDevices!: number;

  @Column({ type: 'int', name: 'max_queues' })
  maxQueues!: number;

  @Column({ type: 'int', name: 'max_conferences' })
  maxConferences!: number;

  /** Seconds; 0 for no limit. */
  @Column({ type: 'int', name: 'max_call_duration' })
  maxCallDuration!: number;

  @Column({ type: 'boolean', name: 'recording_enabled' })
  recordingEnabled!: boolean;

  @Column({ type: 'boolean', name: 'sms_enabled' })
  smsEnabled!: boolean;
}
