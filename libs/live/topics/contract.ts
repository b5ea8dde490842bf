import { DiscoveryService } from '@nestjs/core';
import { z } from 'zod';

/** Something that changes all the time, as it is now: a call, a parked call, a room. Told anew as a whole when it changes. */
export interface LiveItem {
  /** Unique within its topic and tenant. */
  readonly id: string;
}

/** What a topic is called and what its items look like. Put into OpenAPI by `topicController`. */
export interface TopicDefinition<Item extends LiveItem = LiveItem> {
  /** In `GET /api/live/<name>` and on the WebSocket: lower case, one word. */
  readonly name: string;
  /** What its items are, as a sentence for OpenAPI: `The calls that are up now`. */
  readonly summary: string;
  readonly item: z.ZodType<Item>;
}

export type LiveListener<Item extends LiveItem> = (change: LiveChange<Item>) => void;

/** `item` is null where there is none of that id any more. */
export interface LiveChange<Item extends LiveItem = LiveItem> {
  readonly id: string;
  readonly item: Item | null;
}

/**
 * What a tenant sees of a feature, live. Found by Nest's discovery (`@ShowsLive()`). The feature owns the state; it is
 * asked for all of it when somebody begins to watch, and says each change (`changed`, `removed`) after it has happened.
 * Saying the same twice, or the end of what nobody knew, does no harm.
 *
 * A feature plugs in with the class, `topicController(Class, definition)` among its module's controllers, and nothing else.
 */
export abstract class LiveTopic<Item extends LiveItem = LiveItem> {
  abstract readonly topic: TopicDefinition<Item>;
  private readonly listeners = new Map<number, Set<LiveListener<Item>>>();

  /** All items of the tenant as they are now, in any order. */
  abstract snapshot(tenantId: number): Item[] | Promise<Item[]>;

  /** Tells of every change from now on, in the order in which they happen. @returns the way to stop */
  subscribe(tenantId: number, listener: LiveListener<Item>): () => void {
    const all = this.listeners.get(tenantId) ?? new Set();
    this.listeners.set(tenantId, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0 && this.listeners.get(tenantId) === all) this.listeners.delete(tenantId);
    };
  }

  /** Whether anybody watches: for what is costly to put together. */
  protected isWatched(tenantId: number): boolean {
    return this.listeners.has(tenantId);
  }

  protected changed(tenantId: number, item: Item): void {
    this.say(tenantId, { id: item.id, item });
  }

  protected removed(tenantId: number, id: string): void {
    this.say(tenantId, { id, item: null });
  }

  private say(tenantId: number, change: LiveChange<Item>): void {
    for (const listener of this.listeners.get(tenantId) ?? []) listener(change);
  }
}

/** Marks a class that extends `LiveTopic`. */
export const ShowsLive = DiscoveryService.createDecorator();

const now = z.iso.datetime().describe("The server's clock, for durations");

/** What `GET /api/live/<name>` answers. */
export const snapshotOf = <Item extends LiveItem>({ name, item }: TopicDefinition<Item>) =>
  z.object({ now, items: z.array(item) }).meta({ id: `Live${name.charAt(0).toUpperCase()}${name.slice(1)}` });

/** What a subscriber is told over the WebSocket: everything at first, then what has changed since. */
export type LiveMessage<Item extends LiveItem = LiveItem> =
  | {
      readonly type: 'snapshot';
      readonly topic: string;
      readonly now: string;
      readonly items: readonly Item[];
    }
  | {
      readonly type: 'changes';
      readonly topic: string;
      readonly now: string;
      /** As they are now; each instead of what had its id before. */
      readonly changed: readonly Item[];
      /** Ids of what is no more. */
      readonly removed: readonly string[];
    }
  | { readonly type: 'refused'; readonly detail: string };
