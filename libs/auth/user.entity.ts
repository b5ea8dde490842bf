import { Row, type Role } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** A person who signs in. System administrators belong to no tenant; everybody else to exactly one. */
@Entity('users')
export class User extends Row {
  @Column({ type: 'int', name: 'tenant_id', nullable: true, update: false })
  tenantId!: number | null;

  @Column({ type: 'text' })
  username!: string;

  /** bcrypt, as `$2b$…`; never selected unless asked for. */
  @Column({ type: 'text', name: 'password_hash', select: false })
  passwordHash!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', name: 'display_name', default: '' })
  displayName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'boolean', default: true })
  enabled!: boolean;

  /** The extension that is this person's, if any. */
  @Column({ type: 'uuid', name: 'extension_id', nullable: true })
  extensionId!: string | null;

  @Column({ type: 'int', name: 'failed_logins', default: 0 })
  failedLogins!: number;

  @Column({ type: 'timestamptz', name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column({ type: 'timestamptz', name: 'last_login_at', nullable: true })
  lastLoginAt!: Date | null;
}
