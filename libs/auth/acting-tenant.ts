import { Injectable } from '@nestjs/common';
import { type Change, Changes, Database, Problem } from '@callsign/platform';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Identity } from './identities';

const header = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int32());

/** Which tenant a request acts in: one's own, or for a system administrator the one that `X-Tenant-ID` names. */
@Injectable()
export class ActingTenant {
  private readonly existing = new LRUCache<number, true>({ max: 10_000, ttl: 10_000 });

  constructor(
    private readonly db: Database,
    changes: Changes,
  ) {
    changes.on((change) => this.forget(change));
    changes.onReset(() => this.existing.clear());
  }

  /**
   * @param wanted the header's value, if sent
   * @returns null for a system administrator who named none
   */
  async resolve({ role, tenantId }: Identity, wanted: string | string[] | undefined): Promise<number | null> {
    if (wanted === undefined) return tenantId;
    const parsed = header.safeParse(wanted);
    if (!parsed.success)
      throw Problem.badRequest('invalid', 'X-Tenant-ID must be the number of a tenant.', 'X-Tenant-ID');
    if (role !== 'system_admin' && parsed.data !== tenantId) {
      throw Problem.forbidden(
        'Only a system administrator may act in another tenant; leave X-Tenant-ID out.',
        'other-tenant',
      );
    }
    if (role === 'system_admin' && !(await this.exists(parsed.data)))
      throw Problem.notFound('tenant', parsed.data);
    return parsed.data;
  }

  private async exists(id: number): Promise<boolean> {
    if (this.existing.has(id)) return true;
    const found = await this.db.readSystem((tx) =>
      tx.manager.query<object[]>('SELECT 1 FROM tenants WHERE id = $1', [id]),
    );
    if (found.length > 0) this.existing.set(id, true);
    return found.length > 0;
  }

  private forget({ table, tenantId }: Change): void {
    if (table === 'tenants' && tenantId !== null) this.existing.delete(tenantId);
  }
}
