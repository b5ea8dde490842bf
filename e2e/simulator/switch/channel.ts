import { randomUUID } from 'node:crypto';
import { type Caller, SILENT } from './caller';
import type { Field } from './recordings';

/** Microseconds since 1970; 0: never. */
export interface Times {
  created: number;
  progress: number;
  answered: number;
  bridged: number;
  hungUp: number;
}

/** One stay in the dialplan; a transfer begins another (`callflow` of a call detail record). */
export interface Stay {
  readonly destination: string;
  readonly context: string;
  readonly since: number;
}

export const microseconds = (): number => Date.now() * 1000;

/** A leg on the switch: what FreeSWITCH calls a channel. */
export class Channel {
  readonly uuid: string;
  /** `Channel-…` and `Caller-…` headers, as in events and dialplan requests. */
  readonly headers: Map<string, string>;
  readonly variables: Map<string, string>;
  readonly times: Times = { created: microseconds(), progress: 0, answered: 0, bridged: 0, hungUp: 0 };
  readonly applications: { readonly name: string; readonly data: string; readonly at: number }[] = [];
  readonly stays: Stay[] = [];
  /** Resolves with the hang-up cause. */
  readonly ended: Promise<string>;
  /** The leg it talks to, or that rings for it, or that it rings for. */
  other: Channel | undefined;
  cause: string | undefined;
  /** Who hung up, as `sip_hangup_disposition` says. */
  hungUpBy: 'phone' | 'switch' = 'switch';
  onAnswer: () => void = () => undefined;
  caller: Caller = SILENT;
  /** Pressed, and not taken yet. */
  keys = '';
  /** Where a transfer sends it, until the dialplan has taken that up. */
  transferTo: { readonly number: string; readonly context: string } | undefined;
  private resolveEnded!: (cause: string) => void;
  private readonly interruptions = new Set<() => void>();
  private readonly emit: (channel: Channel, event: string, more?: Record<string, string>) => void;

  /** @param fields recorded fields of a dialplan request or event, with this call's words in them */
  constructor(
    fields: readonly Field[],
    emit: (channel: Channel, event: string, more?: Record<string, string>) => void,
  ) {
    const wanted = /^(Channel-|Caller-|Unique-ID|Call-Direction|Presence-Call-Direction|Answer-State)/;
    this.emit = emit;
    this.headers = new Map(fields.filter(([name]) => wanted.test(name)));
    this.variables = new Map(
      fields.flatMap(([name, value]): Field[] =>
        name.startsWith('variable_') && typeof value === 'string' ? [[name.slice(9), value]] : [],
      ),
    );
    this.uuid = this.headers.get('Unique-ID') ?? randomUUID();
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
  }

  get direction(): string {
    return this.headers.get('Call-Direction') ?? '';
  }

  get answered(): boolean {
    return this.times.answered > 0;
  }

  /** Ended, or on its way to another place of the dialplan. */
  get leaving(): boolean {
    return this.cause !== undefined || this.transferTo !== undefined;
  }

  set(name: string, value: string): void {
    if (value === '') this.variables.delete(name);
    else this.variables.set(name, value);
  }

  tell(event: string, more: Record<string, string> = {}): void {
    this.emit(this, event, more);
  }

  progress(): void {
    if (this.times.progress > 0) return;
    this.times.progress = microseconds();
    this.tell('CHANNEL_PROGRESS');
  }

  answer(): void {
    if (this.answered || this.cause) return;
    this.times.answered = microseconds();
    this.tell('CHANNEL_ANSWER');
    this.onAnswer();
  }

  hangUp(cause: string, by: 'phone' | 'switch' = 'switch'): void {
    if (this.cause !== undefined) return;
    this.cause = cause;
    this.hungUpBy = by;
    this.times.hungUp = microseconds();
    this.tell('CHANNEL_HANGUP');
    this.resolveEnded(cause);
    this.interrupt();
  }

  transfer(number: string, context: string): void {
    if (this.cause !== undefined) return;
    this.transferTo = { number, context };
    this.interrupt();
  }

  /** Resolves with what the work gives, or undefined as soon as the channel leaves or is interrupted (`uuid_break`). */
  async meanwhile<T>(work: Promise<T>): Promise<T | undefined> {
    if (this.leaving) return undefined;
    let stop!: () => void;
    const interrupted = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined);
      this.interruptions.add(stop);
    });
    try {
      return await Promise.race([work, interrupted]);
    } finally {
      this.interruptions.delete(stop);
    }
  }

  interrupt(): void {
    for (const stop of [...this.interruptions]) stop();
  }
}
