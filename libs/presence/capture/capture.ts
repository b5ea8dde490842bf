import { createSocket, type Socket } from 'node:dgram';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { type Captured, readHep } from './hep';

const RETRY_MS = 1_000;

type Listener = (message: Captured) => void;

/**
 * The SIP messages of the phones' profile, which switches mirror to us (HEP over UDP). Of several replicas on a machine
 * the one that has the port tells the lamps; where it is taken, we wait until it is free.
 */
@Injectable()
export class Capture implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('presence');
  private readonly listeners: Listener[] = [];
  private readonly starts: (() => Promise<void>)[] = [];
  private socket: Socket | undefined;
  private retry: NodeJS.Timeout | undefined;
  private told = false;

  constructor(private readonly config: Config) {}

  /** Calls `listener` for each captured message, once all `onOwned` are done. */
  onMessage(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Calls `start` when the port becomes ours. */
  onOwned(start: () => Promise<void>): void {
    this.starts.push(start);
  }

  onApplicationBootstrap(): void {
    this.bind();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.retry);
    this.socket?.close();
    this.socket = undefined;
  }

  private bind(): void {
    const { host, port } = this.config.env.PRESENCE_LISTEN;
    const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4' });
    this.socket = socket;
    socket.once('error', (error) => this.later(socket, error));
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.removeAllListeners('error');
      socket.on('error', (error) => this.logger.error({ err: error }, 'the mirror of SIP messages failed'));
      this.own(socket).catch((error: unknown) => this.later(socket, error));
    });
  }

  private async own(socket: Socket): Promise<void> {
    for (const start of this.starts) await start();
    socket.on('message', (packet) => {
      const message = readHep(packet);
      if (message) for (const listener of this.listeners) listener(message);
    });
  }

  private later(socket: Socket, error: unknown): void {
    socket.close();
    if (this.socket !== socket) return;
    if (!this.told)
      this.logger.warn(
        { err: error },
        'the mirror of SIP messages is not ours yet (another replica has it?); lamps are told by who has it',
      );
    this.told = true;
    this.retry = setTimeout(() => this.bind(), RETRY_MS);
  }
}
