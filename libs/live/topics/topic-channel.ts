import { Logger } from '@nestjs/common';
import type { LiveChange, LiveMessage, LiveTopic } from './contract';

/**
 * Changes are collected for so long before they are told: one message to each subscriber for many, and an item that
 * changed several times is told once, as it is then.
 */
export const COLLECT_MS = 20;

export interface Subscriber {
  /** @param text JSON (UTF-8), the same object for all subscribers */
  send(text: Buffer, kind: 'snapshot' | 'changes'): void;
  /** Nothing can be told; whoever wants it asks again later. */
  fail(): void;
}

interface Joining {
  readonly subscribers: Set<Subscriber>;
  /** What has been told to others since the snapshot was begun. */
  readonly later: Buffer[];
}

/**
 * One topic of one tenant with all who watch it. A message is put together and serialised once for all of them; those
 * who come at the same time (all, after a restart) share one snapshot.
 */
export class TopicChannel {
  private readonly logger = new Logger('live');
  private readonly members = new Set<Subscriber>();
  private arriving = new Set<Subscriber>();
  private readonly joining = new Set<Joining>();
  private pending = new Map<string, LiveChange>();
  private timer: NodeJS.Timeout | undefined;
  private readonly stop: () => void;

  constructor(
    private readonly topic: LiveTopic,
    private readonly tenantId: number,
  ) {
    this.stop = topic.subscribe(tenantId, (change) => {
      this.pending.set(change.id, change);
      this.soon();
    });
  }

  get isEmpty(): boolean {
    return (
      this.members.size + this.arriving.size === 0 &&
      [...this.joining].every(({ subscribers }) => subscribers.size === 0)
    );
  }

  /** Is told a snapshot soon, then every change. */
  join(subscriber: Subscriber): void {
    this.arriving.add(subscriber);
    this.soon();
  }

  leave(subscriber: Subscriber): void {
    this.members.delete(subscriber);
    this.arriving.delete(subscriber);
    for (const { subscribers } of this.joining) subscribers.delete(subscriber);
  }

  close(): void {
    clearTimeout(this.timer);
    this.stop();
  }

  private soon(): void {
    this.timer ??= setTimeout(() => this.flush(), COLLECT_MS);
  }

  private flush(): void {
    this.timer = undefined;
    this.tellChanges();
    if (this.arriving.size === 0) return;
    const joining: Joining = { subscribers: this.arriving, later: [] };
    this.arriving = new Set();
    this.joining.add(joining);
    void this.tellSnapshot(joining);
  }

  private tellChanges(): void {
    if (this.pending.size === 0) return;
    const changes = [...this.pending.values()];
    this.pending = new Map();
    if (this.members.size + this.joining.size === 0) return;
    const text = serialised({
      type: 'changes',
      topic: this.topic.topic.name,
      now: new Date().toISOString(),
      changed: changes.flatMap(({ item }) => item ?? []),
      removed: changes.flatMap(({ id, item }) => (item ? [] : [id])),
    });
    for (const { later } of this.joining) later.push(text);
    for (const member of this.members) member.send(text, 'changes');
  }

  /**
   * What changes while a snapshot is put together is told after it, also where the snapshot had it already: what is told
   * last of an item is how it is.
   */
  private async tellSnapshot(joining: Joining): Promise<void> {
    try {
      const items = await this.topic.snapshot(this.tenantId);
      const text = serialised({
        type: 'snapshot',
        topic: this.topic.topic.name,
        now: new Date().toISOString(),
        items,
      });
      for (const subscriber of joining.subscribers) {
        this.members.add(subscriber);
        subscriber.send(text, 'snapshot');
        for (const changes of joining.later) subscriber.send(changes, 'changes');
      }
    } catch (error) {
      this.logger.error({ err: error, topic: this.topic.topic.name }, 'a snapshot could not be told');
      for (const subscriber of joining.subscribers) subscriber.fail();
    } finally {
      this.joining.delete(joining);
    }
  }
}

function serialised(message: LiveMessage): Buffer {
  return Buffer.from(JSON.stringify(message));
}
