import type { RoutingTenant, Target, TargetLookup } from './contract';
import type { DestinationType } from './destination';

/** A tenant's compiled routing: an immutable snapshot that answers a dialled number without a query. */
export class TenantRouting implements TargetLookup {
  private readonly numbers = new Map<string, Target>();
  private readonly targets = new Map<string, Target>();

  constructor(
    readonly tenant: RoutingTenant,
    targets: Target[],
  ) {
    for (const target of targets) {
      this.targets.set(`${target.type}:${target.id}`, target);
      if (target.number !== null) this.numbers.set(target.number, target);
    }
  }

  get size(): number {
    return this.targets.size;
  }

  byNumber(number: string): Target | null {
    return this.numbers.get(number) ?? null;
  }

  byId(type: DestinationType, id: string): Target | null {
    return this.targets.get(`${type}:${id}`) ?? null;
  }
}
