import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type SystemTransaction,
} from '@callsign/platform';
import { DEFAULT_PROFILE_ID, TenantProfile } from './tenant-profile.entity';
import {
  type CreateProfile,
  profileAnswer,
  type ProfileQuery,
  type UpdateProfile,
} from './tenant-profiles.schema';
import { Tenant } from './tenant.entity';

type Answer = ReturnType<typeof profileAnswer>;

@Injectable()
export class TenantProfilesService {
  constructor(private readonly database: Database) {}

  list(query: ProfileQuery): Promise<Page<Answer>> {
    return this.database.readSystem(async (tx) => {
      const builder = tx.of(TenantProfile).createQueryBuilder('profile');
      if (query.q) builder.where('profile.name ILIKE :q', { q: containing(query.q) });
      return mapPage(await page(builder, query), profileAnswer);
    });
  }

  get(id: string): Promise<Answer> {
    return this.database.readSystem(async (tx) => profileAnswer(await this.find(tx, id)));
  }

  create(context: RequestContext, body: CreateProfile): Promise<Answer> {
    return this.database.writeSystem(context, async (tx) => {
      const profiles = tx.of(TenantProfile);
      return profileAnswer(await profiles.save(profiles.create(body)));
    });
  }

  update(context: RequestContext, id: string, body: UpdateProfile): Promise<Answer> {
    return this.database.writeSystem(context, async (tx) => {
      const profile = await this.find(tx, id);
      return profileAnswer(await tx.of(TenantProfile).save(Object.assign(profile, body)));
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    if (id === DEFAULT_PROFILE_ID)
      throw Problem.inUse('default profile', ['every new tenant for which no profile is chosen']);
    await this.database.writeSystem(context, async (tx) => {
      const profile = await this.find(tx, id);
      const tenants = await tx
        .of(Tenant)
        .find({ where: { profileId: id }, order: { domain: 'ASC' }, take: 20 });
      if (tenants.length > 0)
        throw Problem.inUse(
          'profile',
          tenants.map(({ domain }) => `tenant ${domain}`),
        );
      await tx.of(TenantProfile).remove(profile);
    });
  }

  private async find(tx: SystemTransaction, id: string): Promise<TenantProfile> {
    const profile = await tx.of(TenantProfile).findOneBy({ id });
    if (!profile) throw Problem.notFound('tenant profile', id);
    return profile;
  }
}
