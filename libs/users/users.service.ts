import { Injectable } from '@nestjs/common';
import { Passwords, Sessions, User } from '@callsign/auth';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type Role,
} from '@callsign/platform';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import {
  type CreateUser,
  type UpdateUser,
  userAnswer,
  type UserAnswer,
  type UserQuery,
} from './users.schema';

/**
 * People. In a tenant one sees and changes that tenant's; a system administrator in no tenant sees and changes
 * everybody, and is who makes other system administrators.
 */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  list(context: RequestContext, query: UserQuery): Promise<Page<UserAnswer>> {
    return this.read(context, async (manager) => {
      const builder = manager.createQueryBuilder(User, 'user').where(scope(context));
      if (query.q)
        builder.andWhere('(user.username ILIKE :q OR user.displayName ILIKE :q OR user.email ILIKE :q)', {
          q: containing(query.q),
        });
      if (query.role) builder.andWhere('user.role = :role', { role: query.role });
      if (query.enabled !== undefined)
        builder.andWhere('user.enabled = :enabled', { enabled: query.enabled });
      return mapPage(await page(builder, query), userAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<UserAnswer> {
    return this.read(context, async (manager) => userAnswer(await find(manager, context, id)));
  }

  async create(context: RequestContext, { password, ...values }: CreateUser): Promise<UserAnswer> {
    checkRole(context, context.tenantId, values.role);
    const passwordHash = await this.passwords.hash(password);
    return this.write(context, async (manager) => {
      const user = manager.create(User, { ...values, passwordHash, tenantId: context.tenantId });
      return userAnswer(await manager.save(user, { reload: true }));
    });
  }

  async update(
    context: RequestContext,
    id: string,
    { password, ...values }: UpdateUser,
  ): Promise<UserAnswer> {
    if (id === context.actor.id) checkOwn(values, password);
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.write(context, async (manager) => {
      const user = await find(manager, context, id);
      if (values.role !== undefined && values.role !== user.role)
        checkRole(context, user.tenantId, values.role);
      if (values.enabled === false) await keepAnAdministrator(manager, user);
      Object.assign(user, values, passwordHash && { passwordHash, failedLogins: 0, lockedUntil: null });
      const saved = await manager.save(user);
      if (passwordHash !== undefined || values.enabled === false) await this.sessions.endAll({ manager }, id);
      return userAnswer(saved);
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    if (id === context.actor.id) throw ownAccount('You can not delete yourself; another administrator can.');
    await this.write(context, async (manager) => {
      const user = await find(manager, context, id);
      await keepAnAdministrator(manager, user);
      await manager.remove(user);
    });
  }

  private read<T>(context: RequestContext, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { tenantId } = context;
    return tenantId === null
      ? this.db.readSystem(({ manager }) => work(manager))
      : this.db.read(tenantId, ({ manager }) => work(manager));
  }

  private write<T>(context: RequestContext, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return context.tenantId === null
      ? this.db.writeSystem(context, ({ manager }) => work(manager))
      : this.db.write(context, ({ manager }) => work(manager));
  }
}

/** Of everybody in no tenant, of the tenant's people in one. */
function scope({ tenantId }: RequestContext): FindOptionsWhere<User> {
  return tenantId === null ? {} : { tenantId };
}

async function find(manager: EntityManager, context: RequestContext, id: string): Promise<User> {
  const user = await manager.findOneBy(User, { ...scope(context), id });
  if (!user) throw Problem.notFound('user', id);
  return user;
}

function checkRole(context: RequestContext, tenantId: number | null, role: Role): void {
  if ((role === 'system_admin') === (tenantId === null)) return;
  if (role !== 'system_admin')
    throw Problem.invalid([{ field: 'role', message: 'needs a tenant: say which with X-Tenant-ID' }]);
  if (context.actor.role !== 'system_admin')
    throw Problem.forbidden('Only a system administrator makes system administrators.', 'role');
  throw Problem.invalid([
    { field: 'role', message: 'a system administrator belongs to no tenant; create one without X-Tenant-ID' },
  ]);
}

function checkOwn(values: Omit<UpdateUser, 'password'>, password: string | undefined): void {
  if (password !== undefined)
    throw ownAccount(
      'Change your own password with POST /api/auth/password, which asks for the current one.',
      'password',
    );
  if (values.enabled === false)
    throw ownAccount('You can not disable yourself; another administrator can.', 'enabled');
  if (values.role !== undefined)
    throw ownAccount('You can not change your own role; another administrator can.', 'role');
}

function ownAccount(detail: string, field?: string): Problem {
  return new Problem(409, 'own-account', detail, field ? { errors: [{ field, message: detail }] } : {});
}

/** Somebody must be able to run the system. The rows are locked, so that two can not remove each other at once. */
async function keepAnAdministrator(manager: EntityManager, user: User): Promise<void> {
  if (user.role !== 'system_admin' || !user.enabled) return;
  const administrators = await manager.query<{ id: string }[]>(
    `SELECT id FROM users WHERE role = 'system_admin' AND enabled ORDER BY id FOR UPDATE`,
  );
  if (administrators.some(({ id }) => id !== user.id)) return;
  throw new Problem(
    409,
    'last-administrator',
    'This is the last system administrator who can sign in; create another one first.',
  );
}
