import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Logger } from '@nestjs/common';
import { commandText } from '../protocol/command';
import { acceptedOutput, answerOf, EslConnection } from '../protocol/connection';
import { EslDisconnected, EslError, EslTimeout } from '../protocol/errors';
import type { EslEvent } from '../protocol/event';
import { backOff } from './back-off';
import { DEFAULT_TIMING, type InboundTiming, type SwitchNode } from './options';
import { eventCommand, type EventHandler, Subscriptions } from './subscriptions';

export interface InboundStatus {
  readonly state: 'connecting' | 'ready' | 'waiting' | 'stopped';
  /** ISO time of the last change of state. */
  readonly since: string;
  /** Why the last attempt or connection ended. */
  readonly lastError?: string;
  /** Connections that became ready so far. */
  readonly connections: number;
}

interface Job {
  resolve(output: string): void;
  reject(error: EslError): void;
  readonly command: string;
  readonly timer: NodeJS.Timeout;
}

/**
 * One lasting connection to the event socket of one switch: authenticated, subscribed, made again when it
 * breaks. Events that happened in between are lost; whoever keeps state rebuilds it in `onReady`.
 */
export class InboundClient {
  private readonly logger: Logger;
  private readonly timing: InboundTiming;
  private readonly subscriptions = new Subscriptions();
  private readonly readyHandlers = new Set<() => void | Promise<void>>();
  private readonly jobs = new Map<string, Job>();
  private connection: EslConnection | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private current: InboundStatus = { state: 'stopped', since: new Date().toISOString(), connections: 0 };

  constructor(
    readonly node: SwitchNode,
    timing: Partial<InboundTiming> = {},
  ) {
    this.timing = { ...DEFAULT_TIMING, ...timing };
    this.logger = new Logger(`Switch ${node.name}`);
    this.subscriptions.add(['BACKGROUND_JOB']);
  }

  get status(): InboundStatus {
    return this.current;
  }

  /** Connects, and keeps connecting until `stop`. */
  start(): void {
    if (this.current.state === 'stopped') this.open();
  }

  /** Ends the connection for good; waiting commands reject. */
  stop(): void {
    clearTimeout(this.timer);
    this.setState('stopped');
    this.connection?.close();
    this.connection = undefined;
  }

  /** Asks the switch for these events too; taken up at once when connected. */
  async subscribe(names: readonly string[]): Promise<void> {
    const added = this.subscriptions.add(names);
    if (added.length > 0 && this.connection && this.current.state === 'ready') {
      const connection = this.connection;
      try {
        await connection.command(commandText(eventCommand(added)), this.timing.commandMs);
      } catch (error) {
        // A connection that lacks events is worse than none: the next one asks for all of them.
        connection.close(error as EslError);
        throw error;
      }
    }
  }

  /** Calls `handler` for each event of this name (see Subscriptions); `subscribe` asks for them. Returns the way to stop. */
  on(eventName: string, handler: EventHandler): () => void {
    return this.subscriptions.handle(eventName, handler);
  }

  /**
   * Calls `handler` after each (re)connection, once subscribed: the moment to read the switch's state anew.
   * When the switch is connected already, it is called now too.
   */
  onReady(handler: () => void | Promise<void>): () => void {
    this.readyHandlers.add(handler);
    if (this.current.state === 'ready') this.guard('ready', handler);
    return () => this.readyHandlers.delete(handler);
  }

  /**
   * Runs an API command and resolves with its output (without the last line break). Rejects with
   * EslCommandRefused on `-ERR`, EslDisconnected while the switch is away, EslTimeout, EslUnsafeTextError.
   */
  async api(command: string, timeoutMs = this.timing.commandMs): Promise<string> {
    const text = commandText(`api ${command}`);
    return answerOf(command, await this.ready().request(text, timeoutMs));
  }

  /** Like `api`, in a thread of its own on the switch: for what takes long (originate). */
  async bgapi(command: string, timeoutMs = this.timing.jobMs): Promise<string> {
    const uuid = randomUUID();
    const text = commandText(`bgapi ${command}`, { 'Job-UUID': uuid });
    const connection = this.ready();
    // The result may overtake the answer to the command, so it is expected before the command is sent.
    const output = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.jobs.delete(uuid);
        reject(new EslTimeout(`"bgapi ${command}"`, timeoutMs));
      }, timeoutMs);
      this.jobs.set(uuid, { resolve, reject, command, timer });
    });
    const started = connection.command(text, this.timing.commandMs).catch((error: EslError) => {
      this.takeJob(uuid)?.reject(error);
    });
    await Promise.all([output, started]);
    return output;
  }

  /** Fires an event on the switch, as if one of its modules had: what listens for it there acts on it. */
  async sendEvent(name: string, headers: Readonly<Record<string, string>>, body = ''): Promise<void> {
    await this.ready().command(commandText(`sendevent ${name}`, headers, body), this.timing.commandMs);
  }

  private ready(): EslConnection {
    if (this.connection && this.current.state === 'ready') return this.connection;
    const why = this.current.lastError ? `: ${this.current.lastError}` : '';
    throw new EslDisconnected(
      `switch ${this.node.name} (${this.node.host}:${this.node.port}) is not connected (${this.current.state})${why}`,
    );
  }

  private open(): void {
    this.setState('connecting');
    const socket = connect({ host: this.node.host, port: this.node.port });
    const giveUp = setTimeout(
      () => connection.close(new EslTimeout('connecting and authenticating', this.timing.connectMs)),
      this.timing.connectMs,
    );
    const connection: EslConnection = new EslConnection(socket, {
      onEvent: (event) => this.dispatch(event),
      onBrokenEvent: (error) => this.logger.warn(`unreadable event skipped: ${error.message}`),
      onNotice: (frame) => {
        if (frame.contentType === 'auth/request') this.authenticate(connection, giveUp);
        if (frame.contentType === 'text/rude-rejection') {
          connection.close(
            new EslDisconnected("refused by the switch's event_socket ACL (apply-inbound-acl)"),
          );
        }
      },
      onClose: (error) => {
        clearTimeout(giveUp);
        this.lost(error);
      },
    });
    this.connection = connection;
  }

  private authenticate(connection: EslConnection, giveUp: NodeJS.Timeout): void {
    clearTimeout(giveUp);
    const subscribe = async (): Promise<void> => {
      await connection.command(commandText(`auth ${this.node.password}`), this.timing.commandMs);
      await connection.command(commandText(eventCommand(this.subscriptions.all)), this.timing.commandMs);
      this.becomeReady(connection);
    };
    subscribe().catch((error: Error) =>
      connection.close(error instanceof EslError ? error : new EslError(error.message)),
    );
  }

  private becomeReady(connection: EslConnection): void {
    this.failures = 0;
    this.current = { ...this.current, connections: this.current.connections + 1 };
    this.setState('ready');
    this.logger.log(`connected to ${this.node.host}:${this.node.port}`);
    this.watch(connection);
    for (const handler of this.readyHandlers) this.guard('ready', handler);
  }

  /** A switch that hangs keeps its TCP connection: only an answer shows that it lives. */
  private watch(connection: EslConnection): void {
    this.timer = setTimeout(() => {
      const idle = performance.now() - connection.lastReceived;
      const sign = idle < this.timing.idleMs ? Promise.resolve('') : this.api('status');
      sign.then(
        () => {
          if (!connection.closed) this.watch(connection);
        },
        (error: EslError) => connection.close(error),
      );
    }, this.timing.idleMs);
    this.timer.unref();
  }

  private lost(error: EslError): void {
    clearTimeout(this.timer);
    this.connection = undefined;
    for (const uuid of [...this.jobs.keys()]) this.takeJob(uuid)?.reject(error);
    if (this.current.state === 'stopped') return;
    if (this.current.state === 'ready' || this.failures === 0)
      this.logger.warn(`not connected: ${error.message}`);
    this.setState('waiting', error.message);
    const delay = backOff(this.failures++, this.timing.backOffMinMs, this.timing.backOffMaxMs);
    this.timer = setTimeout(() => this.open(), delay);
  }

  private dispatch(event: EslEvent): void {
    if (event.name === 'BACKGROUND_JOB' && event.jobUuid) {
      const job = this.takeJob(event.jobUuid);
      if (job) settle(job, event.body);
    }
    for (const handler of this.subscriptions.handlersOf(event)) this.guard(event.name, () => handler(event));
  }

  private takeJob(uuid: string): Job | undefined {
    const job = this.jobs.get(uuid);
    if (job) clearTimeout(job.timer);
    this.jobs.delete(uuid);
    return job;
  }

  /** A failing handler is its owner's bug: it is logged, and neither the connection nor other handlers suffer. */
  private guard(what: string, handler: () => void | Promise<void>): void {
    Promise.resolve()
      .then(handler)
      .catch((error: Error) => this.logger.error(`handler of ${what} failed: ${error.message}`, error.stack));
  }

  private setState(state: InboundStatus['state'], lastError?: string): void {
    this.current = {
      ...this.current,
      state,
      since: new Date().toISOString(),
      ...(lastError ? { lastError } : {}),
    };
  }
}

function settle(job: Job, output: string): void {
  try {
    job.resolve(acceptedOutput(job.command, output));
  } catch (error) {
    job.reject(error as EslError);
  }
}
