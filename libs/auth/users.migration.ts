import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their sessions and the refresh tokens of these. */
export class Users1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(users);
    await runner.query(sessions);
    await runner.query(refreshTokens);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refresh_tokens; DROP TABLE sessions; DROP TABLE users;');
  }
}

// A username is one person's in the whole installation, however its letters are written: it is all that a login gives.
const users = `
  CREATE TABLE users (
    id uuid PRIMARY KEY,
    tenant_id int REFERENCES tenants (id) ON DELETE CASCADE,
    username text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL CONSTRAINT ck_users_role CHECK (role IN ('system_admin', 'tenant_admin', 'user') AND (role = 'system_admin') = (tenant_id IS NULL)),
    display_name text NOT NULL DEFAULT '',
    email text,
    enabled boolean NOT NULL DEFAULT true,
    extension_id uuid,
    failed_logins int NOT NULL DEFAULT 0,
    locked_until timestamptz,
    last_login_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX uq_users_username ON users (lower(username));
  CREATE INDEX ix_users_tenant ON users (tenant_id, id);
  SELECT callsign_protect('users', secrets => '{password_hash}', ignored => '{failed_logins,locked_until,last_login_at}', notify_key => 'id');`;

// Signing in, signing out and a token used twice are worth an audit entry. Rows that go because the user went, the
// password changed or time passed are not: that is told by the entry of their cause. Caches only hold sessions that
// stand, so a new one need not be told to them.
const sessions = `
  CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    tenant_id int REFERENCES tenants (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    user_agent text,
    ended_at timestamptz,
    end_reason text CONSTRAINT ck_sessions_end_reason CHECK (end_reason IN ('logout', 'reuse')),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE INDEX ix_sessions_user ON sessions (user_id);
  CREATE INDEX ix_sessions_tenant ON sessions (tenant_id);
  SELECT callsign_protect('sessions', audited => false);
  CREATE TRIGGER audit AFTER INSERT OR UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION callsign_audit('{}', '{created_at}');
  CREATE TRIGGER notify AFTER UPDATE OR DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION callsign_notify('id');`;

// Used ones stay until they expire: that is how a second use is told from a made-up token.
const refreshTokens = `
  CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY,
    tenant_id int REFERENCES tenants (id) ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz
  );
  CREATE INDEX ix_refresh_tokens_session ON refresh_tokens (session_id);
  CREATE INDEX ix_refresh_tokens_tenant ON refresh_tokens (tenant_id);
  SELECT callsign_protect('refresh_tokens', audited => false);`;
