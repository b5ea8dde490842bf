import { EslError } from '../protocol/errors';

export interface RecordOptions {
  readonly maxSeconds: number;
  /** Ends it after so many seconds of silence. Default 5. */
  readonly silenceSeconds?: number;
  /** Energy below which it is silent, 0 to 32767. Default 200. */
  readonly silenceThreshold?: number;
  /** Keys that end it. Default `#`; empty: none. */
  readonly terminators?: string;
}

export interface Recorded {
  readonly seconds: number;
  /** The key that ended it, or null. */
  readonly key: string | null;
}

/** Argument of `record` (mod_dptools): path, time limit in s, silence threshold, silence hits (seconds). */
export function recordCommand(
  file: string,
  options: RecordOptions,
): { argument: string; terminators: string } {
  const { maxSeconds, silenceSeconds = 5, silenceThreshold = 200, terminators = '#' } = options;
  if (!/^\/[\w./-]+\.wav$/.test(file))
    throw new EslError(`record: ${JSON.stringify(file)} is no plain path of a WAV file`);
  if (!/^[0-9*#A-D]*$/.test(terminators))
    throw new EslError(`record: terminators ${JSON.stringify(terminators)} are no keys`);
  for (const [field, value] of Object.entries({ maxSeconds, silenceSeconds, silenceThreshold }))
    if (!Number.isInteger(value) || value < 1 || value > 32_767)
      throw new EslError(`record: ${field} ${value} must be a whole number from 1 to 32767`);
  return {
    argument: `${file} ${maxSeconds} ${silenceThreshold} ${silenceSeconds}`,
    terminators: terminators === '' ? 'none' : terminators,
  };
}
