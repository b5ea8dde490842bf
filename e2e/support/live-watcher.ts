import { WebSocket } from 'ws';
import type { LiveItem, LiveMessage } from '@callsign/live';
import type { Client } from './client';
import { until } from './wait';

/** A subscriber of a tenant's live topics, with all that it was told. */
export class LiveWatcher {
  readonly told: LiveMessage[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.told.push(JSON.parse(data.toString('utf8')) as LiveMessage));
  }

  /** Waits for the snapshot of each topic. */
  static async open(url: string, tenantId: number, client: Client, topics: string[]): Promise<LiveWatcher> {
    const token = client.headers.authorization?.replace('Bearer ', '') ?? '';
    const watcher = new LiveWatcher(
      new WebSocket(`${url.replace('http', 'ws')}/api/live?tenant=${tenantId}`, [
        'callsign',
        `bearer.${token}`,
      ]),
    );
    await new Promise((resolve, reject) => watcher.socket.once('open', resolve).once('error', reject));
    await watcher.want(topics);
    return watcher;
  }

  async want(topics: string[]): Promise<void> {
    const before = this.told.length;
    this.say({ topics });
    for (const topic of topics)
      await until(`the snapshot of ${topic} is there`, () =>
        this.told.slice(before).some((message) => message.type === 'snapshot' && message.topic === topic),
      );
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The items of a topic, as a page would show them. */
  items<Item extends LiveItem>(topic: string): Item[] {
    const items = new Map<string, LiveItem>();
    for (const message of this.told) {
      if (message.type === 'refused' || message.topic !== topic) continue;
      if (message.type === 'snapshot') items.clear();
      for (const item of message.type === 'snapshot' ? message.items : message.changed)
        items.set(item.id, item);
      if (message.type === 'changes') for (const id of message.removed) items.delete(id);
    }
    return [...items.values()] as Item[];
  }

  /** Ids that were told to be no more. */
  removed(topic: string): string[] {
    return this.told.flatMap((message) =>
      message.type === 'changes' && message.topic === topic ? message.removed : [],
    );
  }

  shows<Item extends LiveItem>(
    topic: string,
    what: string,
    matches: (items: Item[]) => boolean,
  ): Promise<Item[]> {
    return until(what, () => {
      const items = this.items<Item>(topic);
      return matches(items) && items;
    });
  }

  close(): void {
    this.socket.terminate();
  }
}
