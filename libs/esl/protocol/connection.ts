import type { Socket } from 'node:net';
import { EslCommandRefused, EslDisconnected, EslError, EslEventError, EslTimeout } from './errors';
import { EslEvent } from './event';
import { type Frame, FrameParser } from './frame-parser';
import type { FrameLimits } from './block-reader';

export interface ConnectionListener {
  onEvent(event: EslEvent): void;
  /** A frame with no event in it that could be read; the stream goes on. */
  onBrokenEvent(error: EslEventError): void;
  /** Every frame that is neither an answer nor an event: `auth/request`, disconnect notices, log lines. */
  onNotice(frame: Frame): void;
  /** Once, however the connection ended; `error` says why when it was not asked for. */
  onClose(error: EslError): void;
}

interface PendingCommand {
  readonly line: string;
  readonly timer: NodeJS.Timeout;
  resolve(frame: Frame): void;
  reject(error: EslError): void;
}

/**
 * One event-socket connection in either direction: bytes in, events out, and each answer to its command.
 * mod_event_socket answers commands in the order they were sent, which is all the correlation there is.
 */
export class EslConnection {
  private readonly parser: FrameParser;
  private readonly pending: PendingCommand[] = [];
  private closedBy: EslError | undefined;
  /** Since when nothing has been received, as `performance.now()`. */
  lastReceived = performance.now();

  constructor(
    private readonly socket: Socket,
    private readonly listener: ConnectionListener,
    limits: Partial<FrameLimits> = {},
  ) {
    this.parser = new FrameParser(limits);
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('error', (error) => this.close(new EslDisconnected(`connection failed: ${error.message}`)));
    socket.on('end', () => this.close(new EslDisconnected('the switch closed the connection')));
    socket.on('close', () => this.close(new EslDisconnected('the connection was closed')));
  }

  get closed(): boolean {
    return this.closedBy !== undefined;
  }

  /**
   * Sends one command (see commandText) and resolves with its answer, whatever that says.
   * Rejects with EslTimeout after `timeoutMs`, with EslDisconnected when the connection ends first.
   */
  request(text: string, timeoutMs: number): Promise<Frame> {
    if (this.closedBy) return Promise.reject(this.closedBy);
    const line = firstLine(text);
    return new Promise((resolve, reject) => {
      // After its time the command keeps its place in the queue: the late answer must not go to the next one.
      const timer = setTimeout(() => reject(new EslTimeout(`"${line}"`, timeoutMs)), timeoutMs);
      this.pending.push({ line, timer, resolve, reject });
      this.socket.write(text);
    });
  }

  /** Like `request`, for commands answered with `Reply-Text`: resolves with it, rejects with EslCommandRefused on `-ERR`. */
  async command(text: string, timeoutMs: number): Promise<string> {
    return answerOf(firstLine(text), await this.request(text, timeoutMs));
  }

  /**
   * Ends the connection; waiting commands reject with the reason. Without one it is this side's own wish, and what
   * was written still goes out.
   */
  close(failure?: EslError): void {
    if (this.closedBy) return;
    const reason = failure ?? new EslDisconnected('the connection was closed by this side');
    this.closedBy = reason;
    if (failure) this.socket.destroy();
    else this.socket.destroySoon();
    for (const command of this.pending.splice(0)) {
      clearTimeout(command.timer);
      command.reject(reason);
    }
    this.listener.onClose(reason);
  }

  private read(chunk: Buffer): void {
    this.lastReceived = performance.now();
    try {
      for (const frame of this.parser.push(chunk)) {
        if (this.closedBy) return;
        this.dispatch(frame);
      }
    } catch (error) {
      if (!(error instanceof EslError)) throw error;
      this.close(error);
    }
  }

  private dispatch(frame: Frame): void {
    switch (frame.contentType) {
      case 'command/reply':
      case 'api/response': {
        const command = this.pending.shift();
        if (!command) throw new EslError('the switch answered a command that was not sent');
        clearTimeout(command.timer);
        command.resolve(frame);
        return;
      }
      case 'text/event-json':
      case 'text/event-plain': {
        const event = this.readEvent(frame);
        if (event) this.listener.onEvent(event);
        return;
      }
      default:
        this.listener.onNotice(frame);
    }
  }

  private readEvent(frame: Frame): EslEvent | undefined {
    try {
      return EslEvent.fromFrame(frame);
    } catch (error) {
      if (!(error instanceof EslEventError)) throw error;
      this.listener.onBrokenEvent(error);
      return undefined;
    }
  }
}

function firstLine(text: string): string {
  const line = text.slice(0, text.indexOf('\n'));
  return line.startsWith('auth ') ? 'auth' : line;
}

/** What an answer says: the body of `api`, the Reply-Text of anything else. */
export function answerOf(command: string, frame: Frame): string {
  const raw =
    frame.contentType === 'api/response'
      ? frame.body.toString('utf8')
      : (frame.headers.get('Reply-Text') ?? '');
  return acceptedOutput(command, raw);
}

/** The output of a command; throws EslCommandRefused when it says `-ERR` or `-USAGE`. */
export function acceptedOutput(command: string, raw: string): string {
  const text = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
  if (/^-(ERR|USAGE)/.test(text)) throw new EslCommandRefused(command, text);
  return text;
}
