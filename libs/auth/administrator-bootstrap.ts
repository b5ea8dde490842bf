import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config, Database, RequestContext } from '@callsign/platform';
import { Passwords } from './passwords';
import { User } from './user.entity';

const LOCK = 4711002;

/** Creates the first system administrator where there is none; of two replicas that start at once, one does. */
@Injectable()
export class AdministratorBootstrap implements OnApplicationBootstrap {
  /** What was made at this start, for the operator to be told once; null where nothing was. */
  created: { username: string; generatedPassword: string | null } | null = null;

  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly passwords: Passwords,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: given } = this.config.env;
    await this.db.writeSystem(RequestContext.internal('bootstrap'), async (tx) => {
      await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if (await tx.of(User).existsBy({ role: 'system_admin' })) return;
      const password = given ?? randomBytes(15).toString('base64url');
      const passwordHash = await this.passwords.hash(password);
      await tx.of(User).save(
        tx.of(User).create({
          tenantId: null,
          username,
          passwordHash,
          role: 'system_admin',
          displayName: 'Administrator',
        }),
      );
      this.created = { username, generatedPassword: given ? null : password };
    });
  }
}
