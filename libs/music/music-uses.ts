import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TenantTransaction } from '@callsign/platform';

/** A feature whose rows choose music; marked with `@ChoosesMusic()`. */
export interface MusicUser {
  /** Names of what plays this class, e.g. `ring group 600`; at most 20. */
  usesOf(tx: TenantTransaction, musicId: string): Promise<string[]>;
}

export const ChoosesMusic = DiscoveryService.createDecorator();

/** Who plays a class of music, over all features; asked before it is deleted. */
@Injectable()
export class MusicUses implements OnModuleInit {
  private readonly users: MusicUser[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: ChoosesMusic.KEY }))
      this.users.push(instance as MusicUser);
  }

  async of(tx: TenantTransaction, musicId: string): Promise<string[]> {
    const uses: string[] = [];
    for (const user of this.users) uses.push(...(await user.usesOf(tx, musicId)));
    return uses;
  }
}
