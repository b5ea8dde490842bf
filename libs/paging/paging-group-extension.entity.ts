import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

export type PagingRole = 'member' | 'caller';

/** An extension whose phones are spoken at, or one that may speak. */
@Entity('paging_group_extensions')
export class PagingGroupExtension extends TenantRow {
  @Column({ type: 'uuid', name: 'paging_group_id' })
  pagingGroupId!: string;

  @Column({ type: 'uuid', name: 'extension_id' })
  extensionId!: string;

  @Column({ type: 'text' })
  role!: PagingRole;
}
