import type { Action, RoutingTenant, Target, TargetLookup } from './contract';
import type { DestinationType } from './destination';
import { Preambles } from './preamble';

/** A tenant's compiled routing: an immutable snapshot that answers a dialled number without a query. */
export class TenantRouting implements TargetLookup {
  private readonly numbers = new Map<string, Target>();
  /** Targets that take an argument, by the length of their number, longest first. */
  private readonly beginnings: readonly (readonly [length: number, targets: Map<string, Target>])[];
  private readonly targets = new Map<DestinationType, Map<string, Target>>();
  readonly size: number;
  readonly preambles: Preambles;

  constructor(
    readonly tenant: RoutingTenant,
    targets: Target[],
    preambles: readonly Action[][][] = [],
  ) {
    this.size = targets.length;
    this.preambles = new Preambles(tenant, preambles);
    const beginnings = new Map<number, Map<string, Target>>();
    for (const target of targets) {
      this.ofType(target.type).set(target.id, target);
      if (target.number === null) continue;
      if (target.takes !== 'required') this.numbers.set(target.number, target);
      if (target.takes) inner(beginnings, target.number.length).set(target.number, target);
    }
    this.beginnings = [...beginnings].sort(([one], [other]) => other - one);
  }

  byNumber(number: string): Target | null {
    return this.numbers.get(number) ?? this.byBeginning(number);
  }

  byId(type: DestinationType, id: string): Target | null {
    return this.targets.get(type)?.get(id) ?? null;
  }

  /** All of a type. */
  every(type: DestinationType): Iterable<Target> {
    return this.targets.get(type)?.values() ?? [];
  }

  private byBeginning(number: string): Target | null {
    for (const [length, targets] of this.beginnings) {
      const target = number.length > length ? targets.get(number.slice(0, length)) : undefined;
      if (target) return { ...target, argument: number.slice(length) };
    }
    return null;
  }

  private ofType(type: DestinationType): Map<string, Target> {
    return inner(this.targets, type);
  }
}

function inner<K>(maps: Map<K, Map<string, Target>>, key: K): Map<string, Target> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map<string, Target>()));
  return map;
}
