import { EslError } from '../protocol/errors';

export interface CollectOptions {
  /** What to play: a file, `say:…`, `tone_stream://…`, or `file_string://a!b`. Nothing: silence. */
  readonly prompt?: string;
  /** Played before another try. */
  readonly invalidPrompt?: string;
  /** Fewest and most digits. Defaults 1 and `min`. */
  readonly min?: number;
  readonly max?: number;
  /** How often to ask. Default 1. */
  readonly tries?: number;
  /** Seconds to wait for the first digit, after the prompt. Default 5. */
  readonly timeoutSeconds?: number;
  /** Seconds to wait for each further digit. Default `timeoutSeconds`. */
  readonly interDigitSeconds?: number;
  /** Keys that end the input and are not part of it. Default `#`; empty: none. */
  readonly terminators?: string;
  /** Regular expression (PCRE, without spaces) that the digits must match. Default: digits and `*`. */
  readonly pattern?: string;
}

const RESULT_VARIABLE = 'callsign_digits';
const LONGEST_PROMPT_MS = 5 * 60_000;

/** The argument of play_and_get_digits (mod_dptools): min max tries timeout terminators file invalid variable regex digit-timeout. */
export function digitsCommand(options: CollectOptions): {
  argument: string;
  variable: string;
  timeoutMs: number;
} {
  const min = options.min ?? 1;
  const max = options.max ?? min;
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max < Math.max(1, min) || max > 128) {
    throw new EslError(
      `collect: min ${min} and max ${max} must be whole numbers, 0 <= min <= max <= 128, max >= 1`,
    );
  }
  const tries = options.tries ?? 1;
  const timeoutMs = Math.round((options.timeoutSeconds ?? 5) * 1000);
  const digitMs = Math.round((options.interDigitSeconds ?? options.timeoutSeconds ?? 5) * 1000);
  const terminators = options.terminators ?? '#';
  if (!/^[0-9*#A-D]*$/.test(terminators))
    throw new EslError(`collect: terminators ${JSON.stringify(terminators)} are no keys`);
  const pattern = options.pattern ?? '^[0-9*#]*$';
  if (/[\s']/.test(pattern)) throw new EslError('collect: pattern must have no spaces and no quotes');
  const argument = [
    min,
    max,
    tries,
    timeoutMs,
    terminators === '' ? 'none' : terminators,
    source('prompt', options.prompt),
    source('invalidPrompt', options.invalidPrompt),
    RESULT_VARIABLE,
    pattern,
    digitMs,
  ].join(' ');
  const inputMs = timeoutMs + max * digitMs;
  return { argument, variable: RESULT_VARIABLE, timeoutMs: tries * (LONGEST_PROMPT_MS + inputMs) };
}

/** Arguments are separated by spaces; a source with a space in it is quoted. */
function source(field: string, file = 'silence_stream://10'): string {
  if (file.includes("'")) throw new EslError(`collect: ${field} must not contain a quote`);
  return file.includes(' ') ? `'${file}'` : file;
}
