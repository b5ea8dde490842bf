import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Problem, type TenantTransaction } from '@callsign/platform';
import type { DestinationType } from './destination';

/** A feature whose rows point at destinations; marked with `@PointsAtDestinations()`. */
export interface DestinationUser {
  /** Names of what points at this target in the transaction's tenant, e.g. `number +14155550100`; at most 20. */
  usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]>;
}

export const PointsAtDestinations = DiscoveryService.createDecorator();

/** Who points where, over all features; asked before a target is deleted. */
@Injectable()
export class DestinationUses implements OnModuleInit {
  private readonly users: DestinationUser[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: PointsAtDestinations.KEY })) {
      this.users.push(instance as DestinationUser);
    }
  }

  async of(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const uses: string[] = [];
    for (const user of this.users) uses.push(...(await user.usesOf(tx, type, id)));
    return uses;
  }

  /** Refuses (409, in-use) while anything points at it. @param what it is called, e.g. `extension 1001` */
  async refuseIfUsed(tx: TenantTransaction, type: DestinationType, id: string, what: string): Promise<void> {
    const uses = await this.of(tx, type, id);
    if (uses.length > 0) throw Problem.inUse(what, uses);
  }
}
