import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EslError } from '../protocol/errors';
import type { EslEvent } from '../protocol/event';
import { InboundClient, type InboundStatus } from './inbound-client';
import { ESL_OPTIONS, type EslOptions } from './options';

/** What one switch said to a broadcast command. */
export type NodeResult =
  | { readonly node: string; readonly ok: true; readonly output: string }
  | { readonly node: string; readonly ok: false; readonly error: EslError };

export interface NodeStatus extends InboundStatus {
  readonly node: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Every switch, each over one event-socket connection of its own. What consumers ask for here (events, ready)
 * holds for all of them; what one switch does never holds up another.
 */
@Injectable()
export class SwitchRegistry implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SwitchRegistry.name);
  private readonly clients: ReadonlyMap<string, InboundClient>;

  constructor(@Inject(ESL_OPTIONS) options: EslOptions) {
    const clients = new Map<string, InboundClient>();
    for (const node of options.nodes) {
      if (clients.has(node.name))
        throw new EslError(`two switch nodes are named ${node.name}; names must differ`);
      clients.set(node.name, new InboundClient(node, options.timing));
    }
    this.clients = clients;
  }

  onApplicationBootstrap(): void {
    for (const client of this.clients.values()) client.start();
  }

  onApplicationShutdown(): void {
    for (const client of this.clients.values()) client.stop();
  }

  /** The names of all nodes. */
  nodes(): string[] {
    return [...this.clients.keys()];
  }

  status(): NodeStatus[] {
    return [...this.clients.values()].map(({ node, status }) => ({
      node: node.name,
      host: node.host,
      port: node.port,
      ...status,
    }));
  }

  /**
   * Calls `handler` for these events of any switch: `CHANNEL_ANSWER`, or the subclass of a CUSTOM event,
   * `sofia::register`. Events are not repeated: rebuild state in `onReady`. Returns the way to stop.
   */
  onEvent(
    names: readonly string[],
    handler: (node: string, event: EslEvent) => void | Promise<void>,
  ): () => void {
    const stops: (() => void)[] = [];
    for (const [node, client] of this.clients) {
      for (const name of names) stops.push(client.on(name, (event) => handler(node, event)));
      client.subscribe(names).catch((error: Error) => {
        this.logger.warn(
          `${node}: could not subscribe to ${names.join(' ')}: ${error.message}; done at the next connection`,
        );
      });
    }
    return () => stops.forEach((stop) => stop());
  }

  /** Calls `handler` each time a switch is connected anew, and now for those that are. Returns the way to stop. */
  onReady(handler: (node: string) => void | Promise<void>): () => void {
    const stops = [...this.clients].map(([node, client]) => client.onReady(() => handler(node)));
    return () => stops.forEach((stop) => stop());
  }

  /** Runs an API command on one switch (see InboundClient.api). */
  async api(node: string, command: string, timeoutMs?: number): Promise<string> {
    return this.client(node).api(command, timeoutMs);
  }

  /** Runs an API command in the background of one switch (see InboundClient.bgapi). */
  async bgapi(node: string, command: string, timeoutMs?: number): Promise<string> {
    return this.client(node).bgapi(command, timeoutMs);
  }

  /** Fires an event on one switch (see InboundClient.sendEvent). */
  async sendEvent(
    node: string,
    name: string,
    headers: Readonly<Record<string, string>>,
    body = '',
  ): Promise<void> {
    return this.client(node).sendEvent(name, headers, body);
  }

  /** Runs an API command on every switch at once; one result a node, also for those that are away. Never rejects. */
  broadcast(command: string, timeoutMs?: number): Promise<NodeResult[]> {
    return Promise.all(
      this.nodes().map((node) =>
        this.api(node, command, timeoutMs).then(
          (output): NodeResult => ({ node, ok: true, output }),
          (error: EslError): NodeResult => ({ node, ok: false, error }),
        ),
      ),
    );
  }

  private client(node: string): InboundClient {
    const client = this.clients.get(node);
    if (!client)
      throw new EslError(`no switch is named ${node}; there are: ${this.nodes().join(', ') || 'none'}`);
    return client;
  }
}
