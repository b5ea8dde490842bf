import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';

/** Two digits that stand for a number or another place, for everybody in the tenant or for one extension. */
@Entity('speed_dials')
export class SpeedDial extends TenantRow {
  /** Whose it is; null: the tenant's. An extension's own goes before the tenant's. */
  @Column({ type: 'uuid', name: 'extension_id', nullable: true })
  extensionId: string | null = null;

  /** `00` to `99`, unique among those of the tenant, and of the extension. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  destination!: Destination;
}
