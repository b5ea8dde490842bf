import { z } from 'zod';
import type { WebSocket } from 'ws';
import type { LiveMessage } from './contract';
import type { LiveTopics } from './live-topics';
import type { Subscriber } from './topic-channel';

/** A client that does not read is cut off before its backlog costs memory; it comes back and gets a snapshot. */
export const MAX_BACKLOG = 1024 * 1024;
/** A client that says more than this in a second is none that we know; each of its wishes can cost a snapshot. */
const MAX_WISHES_PER_SECOND = 10;
const MAX_TOPICS = 50;

const wishSchema = z.strictObject({ topics: z.array(z.string().max(40)).max(MAX_TOPICS) });

/** One WebSocket: what it wants to know, and telling it. */
export class LiveConnection implements Subscriber {
  private readonly watched = new Map<string, () => void>();
  /** Bytes that it was told at once, and may take its time to read. */
  private granted = 0;
  private wishes = 0;
  private wishesSince = 0;

  constructor(
    private readonly client: WebSocket,
    private readonly topics: LiveTopics,
    private readonly tenantId: number,
  ) {}

  /** A message of the client: `{"topics": [...]}`, all that it wants from now on. */
  take(text: string): void {
    if (this.isTooMuch()) return this.client.close(1008, 'too many messages');
    const wish = readWish(text);
    if (typeof wish === 'string') return this.refuse(wish);
    const unknown = wish.filter((name) => !this.topics.names.includes(name));
    if (unknown.length > 0)
      return this.refuse(
        `There is no topic ${unknown.join(', ')}; there are: ${this.topics.names.join(', ')}.`,
      );
    for (const [name, stop] of this.watched) {
      if (wish.includes(name)) continue;
      stop();
      this.watched.delete(name);
    }
    for (const name of wish) {
      if (this.watched.has(name)) continue;
      const stop = this.topics.watch(name, this.tenantId, this);
      if (stop) this.watched.set(name, stop);
    }
  }

  send(text: Buffer, kind: 'snapshot' | 'changes'): void {
    const { client } = this;
    if (client.readyState !== client.OPEN) return;
    if (client.bufferedAmount === 0) this.granted = 0;
    if (kind === 'snapshot') this.granted += text.byteLength;
    else if (client.bufferedAmount > this.granted + MAX_BACKLOG) return client.terminate();
    client.send(text, { binary: false });
  }

  fail(): void {
    this.client.close(1011, 'something failed on our side; try again in a moment');
  }

  close(): void {
    for (const stop of this.watched.values()) stop();
    this.watched.clear();
  }

  private refuse(detail: string): void {
    const message: LiveMessage = { type: 'refused', detail };
    this.client.send(JSON.stringify(message));
  }

  private isTooMuch(): boolean {
    const now = Date.now();
    if (now - this.wishesSince > 1000) {
      this.wishesSince = now;
      this.wishes = 0;
    }
    this.wishes += 1;
    return this.wishes > MAX_WISHES_PER_SECOND;
  }
}

/** @returns the names of topics, or a sentence about what is wrong */
function readWish(text: string): string[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'That is no JSON. Say which topics you want: {"topics": ["calls"]}.';
  }
  const wish = wishSchema.safeParse(json);
  return wish.success
    ? wish.data.topics
    : `Say which topics you want: {"topics": ["calls"]}. ${z.prettifyError(wish.error)}`;
}
