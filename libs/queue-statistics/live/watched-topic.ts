import { type LiveItem, LiveTopic } from '@callsign/live';

/** Between a change and what is told of it, so that many at once are told as one. */
const GATHER_MS = 200;

/**
 * A topic whose items are put together anew when something of the tenant may have changed; what differs is told. Only
 * while somebody watches.
 */
export abstract class WatchedTopic<Item extends LiveItem> extends LiveTopic<Item> {
  /** By tenant: what watchers were told last of each item. */
  private readonly told = new Map<number, Map<string, string>>();
  private readonly due = new Map<number, NodeJS.Timeout>();

  protected abstract read(tenantId: number): Promise<Item[]>;
  protected abstract failed(error: unknown): void;

  async snapshot(tenantId: number): Promise<Item[]> {
    const items = await this.read(tenantId);
    const told = this.told.get(tenantId) ?? new Map<string, string>();
    // Others may have been told something older, so that what is new has to be told once more.
    for (const { id } of items) if (!told.has(id)) told.set(id, '');
    this.told.set(tenantId, told);
    return items;
  }

  protected refresh(tenantId: number): void {
    if (!this.isWatched(tenantId)) {
      this.told.delete(tenantId);
      return;
    }
    if (this.due.has(tenantId)) return;
    const timer = setTimeout(() => {
      this.due.delete(tenantId);
      this.tell(tenantId).catch((error: unknown) => this.failed(error));
    }, GATHER_MS);
    this.due.set(tenantId, timer.unref());
  }

  /** All tenants that are watched. */
  protected refreshAll(): void {
    for (const tenantId of this.told.keys()) this.refresh(tenantId);
  }

  private async tell(tenantId: number): Promise<void> {
    const items = await this.read(tenantId);
    const before = this.told.get(tenantId) ?? new Map<string, string>();
    const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
    this.told.set(tenantId, now);
    for (const item of items) if (before.get(item.id) !== now.get(item.id)) this.changed(tenantId, item);
    for (const id of before.keys()) if (!now.has(id)) this.removed(tenantId, id);
  }
}
