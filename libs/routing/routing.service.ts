import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  type AtHand,
  type Change,
  Changes,
  Database,
  DOMAIN,
  EpochCache,
  type SystemTransaction,
  whenAtHand,
} from '@callsign/platform';
import { z } from 'zod';
import { PreambleProvider, type PreambleSource, type RoutingTenant } from './contract';
import { destinationSchema } from './destination';
import { DestinationDirectory } from './destination-directory';
import { TenantRouting } from './tenant-routing';

const tenantRows = z.array(
  z.object({
    id: z.number(),
    domain: z.string(),
    timezone: z.string(),
    language: z.string(),
    maxCallDuration: z.number(),
  }),
);
const numberRows = z.array(
  z.object({ tenantId: z.number(), destination: destinationSchema, domain: z.string() }),
);

/** Targets kept compiled over all tenants; an extension with its forwarding is about half a kilobyte. */
const MAX_TARGETS = 300_000;
const MAX_DIDS = 200_000;

/** Where a DID leads. */
export type Did = z.output<typeof numberRows>[number];

interface DidEntry {
  /** Null for a number that nobody has. */
  readonly to: Did | null;
}

/** Compiled routing of every tenant, built at its first call and dropped when something of the tenant changes. */
@Injectable()
export class RoutingService implements OnModuleInit {
  private readonly preambles: PreambleSource[] = [];
  private readonly tenants = new EpochCache<{ routing: TenantRouting | null }>(
    MAX_TARGETS,
    ({ routing }) => (routing?.size ?? 0) + 1,
  );
  private readonly dids = new EpochCache<DidEntry>(MAX_DIDS, () => 1);

  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly discovery: DiscoveryService,
    changes: Changes,
  ) {
    changes.on((change) => this.changed(change));
    changes.onReset(() => {
      this.tenants.clear();
      this.dids.clear();
    });
  }

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: PreambleProvider.KEY }))
      this.preambles.push(instance as PreambleSource);
  }

  /** Routing of the enabled tenant with this domain (which is also the name of its dialplan context). */
  byDomain(domain: string): AtHand<TenantRouting | null> {
    const kept = this.tenants.peek(domain);
    if (kept) return kept.routing;
    // What can be no tenant's (a caller or a broken switch may send anything) is neither asked for nor remembered.
    if (!DOMAIN.test(domain)) return null;
    return whenAtHand(
      this.tenants.get(domain, () => this.compile(domain)),
      ({ routing }) => routing,
    );
  }

  /** @param number digits of an E.164 number, with or without its `+` */
  byDid(number: string): AtHand<Did | null> {
    const digits = number.replace(/^\+/, '');
    return whenAtHand(
      this.dids.get(digits, () => this.findDid(digits)),
      ({ to }) => to,
    );
  }

  private changed({ table, keys, tenantId }: Change): void {
    if (table === 'numbers') for (const key of keys) this.dids.drop(key.replace(/^\+/, ''));
    if (table === 'tenant_profiles') this.tenants.clear();
    if (table === 'tenants') {
      for (const domain of keys) this.tenants.drop(domain);
      this.dids.dropWhere((_, { to }) => to === null || to.tenantId === tenantId);
    }
    this.tenants.dropWhere((_, { routing }) => routing?.tenant.id === tenantId);
  }

  private async compile(domain: string): Promise<{ routing: TenantRouting | null }> {
    return this.database.readSystem(async (tx) => {
      const tenant = await findTenant(tx, domain);
      if (!tenant) return { routing: null };
      return tx.asTenant(tenant.id, async (scoped) => {
        const targets = [];
        for (const handler of this.destinations.all()) targets.push(...(await handler.compile(scoped)));
        const preambles = [];
        for (const source of this.preambles) preambles.push(await source.compile(scoped));
        return { routing: new TenantRouting(tenant, targets, preambles) };
      });
    });
  }

  private async findDid(digits: string): Promise<DidEntry> {
    const [row] = numberRows.parse(
      await this.database.readSystem((tx) =>
        tx.manager.query(
          `SELECT n.tenant_id AS "tenantId", n.destination, t.domain FROM numbers n JOIN tenants t ON t.id = n.tenant_id
           WHERE n.number = $1 AND n.enabled AND t.enabled AND n.destination IS NOT NULL`,
          [`+${digits}`],
        ),
      ),
    );
    return { to: row ?? null };
  }
}

async function findTenant(tx: SystemTransaction, domain: string): Promise<RoutingTenant | null> {
  const rows = tenantRows.parse(
    await tx.manager.query(
      `SELECT t.id, t.domain, t.timezone, t.language, p.max_call_duration AS "maxCallDuration"
       FROM tenants t JOIN tenant_profiles p ON p.id = t.profile_id WHERE t.domain = $1 AND t.enabled`,
      [domain],
    ),
  );
  return rows[0] ?? null;
}
