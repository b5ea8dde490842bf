import { BeforeInsert, Column, CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { v7 } from 'uuid';

/** What every row has: a UUIDv7 (sorts by creation) and two UTC stamps. */
export abstract class Row {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;

  @BeforeInsert()
  assignId(): void {
    this.id ??= v7();
  }
}

/** A row of one tenant. `tenant_id` carries row-level security and is never changed. */
export abstract class TenantRow extends Row {
  @Column({ type: 'int', name: 'tenant_id', update: false })
  tenantId!: number;
}
