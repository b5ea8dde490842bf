import type { Language, PromptKey } from './catalogue';
import { clockIn, dayIn } from './local-time';
import { cardinal } from './numbers';

/** What a service says, piece by piece. */
export type Speech =
  | PromptKey
  /** One after the other: `0`–`9`, `*`, `#`, `+`; anything else is not said. At most 40 are. */
  | { readonly digits: string }
  /** A count, 0 to 999,999; a larger one digit by digit. Right before a sentence it is said as belonging to it. */
  | { readonly number: number }
  /** Day and time of day, as heard at `now`; `timezone` is an IANA name. */
  | { readonly date: Date; readonly timezone: string }
  /** Time of day. */
  | { readonly time: Date; readonly timezone: string }
  /** A duration. */
  | { readonly seconds: number }
  /** A path on the switch, such as AudioStore.pathOnSwitch gives. */
  | { readonly audio: string }
  /** Milliseconds. */
  | { readonly silence: number }
  | { readonly tone: 'beep' };

/** What it comes down to: sentences of the catalogue, and sources that the switch plays as they are. */
export type Spoken = PromptKey | { readonly source: string };

const LONGEST_DIGITS = 40;
/** As FreeSWITCH's own voicemail: 640 Hz for half a second. */
const BEEP = 'tone_stream://%(500,0,640)';
const KEYS: Record<string, PromptKey> = { '*': 'key.star', '#': 'key.hash', '+': 'key.plus' };

export function spoken(language: Language, parts: readonly Speech[], now = new Date()): Spoken[] {
  return parts.flatMap((part, index): Spoken[] => {
    if (typeof part === 'string') return [part];
    if ('digits' in part) return digits(part.digits);
    if ('number' in part) return count(part.number, typeof parts[index + 1] === 'string');
    if ('date' in part) {
      const day = dayIn(language, part.date, part.timezone, now);
      return [...day, 'time.at', ...clockIn(language, part.date, part.timezone)];
    }
    if ('time' in part) return clockIn(language, part.time, part.timezone);
    if ('seconds' in part) return duration(part.seconds);
    if ('audio' in part) return [{ source: part.audio }];
    if ('silence' in part) return [{ source: `silence_stream://${Math.max(10, Math.round(part.silence))}` }];
    return [{ source: BEEP }];
  });
}

function digits(text: string): PromptKey[] {
  return [...text.slice(0, LONGEST_DIGITS)].flatMap((char): PromptKey[] => {
    const key = KEYS[char];
    if (key) return [key];
    return /^[0-9]$/.test(char) ? cardinal(Number(char)) : [];
  });
}

function count(n: number, counted: boolean): PromptKey[] {
  const whole = Math.max(0, Math.floor(n));
  return whole < 1_000_000 ? cardinal(whole, counted ? 'counted' : 'alone') : digits(String(whole));
}

/** `one hour two minutes five seconds`; nothing of it that is zero, unless all is. */
function duration(seconds: number): PromptKey[] {
  const whole = Math.max(0, Math.round(seconds));
  const units = [
    { n: Math.floor(whole / 3600), one: 'duration.hour', many: 'duration.hours' },
    { n: Math.floor(whole / 60) % 60, one: 'duration.minute', many: 'duration.minutes' },
    { n: whole % 60, one: 'duration.second', many: 'duration.seconds' },
  ] as const;
  const said = units.filter(({ n }, index) => n > 0 || (whole === 0 && index === 2));
  return said.flatMap(({ n, one, many }) => [...count(n, true), n === 1 ? one : many]);
}
