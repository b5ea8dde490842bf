import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A port that is free on 127.0.0.1 for UDP and TCP alike, as SIP wants both. */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (address === null || typeof address === 'string') reject(new Error('A TCP server without a port'));
        else resolve(address.port);
      });
    });
    const free = await udpPortIsFree(port);
    await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}

function udpPortIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}

/**
 * A block of media ports below the range the kernel gives out (32768 up). Chosen by chance: several switches may
 * run side by side, and each skips a port that another holds (`rtp-port-usage-robustness`).
 */
export function mediaPorts(count = 400): { first: number; last: number } {
  const first = 16_384 + 2 * Math.floor((Math.random() * (32_768 - 16_384 - count)) / 2);
  return { first, last: first + count - 1 };
}

/** Whether any process listens on this UDP port: read from the kernel, for to try it would be to take it. */
export async function udpPortIsTaken(port: number): Promise<boolean> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = await readFile('/proc/net/udp', 'utf8');
  return sockets.split('\n').some((line) => line.trim().split(/\s+/)[1]?.endsWith(wanted));
}
