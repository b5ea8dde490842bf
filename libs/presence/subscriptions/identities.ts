import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DOMAIN } from '@callsign/platform';
import { type DirectorySource, DirectoryUsers } from '@callsign/xml-curl';
import type { Signature } from './digest';

/** Whose password a request was signed with. */
export interface Identity {
  readonly tenantId: number;
  readonly domain: string;
  readonly user: string;
}

const USER = /^[A-Za-z0-9_.*#+-]{1,64}$/;

/** The users of the directory, asked who they are. */
@Injectable()
export class Identities implements OnModuleInit {
  private readonly sources: DirectorySource[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: DirectoryUsers.KEY }))
      this.sources.push(instance as DirectorySource);
  }

  /** Null where nobody of that name is there, or the signature is not theirs. */
  async signer(signature: Signature, method: string): Promise<Identity | null> {
    const found = await this.find(signature.user, signature.realm);
    return found && signature.madeBy(found.a1, method) ? found : null;
  }

  /** Whether the user may (still) do anything. */
  async exists({ user, domain }: { user: string; domain: string }): Promise<boolean> {
    return (await this.find(user, domain)) !== null;
  }

  private async find(user: string, domain: string): Promise<(Identity & { a1: string }) | null> {
    if (!USER.test(user) || !DOMAIN.test(domain)) return null;
    for (const source of this.sources) {
      const found = await source.find(user, domain);
      const a1 = found?.params['a1-hash'];
      if (found && a1) return { tenantId: found.tenantId, domain, user: found.id, a1 };
    }
    return null;
  }
}
