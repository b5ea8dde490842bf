import { Injectable } from '@nestjs/common';
import { Changes, Database } from '@callsign/platform';
import type { Claim } from '../record/cdr-record';

interface Known {
  readonly domains: ReadonlyMap<number, string>;
  readonly ids: ReadonlyMap<string, number>;
}

export type Attribution = { readonly tenantId: number } | { readonly reason: string };

/** Decides whose a record is: what the switch said (`tenant_id`), held against the domain that it said. */
@Injectable()
export class TenantDomains {
  private known: Promise<Known> | null = null;

  constructor(
    private readonly db: Database,
    changes: Changes,
  ) {
    changes.on(({ table }) => {
      if (table === 'tenants') this.known = null;
    });
    changes.onReset(() => {
      this.known = null;
    });
  }

  /** A record without `tenant_id` is taken by its domain alone, for that too is set by the directory or the dialplan. */
  async attribute({ tenantId, domain }: Claim): Promise<Attribution> {
    const { domains, ids } = await this.tenants();
    if (tenantId === null) {
      const id = ids.get(domain);
      return id === undefined
        ? {
            reason: domain
              ? `no tenant_id, and no tenant has the domain ${domain}`
              : 'neither tenant_id nor domain_name was set',
          }
        : { tenantId: id };
    }
    const own = domains.get(tenantId);
    if (own === undefined) return { reason: `there is no tenant ${tenantId}` };
    if (domain && domain !== own)
      return { reason: `tenant_id ${tenantId} is the tenant of ${own}, and the domain is ${domain}` };
    return { tenantId };
  }

  private tenants(): Promise<Known> {
    const known = (this.known ??= this.load());
    known.catch(() => {
      if (this.known === known) this.known = null;
    });
    return known;
  }

  private async load(): Promise<Known> {
    const rows = await this.db.readSystem((tx) =>
      tx.manager.query<{ id: number; domain: string }[]>('SELECT id, domain FROM tenants'),
    );
    return {
      domains: new Map(rows.map(({ id, domain }) => [id, domain])),
      ids: new Map(rows.map(({ id, domain }) => [domain, id])),
    };
  }
}
