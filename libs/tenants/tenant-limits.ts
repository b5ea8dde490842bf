import { Injectable } from '@nestjs/common';
import { camel, Problem, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { TenantProfile } from './tenant-profile.entity';
import { Tenant } from './tenant.entity';

export type LimitName = 'max_extensions' | 'max_devices' | 'max_queues' | 'max_conferences';
type LimitProperty = 'maxExtensions' | 'maxDevices' | 'maxQueues' | 'maxConferences';

const allowed = z.array(z.object({ recording: z.boolean() }));

/** Holds tenants to the limits of their profile. */
@Injectable()
export class TenantLimits {
  /**
   * Refuses (409, limit-reached) where `adding` more would be too many. Whoever adds to the same tenant waits until this
   * transaction ends, so that `count` sees all that others added; call it before inserting. The lock is one that
   * foreign keys to the tenant do not wait for.
   */
  async ensure(
    tx: TenantTransaction,
    limit: LimitName,
    count: () => Promise<number>,
    adding = 1,
  ): Promise<void> {
    const tenant = await tx.manager.findOne(Tenant, {
      where: { id: tx.tenantId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!tenant) throw Problem.notFound('tenant', tx.tenantId);
    const profile = await tx.manager.findOneByOrFail(TenantProfile, { id: tenant.profileId });
    const maximum = profile[camel(limit) as LimitProperty];
    if ((await count()) + adding > maximum) throw Problem.limitReached(limit, maximum);
  }

  /** Whether the profile of the transaction's tenant has recording of calls on. */
  async mayRecord(tx: TenantTransaction): Promise<boolean> {
    const [row] = allowed.parse(
      await tx.manager.query(
        'SELECT p.recording_enabled AS recording FROM tenants t JOIN tenant_profiles p ON p.id = t.profile_id WHERE t.id = $1',
        [tx.tenantId],
      ),
    );
    return row?.recording ?? false;
  }
}
