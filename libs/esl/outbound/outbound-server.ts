import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { CallEnded } from '../protocol/errors';
import type { CallService, ListenAddress } from './call-service';
import { CallSession } from './call-session';

/** What a service may still do (write a record) once its calls are taken from it. */
const AFTER_CLOSE_MS = 1_000;

/** Takes the calls that FreeSWITCH brings to one address (`socket HOST:PORT async full`) to one service. */
export class OutboundServer {
  private readonly logger: Logger;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly service: CallService) {
    this.logger = new Logger(`Service ${service.name}`);
    this.server = createServer({ noDelay: true }, (socket) => this.take(socket));
  }

  /** Sessions in progress. */
  get sessions(): number {
    return this.running.size;
  }

  /** Begins to listen; resolves with the address, whose port is the one chosen when 0 was asked for. */
  listen(): Promise<ListenAddress> {
    const { host, port } = this.service.listen;
    return new Promise((resolve, reject) => {
      this.server.once('error', (error) =>
        reject(new Error(`service ${this.service.name} cannot listen on ${host}:${port}: ${error.message}`)),
      );
      this.server.listen({ host, port, backlog: 1024 }, () => {
        this.server.removeAllListeners('error');
        this.server.on('error', (error) => this.logger.error(`listener failed: ${error.message}`));
        const address = this.server.address() as AddressInfo;
        this.logger.log(`takes calls on ${address.address}:${address.port}`);
        resolve({ host: address.address, port: address.port });
      });
    });
  }

  /**
   * Takes no new calls, leaves those in progress until they are done or `graceMs` is over, then closes their
   * sockets: the switch goes on with a bridge that stands, and with the dialplan where there is none.
   */
  async stop(graceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.doneWithin(graceMs);
    for (const socket of this.sockets) socket.destroy();
    await this.doneWithin(AFTER_CLOSE_MS);
    await closed;
  }

  private async doneWithin(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
    await Promise.race([Promise.all(this.running), timeout]);
    clearTimeout(timer);
  }

  private take(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    const call = this.run(socket).finally(() => this.running.delete(call));
    this.running.add(call);
  }

  /** Never rejects: what goes wrong with one call is logged with it and concerns no other. */
  private async run(socket: Socket): Promise<void> {
    let session: CallSession;
    const from = socket.remoteAddress;
    try {
      session = await CallSession.accept(socket);
    } catch (error) {
      this.logger.warn(`connection from ${from} is no call: ${(error as Error).message}`);
      return;
    }
    try {
      await this.service.handle(session);
      if (!session.decided) {
        this.logger.warn(
          `call ${session.uuid}: the service returned without deciding what becomes of it; hanging up`,
        );
        await session.hangup('NORMAL_CLEARING');
      }
    } catch (error) {
      if (error instanceof CallEnded) return;
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      this.logger.error(`call ${session.uuid}: ${message}; left to the dialplan's fallback`, stack);
    } finally {
      await session.close();
    }
  }
}
