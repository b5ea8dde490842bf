import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  type AtHand,
  type Change,
  Changes,
  Config,
  Database,
  DOMAIN,
  EpochCache,
  whenAtHand,
} from '@callsign/platform';
import { z } from 'zod';
import { type AlikeText, AlikeTexts } from './alike-texts';
import {
  ContributesToDirectory,
  type DirectoryContributor,
  type DirectorySource,
  type DirectoryUser,
  DirectoryUsers,
} from './contract';
import { NOT_FOUND, ownTexts, renderUser } from './render';
import { SwitchCaches } from './switch-caches';

/** Users kept, in bytes, half of it for those in use: each is about half a kilobyte besides what all share. */
const CACHE_BYTES = 128 * 1024 * 1024;
const USER_BYTES = 300;
const domainRows = z.array(z.object({ domain: z.string() }));
const USER = /^[A-Za-z0-9_.*#+-]{1,64}$/;

/** Answers for users, each rendered once until it changes. */
@Injectable()
export class Directory implements OnModuleInit {
  private readonly texts = new AlikeTexts();
  private readonly nobody = this.texts.take(NOT_FOUND, []);
  private readonly cache = new EpochCache<AlikeText>(CACHE_BYTES, ({ ownLength }) => USER_BYTES + ownLength);
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
    if (kept) return kept.toString();
    if (!USER.test(user) || !DOMAIN.test(domain)) return NOT_FOUND;
    return whenAtHand(
      this.cache.get(key, () => this.render(user, domain)),
      (loaded) => loaded.toString(),
    );
  }

  private async render(user: string, domain: string): Promise<AlikeText> {
    const found = await this.find(user, domain);
    if (!found) return this.nobody;
    return this.texts.take(renderUser(found, this.config.env.DIRECTORY_CACHE), ownTexts(found));
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
    for (const contributor of this.contributors) completed = await contributor.contribute(completed);
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
