import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** An extension at the phone of another one: from its creation until it is deleted, or its time is over. */
@Entity('hot_desks')
export class HotDesk extends TenantRow {
  /** Who sits there. */
  @Column({ type: 'uuid', name: 'extension_id' })
  extensionId!: string;

  /** The extension that the phone registers as. */
  @Column({ type: 'uuid', name: 'phone_id' })
  phoneId!: string;

  /** Null: until log-out. */
  @Column({ type: 'timestamptz', name: 'expires_at', nullable: true })
  expiresAt: Date | null = null;
}
