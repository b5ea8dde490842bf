import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';
import type { FeatureAction } from './features';

/** What can be dialled to have something done, such as `*78` for do not disturb. */
@Entity('feature_codes')
export class FeatureCode extends TenantRow {
  /** 1 to 12 digits, `*` and `#`; unique in the tenant. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  action!: FeatureAction;

  /** A disabled code is to callers as if it did not exist. */
  @Column({ type: 'boolean' })
  enabled = true;

  /** Where a call goes that dials the code; set for the action `destination` and for no other. */
  @Column({ type: 'jsonb', nullable: true })
  destination: Destination | null = null;
}
