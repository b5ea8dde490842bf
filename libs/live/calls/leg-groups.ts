import type { Leg } from './leg';

/** Legs that belong to one call, and under which id it was told. */
export interface LegGroup {
  readonly legs: Set<string>;
  /** As JSON, to know whether it has changed; null where nothing was told. */
  told: { readonly id: string; readonly text: string } | null;
}

/**
 * Which legs are one call: those that point at each other, or at a third. A leg points at the one that rings it, later at
 * the one that it was bridged with last, so that two whose ways part are two calls from the next bridge on.
 */
export class LegGroups {
  private readonly groups = new Map<string, LegGroup>();

  constructor(private readonly legs: ReadonlyMap<string, Leg>) {}

  /** Groups anew all legs that have to do with these. @returns what there was, and what there is */
  regroup(touched: Iterable<string>): { before: LegGroup[]; after: LegGroup[] } {
    const before = new Set<LegGroup>();
    const concerned = new Set<string>();
    const queue = [...touched];
    for (let uuid = queue.pop(); uuid !== undefined; uuid = queue.pop()) {
      if (concerned.has(uuid)) continue;
      concerned.add(uuid);
      const group = this.groups.get(uuid);
      if (group && !before.has(group)) {
        before.add(group);
        queue.push(...group.legs);
      }
      queue.push(...pointers(this.legs.get(uuid)));
    }
    for (const uuid of concerned) this.groups.delete(uuid);
    const present = [...concerned].filter((uuid) => this.legs.has(uuid));
    return { before: [...before], after: this.connected(present) };
  }

  private connected(uuids: readonly string[]): LegGroup[] {
    for (const uuid of uuids) {
      const joined: LegGroup = this.groups.get(uuid) ?? { legs: new Set([uuid]), told: null };
      this.groups.set(uuid, joined);
      for (const pointed of pointers(this.legs.get(uuid))) {
        const other = this.groups.get(pointed) ?? { legs: new Set([pointed]), told: null };
        if (other === joined || !this.legs.has(pointed)) continue;
        for (const leg of other.legs) {
          joined.legs.add(leg);
          this.groups.set(leg, joined);
        }
      }
    }
    return [...new Set(uuids.map((uuid) => this.groups.get(uuid) as LegGroup))];
  }
}

function pointers(leg: Leg | undefined): string[] {
  return [leg?.peer, leg?.twin].filter((uuid): uuid is string => typeof uuid === 'string');
}
