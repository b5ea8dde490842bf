import { Logger } from '@nestjs/common';
import type { LiveItem, LiveMessage, TopicDefinition } from './contract';
import { LiveTopic } from './contract';
import { TopicChannel } from './topic-channel';

interface Thing extends LiveItem {
  readonly value: number;
}

/** A topic whose snapshot comes when the test lets it. */
class Things extends LiveTopic<Thing> {
  readonly topic = { name: 'things' } as TopicDefinition<Thing>;
  readonly asked: (() => void)[] = [];
  readonly state = new Map<string, Thing>();
  waits = false;
  snapshots = 0;
  broken = false;

  snapshot(): Thing[] | Promise<Thing[]> {
    this.snapshots += 1;
    if (this.broken) throw new Error('no database');
    const now = [...this.state.values()];
    return this.waits ? new Promise((resolve) => this.asked.push(() => resolve(now))) : now;
  }

  put(id: string, value: number, tenantId = 1): void {
    if (tenantId === 1) this.state.set(id, { id, value });
    this.changed(tenantId, { id, value });
  }

  drop(id: string): void {
    this.state.delete(id);
    this.removed(1, id);
  }
}

class Watcher {
  readonly texts: Buffer[] = [];
  failed = false;

  send(text: Buffer): void {
    this.texts.push(text);
  }
  fail(): void {
    this.failed = true;
  }

  get told(): unknown[] {
    return this.texts.map((text) => {
      const message = JSON.parse(text.toString()) as LiveMessage<Thing>;
      if (message.type === 'snapshot') return message.items.map(({ id, value }) => `${id}${value}`);
      if (message.type === 'changes')
        return [
          ...message.changed.map(({ id, value }) => `+${id}${value}`),
          ...message.removed.map((id) => `-${id}`),
        ];
      return message;
    });
  }
}

describe('TopicChannel', () => {
  let topic: Things;
  let channel: TopicChannel;
  beforeEach(() => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    jest.useFakeTimers();
    topic = new Things();
    channel = new TopicChannel(topic as unknown as LiveTopic, 1);
  });
  afterEach(() => {
    channel.close();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const tick = () => jest.advanceTimersByTimeAsync(25);
  function watcher(): Watcher {
    const one = new Watcher();
    channel.join(one);
    return one;
  }

  it('tells a snapshot, then what has changed: each once, as it is by then', async () => {
    topic.put('a', 1);
    const one = watcher();
    await tick();
    topic.put('a', 2);
    topic.put('b', 1);
    topic.put('a', 3);
    topic.put('c', 1);
    topic.drop('c');
    await tick();
    await tick();
    expect(one.told).toEqual([['a1'], ['+a3', '+b1', '-c']]);
  });

  it('serialises once for all, also the snapshot of those who come together', async () => {
    const all = Array.from({ length: 200 }, () => watcher());
    await tick();
    topic.put('a', 1);
    await tick();
    expect(topic.snapshots).toBe(1);
    expect(new Set(all.map(({ texts }) => texts[0])).size).toBe(1);
    expect(new Set(all.map(({ texts }) => texts[1])).size).toBe(1);
    expect(all.every(({ texts }) => texts.length === 2)).toBe(true);
  });

  it('loses nothing that happens while a snapshot is put together, and holds nobody else up', async () => {
    const early = watcher();
    await tick();
    topic.put('a', 1);
    topic.waits = true;
    const late = watcher();
    await tick();
    topic.put('a', 2);
    topic.put('b', 1);
    await tick();
    expect(early.told).toEqual([[], ['+a1'], ['+a2', '+b1']]);
    expect(late.told).toEqual([]);
    topic.asked.forEach((go) => go());
    await tick();
    expect(late.told).toEqual([['a1'], ['+a2', '+b1']]);
  });

  it('tells of its own tenant only', async () => {
    const one = watcher();
    await tick();
    topic.put('a', 1, 2);
    await tick();
    expect(one.told).toEqual([[]]);
  });

  it('tells those who left nothing, and says who asked that there is no snapshot', async () => {
    const one = watcher();
    await tick();
    channel.leave(one);
    topic.put('a', 1);
    await tick();
    expect(one.told).toEqual([[]]);
    expect(channel.isEmpty).toBe(true);
    topic.broken = true;
    const two = watcher();
    await tick();
    expect([two.failed, two.told]).toEqual([true, []]);
    expect(channel.isEmpty).toBe(true);
  });
});
