import type { Socket } from 'node:net';
import { assertOneLine } from '../protocol/command';
import { type CallEnd, EslError } from '../protocol/errors';
import { type BridgeOptions, type BridgeResult, runBridge } from './bridge';
import { type CollectOptions, digitsCommand } from './collect';
import { recordCommand, type Recorded, type RecordOptions } from './record';
import { SessionLink } from './session-link';

/** Ends a call with a cause of ITU-T Q.850 as FreeSWITCH names it: `NORMAL_CLEARING`, `USER_BUSY`, `CALL_REJECTED`. */
export type HangupCause = string;

/** How long an application that takes no time by itself may take, in ms. */
const AT_ONCE_MS = 10_000;
const PLAY_MS = 15 * 60_000;
/** How long the switch may take to tell that a call we ended or transferred is over. */
const LEAVE_MS = 2_000;

/**
 * A call in the hands of a service, spoken to in the words of a call. Every wait has an end: its own timeout
 * (EslTimeout), or CallEnded when the caller leaves.
 */
export class CallSession {
  /** What was set since the newest event; undefined: unset. */
  private readonly overrides = new Map<string, string | undefined>();
  private leaving = false;

  private constructor(private readonly link: SessionLink) {
    link.listen((event) => {
      // What an application left behind is newer than what we set before it ran.
      if (event.name === 'CHANNEL_EXECUTE_COMPLETE') this.overrides.clear();
    });
  }

  /** Takes up the call on a socket that FreeSWITCH opened. */
  static async accept(socket: Socket): Promise<CallSession> {
    return new CallSession(await SessionLink.accept(socket));
  }

  /** The channel: UUID of the caller's leg. */
  get uuid(): string {
    return this.link.uuid;
  }

  get caller(): { readonly number: string; readonly name: string } {
    const { latest } = this.link;
    return {
      number: latest.get('Caller-Caller-ID-Number') ?? '',
      name: latest.get('Caller-Caller-ID-Name') ?? '',
    };
  }

  /** What was dialled, as the dialplan saw it. */
  get destinationNumber(): string {
    return this.link.latest.get('Caller-Destination-Number') ?? '';
  }

  /** The dialplan context the call is in. */
  get context(): string {
    return this.link.latest.get('Caller-Context') ?? '';
  }

  /** Whether the caller has been answered (200 OK); early media is not it. */
  get answered(): boolean {
    return this.link.latest.get('Answer-State') === 'answered';
  }

  /** A channel variable as last seen: at the start of the session, after each application, or as set here. */
  variable(name: string): string | undefined {
    return this.overrides.has(name) ? this.overrides.get(name) : this.link.latest.variable(name);
  }

  /** Resolves when the call is over for this session; never rejects. */
  get ended(): Promise<CallEnd> {
    return this.link.ended;
  }

  get hasEnded(): boolean {
    return this.link.end !== undefined;
  }

  /** Calls `handler` when the call ends, or at once when it has; what it throws is logged. */
  onEnded(handler: (end: CallEnd) => void | Promise<void>): void {
    this.link.onEnded(handler);
  }

  async answer(): Promise<void> {
    await this.execute('answer');
  }

  /** Opens the media path towards the caller before answering (183 with SDP). */
  async preAnswer(): Promise<void> {
    await this.execute('pre_answer');
  }

  /** Tells the caller that it rings (180). */
  async ringReady(): Promise<void> {
    await this.execute('ring_ready');
  }

  /**
   * Sets a channel variable to exactly this text; nothing in it is expanded (the `set` application would run
   * `${…}` in it, twice). Empty text unsets it, as everywhere in FreeSWITCH.
   */
  async set(name: string, value: string): Promise<void> {
    await this.setAll({ [name]: value });
  }

  async setAll(variables: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(variables)) assertVariable(name, value);
    await Promise.all(
      Object.entries(variables).map(async ([name, value]) => {
        await this.api(`uuid_setvar ${this.uuid} ${name} ${quotedArgument(value)}`);
        this.overrides.set(name, value === '' ? undefined : value);
      }),
    );
  }

  /** Plays a file, tone_stream or other source to its end. Resolves with whether it was found and played. */
  async play(file: string, options: { timeoutMs?: number } = {}): Promise<boolean> {
    const response = await this.execute('playback', file, { timeoutMs: options.timeoutMs ?? PLAY_MS });
    return response === 'FILE PLAYED';
  }

  /** Plays a prompt and collects digits; null when the caller did not enter what was asked for (`''` where min is 0). */
  async collect(options: CollectOptions): Promise<string | null> {
    const { argument, variable, timeoutMs } = digitsCommand(options);
    await this.execute('play_and_get_digits', argument, { timeoutMs });
    return this.variable(variable) ?? (options.min === 0 ? '' : null);
  }

  /**
   * Records the caller until a key of `terminators`, silence, or `maxSeconds`. Rejects with CallEnded when the caller
   * hangs up; what was said until then is in the file, which the switch completes a moment later.
   * @param file path on the switch, ending with its format (`.wav`)
   */
  async record(file: string, options: RecordOptions): Promise<Recorded> {
    const { argument, terminators } = recordCommand(file, options);
    await this.set('playback_terminators', terminators);
    await this.execute('record', argument, { timeoutMs: options.maxSeconds * 1000 + PLAY_MS });
    return {
      seconds: Number(this.variable('record_ms') ?? 0) / 1000,
      key: this.variable('playback_terminator_used') ?? null,
    };
  }

  /** Waits on the switch, with the caller's media kept. */
  async sleep(milliseconds: number): Promise<void> {
    await this.execute('sleep', String(Math.round(milliseconds)), { timeoutMs: milliseconds + AT_ONCE_MS });
  }

  /** Rings a dial string and connects the caller; see BridgeResult for how it resolves. */
  bridge(dialString: string, options: BridgeOptions = {}): Promise<BridgeResult> {
    return runBridge(this, this.link, dialString, options);
  }

  /** Runs any dialplan application; resolves with what it answered (Application-Response, `_none_` for most). */
  async execute(application: string, argument = '', options: { timeoutMs?: number } = {}): Promise<string> {
    const event = await this.link.execute(application, argument, {
      timeoutMs: options.timeoutMs ?? AT_ONCE_MS,
      onTimeout: () => this.link.interrupt(),
    });
    return event.get('Application-Response') ?? '';
  }

  /** Runs an API command on this call's switch; see InboundClient.api. */
  api(command: string, timeoutMs?: number): Promise<string> {
    return this.link.api(command, timeoutMs);
  }

  /**
   * As `api`, and also for a few seconds after the caller has hung up, for what else hangs on the call: a leg that was
   * parked for it. Not after a transfer or a bridge.
   */
  apiAfterwards(command: string): Promise<string> {
    return this.link.apiAfterwards(command);
  }

  /** Sends the call into a dialplan context; the session is over with it. */
  async transfer(number: string, context: string): Promise<void> {
    for (const [field, text] of Object.entries({ number, context })) {
      if (!/^[^\s'"\\$,{}]+$/.test(text))
        throw new EslError(`transfer: ${field} ${JSON.stringify(text)} is no plain word`);
    }
    this.leaving = true;
    await this.link.transfer(`uuid_transfer ${this.uuid} ${number} XML ${context}`);
  }

  /** Ends the call. Does nothing when it has ended. */
  async hangup(cause: HangupCause = 'NORMAL_CLEARING'): Promise<void> {
    if (!/^[A-Z0-9_]+$/.test(cause)) {
      throw new EslError(`${JSON.stringify(cause)} is no hang-up cause; NORMAL_CLEARING is one`);
    }
    if (this.hasEnded) return;
    this.leaving = true;
    try {
      await this.api(`uuid_kill ${this.uuid} ${cause}`);
    } catch (error) {
      // The caller may have been faster: then the channel is gone, and its last event is on the way.
      if (!(await this.link.endedWithin(LEAVE_MS))) throw error;
    }
    await this.link.endedWithin(LEAVE_MS);
  }

  /** Leaves the caller to the dialplan action after `socket`; the session is over with it. */
  handBack(): Promise<void> {
    this.leaving = true;
    return this.link.release();
  }

  /** Lets go of the socket, once the service is done; for the server that runs it. */
  close(): Promise<void> {
    return this.link.release();
  }

  /** Whether the service has decided what becomes of the call. */
  get decided(): boolean {
    return this.leaving || this.hasEnded;
  }
}

function assertVariable(name: string, value: string): void {
  if (!/^[A-Za-z_][\w.:-]*$/.test(name))
    throw new EslError(`${JSON.stringify(name)} is no channel variable name`);
  assertOneLine(`variable ${name}`, value);
}

/** One argument of an API command: switch_separate_string takes quotes off and a backslash from before `\\` and `'`. */
function quotedArgument(value: string): string {
  return value === '' ? '' : `'${value.replace(/[\\']/g, '\\$&')}'`;
}
