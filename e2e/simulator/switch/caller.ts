/** A question that a service asks a caller: an execution of `play_and_get_digits`. */
export interface Question {
  /** What is played, as the switch plays it. */
  readonly prompt: string;
  /** Regular expression that the digits must match. */
  readonly pattern: string;
}

/** What a caller says into a recording: so many seconds, ended by a key or by silence (null). */
export interface Words {
  readonly seconds: number;
  readonly key: string | null;
}

/** Whoever holds the phone of a call that a service speaks to. */
export interface Caller {
  /** A command of the service has come to the switch, and was not run yet. */
  commanded(command: string): void;
  /** An application that takes time has begun; of a recording the words are in the file already. */
  hears(application: string, data: string): Promise<void> | void;
  /** The keys that are pressed at a question; none: ''. What it does not take is left for the next one. */
  presses(question: Question): string;
  speaks(path: string): Words;
}

/** Listens, and neither says nor presses anything. */
export const SILENT: Caller = {
  commanded: () => undefined,
  hears: () => undefined,
  presses: () => '',
  speaks: () => ({ seconds: 0, key: null }),
};
