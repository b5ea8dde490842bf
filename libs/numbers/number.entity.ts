import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';

/** A DID: what the world dials to reach the tenant, and where such a call goes. */
@Entity('numbers')
export class PhoneNumber extends TenantRow {
  /** E.164 with its `+`; unique in the whole system. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', nullable: true })
  label: string | null = null;

  @Column({ type: 'boolean' })
  enabled = true;

  /** Null while nobody has said where its calls go; they are refused then. */
  @Column({ type: 'jsonb', nullable: true })
  destination: Destination | null = null;
}
