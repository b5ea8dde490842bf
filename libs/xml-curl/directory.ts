import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type AtHand, type Change, Changes, Config, Database, DOMAIN, EpochCache } from '@callsign/platform';
import { z } from 'zod';
import {
  ContributesToDirectory,
  type DirectoryContributor,
  type DirectorySource,
  type DirectoryUser,
  DirectoryUsers,
} from './contract';
import { NOT_FOUND, renderUser } from './render';
import { SwitchCaches } from './switch-caches';

/** Rendered users kept, in bytes, half of it for those in use: 100,000 users of about 2 KB are 200 MB. */
const CACHE_BYTES = 448 * 1024 * 1024;
const domainRows = z.array(z.object({ domain: z.string() }));
const USER = /^[A-Za-z0-9_.*#+-]{1,64}$/;

/** Answers for users, each rendered once until it changes. */
@Injectable()
export class Directory implements OnModuleInit {
  private readonly cache = new EpochCache<string>(CACHE_BYTES, (xml) =>
    xml === NOT_FOUND ? 200 : xml.length + 200,
  );
  private readonly domains = new EpochCache<{ domain: string }>(10_000, () => 1);
  private readonly sources: DirectorySource[] = [];
  private readonly contributors: DirectoryContributor[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly config: Config,
    private readonly database: Database,
    private readonly switches: SwitchCaches,
    changes: Changes,
  ) {
    changes.on((change) => this.changed(change));
    changes.onReset(() => {
      this.cache.clear();
      this.domains.clear();
    });
  }

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: DirectoryUsers.KEY }))
      this.sources.push(instance as DirectorySource);
    for (const { instance } of this.discovery.getProviders({ metadataKey: ContributesToDirectory.KEY }))
      this.contributors.push(instance as DirectoryContributor);
  }

  /** The rendered user; at once where it was asked for before. */
  answer(user: string, domain: string): AtHand<string> {
    const key = `${user}@${domain}`;
    const kept = this.cache.peek(key);
    if (kept) return kept;
    if (!USER.test(user) || !DOMAIN.test(domain)) return NOT_FOUND;
    return this.cache.get(key, () => this.render(user, domain));
  }

  private async render(user: string, domain: string): Promise<string> {
    const found = await this.find(user, domain);
    return found ? renderUser(found, this.config.env.DIRECTORY_CACHE) : NOT_FOUND;
  }

  /** A user as the switch is told of it, with what every feature has to say of it. */
  async find(user: string, domain: string): Promise<DirectoryUser | null> {
    for (const source of this.sources) {
      const found = await source.find(user, domain);
      if (found) return this.completed(found);
    }
    return null;
  }

  private async completed(user: DirectoryUser): Promise<DirectoryUser> {
    let completed = user;
    for (const contributor of this.contributors)
      completed = await contributor.contribute(completed, user.tenantId);
    return completed;
  }

  private async changed({ table, keys, tenantId }: Change): Promise<void> {
    if (table === 'tenant_profiles') {
      this.cache.clear();
      return this.switches.flushAll();
    }
    if (table === 'tenants') {
      this.domains.drop(String(tenantId));
      for (const domain of keys) this.cache.dropWhere((key) => key.endsWith(`@${domain}`));
      return this.switches.flushAll();
    }
    if (tenantId !== null && this.contributors.some(({ tables }) => tables?.includes(table))) {
      const { domain } = await this.domains.get(String(tenantId), () => this.domainOf(tenantId));
      this.cache.dropWhere((key) => key.endsWith(`@${domain}`));
      return this.switches.flushAll();
    }
    if (tenantId === null || !this.sources.some((source) => source.table === table)) return;
    const { domain } = await this.domains.get(String(tenantId), () => this.domainOf(tenantId));
    await Promise.all(
      keys.map((user) => {
        this.cache.drop(`${user}@${domain}`);
        return this.switches.flushUser(user, domain);
      }),
    );
  }

  private async domainOf(tenantId: number): Promise<{ domain: string }> {
    const rows = domainRows.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query('SELECT domain FROM tenants WHERE id = $1', [tenantId]),
      ),
    );
    // A tenant that is gone told so by a change of its own.
    return rows[0] ?? { domain: '' };
  }
}
