import { once } from 'node:events';
import type { LiveCall, LiveMessage } from '@callsign/live';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { answerOrders } from '../support/child';
import { percentile } from '../support/figures';
import { delayOf } from './sent';

const orderSchema = z.union([
  z.object({ url: z.string(), token: z.string(), subscribers: z.number() }),
  z.object({ told: z.literal(true) }),
]);
export type SubscribersOrder = z.output<typeof orderSchema>;
export const toldSchema = z.object({
  /** From the event to the subscriber, in ms, over all events and subscribers. */
  p50: z.number(),
  p99: z.number(),
  count: z.number(),
});

const sockets: WebSocket[] = [];
const delays: number[] = [];

/** Of items that an event has changed; those of the snapshot were there before. */
function take(data: Buffer): void {
  const message = JSON.parse(data.toString('utf8')) as LiveMessage<LiveCall>;
  if (message.type !== 'changes') return;
  for (const { from } of message.changed) {
    const delay = delayOf(from.name);
    if (delay !== null) delays.push(delay);
  }
}

async function open(url: string, token: string): Promise<void> {
  const socket = new WebSocket(url, ['callsign', `bearer.${token}`]);
  sockets.push(socket);
  await once(socket, 'open');
  socket.send(JSON.stringify({ topics: ['calls'] }));
  await once(socket, 'message');
  socket.on('message', take);
}

async function obey(order: z.output<typeof orderSchema>): Promise<object> {
  if ('told' in order) {
    const sorted = Float64Array.from(delays.splice(0)).sort();
    for (const socket of sockets.splice(0)) socket.terminate();
    return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), count: sorted.length };
  }
  await Promise.all(Array.from({ length: order.subscribers }, () => open(order.url, order.token)));
  return { open: sockets.length };
}

answerOrders((order) => obey(orderSchema.parse(order)));
