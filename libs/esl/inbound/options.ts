/** One FreeSWITCH whose event socket (mod_event_socket) is to be used. */
export interface SwitchNode {
  /** Our name for it, unique among the nodes. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/** Injection token of EslOptions. */
export const ESL_OPTIONS = Symbol('ESL_OPTIONS');

export interface EslOptions {
  readonly nodes: readonly SwitchNode[];
  readonly timing?: Partial<InboundTiming>;
  /** How long sessions in progress may go on after shutdown began, in ms. */
  readonly shutdownGraceMs?: number;
}

/** All in milliseconds. */
export interface InboundTiming {
  /** TCP connect, and again the time for the switch to ask for the password. */
  readonly connectMs: number;
  /** An answer to `api` and other commands. */
  readonly commandMs: number;
  /** The result of a `bgapi` job. */
  readonly jobMs: number;
  /** First and longest wait before a reconnection; it doubles in between, less a random part of up to half. */
  readonly backOffMinMs: number;
  readonly backOffMaxMs: number;
  /** After so long without a byte the switch is asked for a sign of life; without one the connection is dropped. */
  readonly idleMs: number;
}

export const DEFAULT_TIMING: InboundTiming = {
  connectMs: 5_000,
  commandMs: 5_000,
  jobMs: 60_000,
  backOffMinMs: 250,
  backOffMaxMs: 10_000,
  idleMs: 15_000,
};
