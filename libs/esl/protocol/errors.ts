/** Everything this library throws on purpose is one of these, so that a caller can tell it from a bug. */
export class EslError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** The peer sent bytes that are no event-socket frame, or a frame larger than allowed. The stream cannot be read on. */
export class EslFrameError extends EslError {}

/** A frame was read, but the event in it is not one (broken JSON, a header that is no text). The stream goes on. */
export class EslEventError extends EslError {}

/** Text with a line break or NUL was about to go into a command, where it would start another header or command. */
export class EslUnsafeTextError extends EslError {
  constructor(readonly field: string) {
    super(
      `${field} contains a line break or NUL, which would end the command early; remove it before sending`,
    );
  }
}

/** The switch answered `-ERR …` (or `-USAGE …`). `reply` is its answer as sent, without the final line break. */
export class EslCommandRefused extends EslError {
  constructor(
    readonly command: string,
    readonly reply: string,
  ) {
    super(`the switch refused "${command}": ${reply}`);
  }
}

/** No answer in time. The command may still take effect on the switch. */
export class EslTimeout extends EslError {
  constructor(what: string, milliseconds: number) {
    super(`${what} got no answer within ${milliseconds} ms`);
  }
}

/** The connection was not there, or broke while a command waited for its answer. */
export class EslDisconnected extends EslError {}

/** Why a session is over. */
export interface CallEnd {
  /**
   * `hangup`: the call is over. `transfer`: it goes on elsewhere on the switch. `bridge`: it was connected, and is the
   * switch's alone. `disconnect`: the switch's connection broke.
   */
  readonly reason: 'hangup' | 'transfer' | 'bridge' | 'disconnect';
  /** Hang-up cause as FreeSWITCH names it (`NORMAL_CLEARING`, `ORIGINATOR_CANCEL`, …); else `TRANSFERRED`, `BRIDGED` or `SOCKET_CLOSED`. */
  readonly cause: string;
}

/** The caller left (or the switch took the call elsewhere) before the wait was over. */
export class CallEnded extends EslError implements CallEnd {
  readonly reason: CallEnd['reason'];
  override readonly cause: string;

  constructor(end: CallEnd) {
    super(`the call has ended (${end.reason}: ${end.cause})`);
    this.reason = end.reason;
    this.cause = end.cause;
  }
}
