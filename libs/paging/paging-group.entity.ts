import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** Who may speak: whoever reaches the number, or the extensions that are named. */
export const CALLERS = ['all', 'named'] as const;
export type Callers = (typeof CALLERS)[number];

/** Phones that answer by themselves when the group's number is called, so that one can speak at all of them. */
@Entity('paging_groups')
export class PagingGroup extends TenantRow {
  /** 2 to 10 digits, unique among all that can be dialled in the tenant. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Whether those who are called are heard, by everybody. */
  @Column({ type: 'boolean', name: 'two_way' })
  twoWay = false;

  @Column({ type: 'text' })
  callers: Callers = 'all';

  @Column({ type: 'boolean' })
  enabled = true;
}
