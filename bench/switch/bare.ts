import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { answerOrders } from '../support/child';

const orderSchema = z.object({ user: z.string(), notFound: z.string() });
const DIRECTORY = Buffer.from('section=directory&');

/** The floor: a Node.js server that gives the switch one and the same user whatever it asks the directory for. */
async function listen(order: unknown): Promise<{ port: number }> {
  const { user, notFound } = orderSchema.parse(order);
  const server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      const answer = body[0]?.includes(DIRECTORY) ? user : notFound;
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(answer) });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
}

answerOrders(listen);
