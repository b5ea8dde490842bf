import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { commandText, executeText } from '../protocol/command';
import { answerOf, EslConnection } from '../protocol/connection';
import { CallEnded, type CallEnd, EslError, EslTimeout } from '../protocol/errors';
import { EslEvent } from '../protocol/event';

/** mod_event_socket answers within a millisecond; a switch that takes seconds is stuck. */
const COMMAND_MS = 5_000;

/** Seconds that the switch keeps the socket open after the hang-up, so that its last events arrive. */
const LINGER_SECONDS = 5;

/** One session's events are under 20 KB each; what needs more is not for us. */
const SESSION_LIMITS = { maxHeaderBytes: 256 * 1024, maxBodyBytes: 8 * 1024 * 1024 };

interface Execution {
  resolve(event: EslEvent): void;
  reject(error: EslError): void;
  readonly timer: NodeJS.Timeout;
}

export interface ExecuteOptions {
  /** How long the application may run, in ms. */
  readonly timeoutMs: number;
  /** What to do when the time is up, before the wait rejects. */
  readonly onTimeout?: () => void;
  /** Asked when the time is up: true lets the application run until the call ends. */
  readonly mayRunOn?: () => boolean;
}

/**
 * The outbound event socket of one call: the handshake, executes and their completion, events, and how it ended.
 * CallSession gives it words.
 */
export class SessionLink {
  /** Resolves once, when nothing more can be done with the call here; never rejects. */
  readonly ended: Promise<CallEnd>;
  end: CallEnd | undefined;
  /** The newest event that carries the channel's variables: the only state kept of a call. */
  latest!: EslEvent;
  uuid = '';

  private readonly connection: EslConnection;
  /** Number of the switch's event that the session began with. */
  private begun = 0;
  private parked = false;
  private readonly executions = new Map<string, Execution>();
  private readonly listeners = new Set<(event: EslEvent) => void>();
  private readonly logger = new Logger('CallSession');
  private resolveEnded!: (end: CallEnd) => void;

  private constructor(socket: Socket) {
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
    this.connection = new EslConnection(
      socket,
      {
        onEvent: (event) => this.onEvent(event),
        onBrokenEvent: (error) =>
          this.logger.warn(`call ${this.uuid}: unreadable event skipped: ${error.message}`),
        // A disconnect notice comes with the hang-up (before or after its event) or with the end of the stream.
        onNotice: () => undefined,
        onClose: () => this.finish({ reason: 'disconnect', cause: 'SOCKET_CLOSED' }),
      },
      SESSION_LIMITS,
    );
  }

  /** Takes up a call on a socket that FreeSWITCH opened. Rejects with EslError when what is there is no call. */
  static async accept(socket: Socket): Promise<SessionLink> {
    const link = new SessionLink(socket);
    try {
      const connected = link.connection.request(commandText('connect'), COMMAND_MS);
      // Sent in one go, and not waited for: the switch takes them in order, before the service's first command.
      link.require(`linger ${LINGER_SECONDS}`);
      link.require('myevents json');
      link.require('divert_events on');
      link.latest = EslEvent.fromFrame(await connected);
      link.uuid = link.latest.uuid ?? '';
      link.begun = Number(link.latest.get('Event-Sequence') ?? 0);
      if (link.uuid === '') throw new EslError('the reply to connect names no channel (Unique-ID)');
      return link;
    } catch (error) {
      link.close();
      throw error;
    }
  }

  /** Runs an application and resolves with its CHANNEL_EXECUTE_COMPLETE. */
  execute(application: string, argument: string, options: ExecuteOptions): Promise<EslEvent> {
    const eventUuid = randomUUID();
    const text = executeText(application, argument, eventUuid);
    if (this.end) return Promise.reject(new CallEnded(this.end));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (options.mayRunOn?.()) return;
        options.onTimeout?.();
        this.takeExecution(eventUuid)?.reject(
          new EslTimeout(`${application} on call ${this.uuid}`, options.timeoutMs),
        );
      }, options.timeoutMs);
      this.executions.set(eventUuid, { resolve, reject, timer });
      this.connection.command(text, COMMAND_MS).catch((error: EslError) => {
        this.takeExecution(eventUuid)?.reject(this.endedOr(error));
      });
    });
  }

  async api(command: string, timeoutMs = COMMAND_MS): Promise<string> {
    const text = commandText(`api ${command}`);
    if (this.end) throw new CallEnded(this.end);
    try {
      return answerOf(command, await this.connection.request(text, timeoutMs));
    } catch (error) {
      throw this.endedOr(error as EslError);
    }
  }

  /**
   * Sends the call elsewhere on the switch, and leaves it in the same breath: mod_event_socket's listener lets go of
   * the channel when it ends (it clears CF_CONTROLLED), and must have done so before the next service's `socket` takes
   * hold of it, or that one is let go as well.
   */
  async transfer(command: string): Promise<void> {
    const answered = this.api(command);
    // Refused or not, the socket closes; whether the call went is told by the answer to the transfer.
    const left = this.connection.command(commandText('exit'), COMMAND_MS).catch(() => undefined);
    await answered;
    this.finish({ reason: 'transfer', cause: 'TRANSFERRED' });
    await left;
    this.connection.close();
  }

  /**
   * Leaves a call that is connected to the switch. What happens to it from here on (a transfer by a phone, keys) may
   * hand it to another service, and a listener of ours that ended only then would take the channel from that one (see
   * `transfer`).
   */
  leaveBridged(): void {
    for (const line of ['divert_events off', 'exit'])
      this.connection.command(commandText(line), COMMAND_MS).catch(() => undefined);
    this.finish({ reason: 'bridge', cause: 'BRIDGED' });
    this.connection.close();
  }

  /**
   * As `api`, and also in the seconds for which the switch keeps the socket after the hang-up (`linger`): for what else
   * hung on the call.
   */
  async apiAfterwards(command: string): Promise<string> {
    return answerOf(command, await this.connection.request(commandText(`api ${command}`), COMMAND_MS));
  }

  /** Cuts short what the channel runs, so that the next application need not wait for it. */
  interrupt(): void {
    this.api(`uuid_break ${this.uuid} all`).catch((error: EslError) => {
      if (!this.end) this.logger.warn(`call ${this.uuid}: could not interrupt: ${error.message}`);
    });
  }

  /** Waits for the end of the call, but no longer than `timeoutMs`; resolves with whether it came. */
  async endedWithin(timeoutMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
    await Promise.race([this.ended, timeout]);
    clearTimeout(timer);
    return this.end !== undefined;
  }

  onEnded(handler: (end: CallEnd) => void | Promise<void>): void {
    this.ended.then(handler).catch((error: Error) => {
      this.logger.error(`call ${this.uuid}: handler of its end failed: ${error.message}`, error.stack);
    });
  }

  listen(listener: (event: EslEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Gives up the socket. */
  close(): void {
    this.connection.close();
  }

  /**
   * Gives up the socket: a caller who is still there goes on with the dialplan's next action. Not before the channel is
   * parked: that takes hold of it (CF_CONTROLLED), the listener lets go of it when it ends, and in the other order nobody
   * ever would (switch_ivr_park, mod_event_socket.c). What has run something is parked.
   */
  async release(): Promise<void> {
    if (!this.end && !this.parked)
      await this.execute('eval', '', { timeoutMs: COMMAND_MS }).catch((error: EslError) => {
        if (!this.end)
          this.logger.warn(`call ${this.uuid}: left without knowing it parked: ${error.message}`);
      });
    this.connection.close();
  }

  /** Sends a command without which the session could not be held: it is given up when the switch refuses. */
  private require(line: string): void {
    this.connection.command(commandText(line), COMMAND_MS).catch((error: EslError) => {
      if (this.end) return;
      this.logger.error(`call ${this.uuid}: ${error.message}; left to the dialplan's fallback`);
      this.connection.close(error);
    });
  }

  /** What a broken connection means to a caller of ours: that the call is over for it. */
  private endedOr(error: EslError): EslError {
    return this.end ? new CallEnded(this.end) : error;
  }

  private onEvent(event: EslEvent): void {
    if (event.uuid !== this.uuid && this.uuid !== '') return;
    if (event.hasVariables) this.latest = event;
    for (const listener of this.listeners) listener(event);
    if (event.name === 'CHANNEL_PARK') this.parked = true;
    if (event.name === 'CHANNEL_EXECUTE_COMPLETE') this.onComplete(event);
    if (event.name === 'CHANNEL_HANGUP' || event.name === 'CHANNEL_HANGUP_COMPLETE') {
      this.finish({ reason: 'hangup', cause: event.get('Hangup-Cause') ?? 'NORMAL_CLEARING' });
    }
  }

  private onComplete(event: EslEvent): void {
    if (event.get('Application') === 'socket') this.onSocketComplete(event);
    else {
      const execution = this.takeExecution(event.get('Application-UUID') ?? '');
      if (execution) this.parked = true;
      execution?.resolve(event);
    }
  }

  /**
   * The `socket` application itself is done, with no hang-up before it: the call was transferred. Its events would
   * still come, but what runs on the channel from here on is not ours. The socket of the service that the call comes
   * from may be told of after ours has begun (the switch counts its events from its start).
   */
  private onSocketComplete(event: EslEvent): void {
    const sequence = Number(event.get('Event-Sequence') ?? Infinity);
    if (this.uuid !== '' && sequence > this.begun) this.finish({ reason: 'transfer', cause: 'TRANSFERRED' });
  }

  private finish(end: CallEnd): void {
    if (this.end) return;
    this.end = end;
    for (const uuid of [...this.executions.keys()]) this.takeExecution(uuid)?.reject(new CallEnded(end));
    this.resolveEnded(end);
  }

  private takeExecution(uuid: string): Execution | undefined {
    const execution = this.executions.get(uuid);
    clearTimeout(execution?.timer);
    this.executions.delete(uuid);
    return execution;
  }
}
