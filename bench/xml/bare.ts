import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { answerOrders } from '../support/child';

const orderSchema = z.object({ bytes: z.number() });

/** The floor: the least that a Node.js server can do, reading the body and answering a constant of the same size. */
async function listen(order: unknown): Promise<{ port: number }> {
  const { bytes } = orderSchema.parse(order);
  const answer = 'x'.repeat(bytes);
  const server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': bytes });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
}

answerOrders(listen);
