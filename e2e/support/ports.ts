import { createSocket } from 'node:dgram';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The kernel gives out 32,768 and up to every outgoing connection, so a port found free there may be gone a moment
// later. Programs that a test starts get theirs from below: 10,000 up for signalling, 16,384 up for media.
const FIRST = 10_000;
const FIRST_MEDIA = 16_384;
const FIRST_OF_KERNEL = 32_768;
/** Phones take neighbours too: baresip the next one for TLS, SIPp the second next for video. */
const BLOCK = 4;
const MAX_TRIES = 20_000;
/** One file a port given out, with the process it was given to: several run side by side. */
const CLAIMS = join(tmpdir(), 'callsign-ports');
const given = new Set<number>();
process.once('exit', () => given.forEach((port) => rmSync(claimOf(port), { force: true })));

/** A port that is free on 127.0.0.1 for UDP and TCP alike, with its next three; no two calls get the same. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const port = FIRST + BLOCK * Math.floor((Math.random() * (FIRST_MEDIA - FIRST)) / BLOCK);
    if (!claim(port)) continue;
    const block = Array.from({ length: BLOCK }, (_, n) => port + n);
    const free = await Promise.all(block.flatMap((one) => [udpPortIsFree(one), tcpPortIsFree(one)]));
    if (!free.includes(false)) return port;
  }
  throw new Error(`no free port from ${FIRST} to ${FIRST_MEDIA}: who took them is in ${CLAIMS}`);
}

/**
 * Whether the port is this process's from now on; it stays so until the file of tests ends. What the process claimed for
 * the file before it, which knew another `given`, is free again: else a long run would use up all ports.
 */
function claim(port: number): boolean {
  if (given.has(port)) return false;
  mkdirSync(CLAIMS, { recursive: true });
  const file = claimOf(port);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = readOwner(file);
    if (owner !== process.pid && isAlive(owner)) return false;
    writeFileSync(file, String(process.pid));
  }
  given.add(port);
  return true;
}

function claimOf(port: number): string {
  return join(CLAIMS, String(port));
}

/** NaN where the file went away or is not written yet. */
function readOwner(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return NaN;
  }
}

function isAlive(pid: number): boolean {
  if (Number.isNaN(pid)) return true;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function tcpPortIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function udpPortIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}

/**
 * A block of media ports, chosen by chance: several switches may run side by side, and each skips a port that another
 * holds (`rtp-port-usage-robustness`).
 */
export function mediaPorts(count = 400): { first: number; last: number } {
  const first = FIRST_MEDIA + 2 * Math.floor((Math.random() * (FIRST_OF_KERNEL - FIRST_MEDIA - count)) / 2);
  return { first, last: first + count - 1 };
}

/** Whether any process listens on this UDP port: read from the kernel, for to try it would be to take it. */
export async function udpPortIsTaken(port: number): Promise<boolean> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = await readFile('/proc/net/udp', 'utf8');
  return sockets.split('\n').some((line) => line.trim().split(/\s+/)[1]?.endsWith(wanted));
}
