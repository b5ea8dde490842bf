import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  type Page,
  page,
  Problem,
  type RequestContext,
  type SystemTransaction,
} from '@callsign/platform';
import { type EntityManager, In } from 'typeorm';
import { DEFAULT_PROFILE_ID, TenantProfile } from './tenant-profile.entity';
import { TenantUsage } from './tenant-usage';
import { Tenant } from './tenant.entity';
import {
  type CreateTenant,
  tenantAnswer,
  type TenantAnswer,
  type TenantQuery,
  type UpdateTenant,
} from './tenants.schema';

@Injectable()
export class TenantsService {
  constructor(
    private readonly database: Database,
    private readonly usage: TenantUsage,
  ) {}

  list(query: TenantQuery): Promise<Page<TenantAnswer>> {
    return this.database.readSystem(async (tx) => {
      const builder = tx.of(Tenant).createQueryBuilder('tenant').where('true');
      if (query.q)
        builder.andWhere('(tenant.name ILIKE :q OR tenant.domain ILIKE :q)', { q: containing(query.q) });
      if (query.enabled !== undefined)
        builder.andWhere('tenant.enabled = :enabled', { enabled: query.enabled });
      if (query.profileId) builder.andWhere('tenant.profileId = :profileId', { profileId: query.profileId });
      const found = await page(builder, query);
      return { data: await this.answers(tx.manager, found.data), page: found.page };
    });
  }

  get(id: number): Promise<TenantAnswer> {
    return this.database.readSystem(async (tx) => this.answer(tx.manager, await this.find(tx, id)));
  }

  /** The tenant that the request acts in, as its own people may see it. */
  own(context: RequestContext): Promise<TenantAnswer> {
    const id = context.tenant;
    return this.database.read(id, async ({ manager }) => {
      const tenant = await manager.findOneBy(Tenant, { id });
      if (!tenant) throw Problem.notFound('tenant', id);
      return this.answer(manager, tenant);
    });
  }

  create(context: RequestContext, body: CreateTenant): Promise<TenantAnswer> {
    return this.database.writeSystem(context, async (tx) => {
      const profileId = body.profileId ?? DEFAULT_PROFILE_ID;
      await this.checkProfile(tx, profileId);
      const tenant = await tx.of(Tenant).save(tx.of(Tenant).create({ ...body, profileId }));
      return this.answer(tx.manager, tenant);
    });
  }

  update(context: RequestContext, id: number, body: UpdateTenant): Promise<TenantAnswer> {
    return this.database.writeSystem(context, async (tx) => {
      const tenant = await this.find(tx, id);
      if (body.profileId) await this.checkProfile(tx, body.profileId);
      return this.answer(tx.manager, await tx.of(Tenant).save(Object.assign(tenant, body)));
    });
  }

  /** Destroys the tenant with all it has; `confirm` must be its domain. */
  async delete(context: RequestContext, id: number, confirm: string | undefined): Promise<void> {
    await this.database.writeSystem(context, async (tx) => {
      const tenant = await this.find(tx, id);
      if (confirm !== tenant.domain) {
        throw Problem.badRequest(
          'confirmation-needed',
          `This destroys the tenant with everything it has. Send ?confirm=${tenant.domain} to go on, or disable the tenant instead.`,
          'confirm',
        );
      }
      await tx.of(Tenant).remove(tenant);
    });
  }

  private async find(tx: SystemTransaction, id: number): Promise<Tenant> {
    const tenant = await tx.of(Tenant).findOneBy({ id });
    if (!tenant) throw Problem.notFound('tenant', id);
    return tenant;
  }

  private async checkProfile(tx: SystemTransaction, id: string): Promise<void> {
    const exists = await tx.of(TenantProfile).existsBy({ id });
    if (!exists) throw Problem.invalid([{ field: 'profileId', message: 'there is no such tenant profile' }]);
  }

  private async answer(manager: EntityManager, tenant: Tenant): Promise<TenantAnswer> {
    const [answer] = await this.answers(manager, [tenant]);
    if (!answer) throw new Error(`no answer for tenant ${tenant.id}`);
    return answer;
  }

  /** Profiles and counts of all these tenants in one statement each. */
  private async answers(manager: EntityManager, tenants: Tenant[]): Promise<TenantAnswer[]> {
    const found = await manager.findBy(TenantProfile, {
      id: In([...new Set(tenants.map(({ profileId }) => profileId))]),
    });
    const profiles = new Map(found.map((profile) => [profile.id, profile]));
    const usage = await this.usage.of(
      manager,
      tenants.map(({ id }) => id),
    );
    return tenants.map((tenant) => {
      const profile = profiles.get(tenant.profileId);
      if (!profile) throw new Error(`tenant ${tenant.id} has no profile`);
      return tenantAnswer(tenant, profile, usage.get(tenant.id) ?? {});
    });
  }
}
