import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AccessTokens, ActingTenant, atLeast } from '@callsign/auth';
import { Problem } from '@callsign/platform';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { LiveConnection } from './live-connection';
import { LiveTopics } from './live-topics';

const PATH = '/api/live';
const PROTOCOL = 'callsign';
const PING_MS = 30_000;

/**
 * The tenant's topics over a WebSocket (RFC 6455). A browser can set no header there, so the token comes as a
 * subprotocol, which is in no log, where a query parameter would be.
 */
@Injectable()
export class LiveSocket implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    handleProtocols: () => PROTOCOL,
  });
  /** Those that answered the last ping: another is gone, whatever TCP believes. */
  private readonly answering = new WeakSet<WebSocket>();
  private pinging: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly tokens: AccessTokens,
    private readonly tenants: ActingTenant,
    private readonly topics: LiveTopics,
  ) {}

  onApplicationBootstrap(): void {
    const server: Server = this.host.httpAdapter.getHttpServer();
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.upgrade(request, socket, head).catch((error: unknown) => this.refuse(socket, error));
    });
    this.pinging = setInterval(() => this.ping(), PING_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.pinging);
    for (const client of this.sockets.clients) client.close(1001, 'the server is going away');
    this.sockets.close();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (url.pathname !== PATH) throw new Problem(404, 'not-found', 'There is no WebSocket here.');
    const token =
      /(?:^|,)\s*bearer\.([\w.~+/=-]+)/.exec(request.headers['sec-websocket-protocol'] ?? '')?.[1] ?? '';
    const identity = await this.tokens.verify(token);
    if (!atLeast(identity.role, 'tenant_admin'))
      throw Problem.forbidden('This needs the role tenant_admin.', 'role');
    const tenantId = await this.tenants.resolve(identity, url.searchParams.get('tenant') ?? undefined);
    if (tenantId === null)
      throw Problem.badRequest('tenant-needed', 'Say which tenant with ?tenant=<id>.', 'tenant');
    this.sockets.handleUpgrade(request, socket, head, (client) => this.serve(client, tenantId, token));
  }

  private serve(client: WebSocket, tenantId: number, token: string): void {
    const connection = new LiveConnection(client, this.topics, tenantId);
    this.answering.add(client);
    // A session that ended, a role that was taken away, a token that ran out: looked at anew with every ping.
    const watch = setInterval(() => {
      this.tokens.verify(token).catch(() => client.close(4401, 'the token is no longer good'));
    }, PING_MS).unref();
    client.on('message', (data) => connection.take((data as Buffer).toString('utf8')));
    client.on('pong', () => this.answering.add(client));
    client.on('error', (error) => this.logger.debug(`a live connection failed: ${error.message}`));
    client.on('close', () => {
      clearInterval(watch);
      connection.close();
    });
  }

  private ping(): void {
    for (const client of this.sockets.clients) {
      if (!this.answering.delete(client)) client.terminate();
      else client.ping();
    }
  }

  private refuse(socket: Duplex, error: unknown): void {
    const problem =
      error instanceof Problem ? error : new Problem(500, 'internal', 'Something failed on our side.');
    if (!(error instanceof Problem)) this.logger.error({ err: error }, 'a live connection was not made');
    const body = JSON.stringify(problem.details);
    socket.end(
      `HTTP/1.1 ${problem.getStatus()} ${problem.details.title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  }
}
