import type { Language, PromptKey } from './catalogue';
import { cardinal } from './numbers';

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What a calendar and a clock show at a moment in a time zone (IANA name). */
function localTime(at: Date, timezone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** Days since 1970 of the calendar day, whatever the clock says. */
function dayNumber({ year, month, day }: LocalTime): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** `today`, `yesterday`, or `Monday, March third` (German: `Montag, dritter März`). */
export function dayIn(language: Language, at: Date, timezone: string, now: Date): PromptKey[] {
  const local = localTime(at, timezone);
  const ago = dayNumber(localTime(now, timezone)) - dayNumber(local);
  if (ago === 0) return ['day.today'];
  if (ago === 1) return ['day.yesterday'];
  const weekday = `weekday.${((dayNumber(local) + 3) % 7) + 1}` as PromptKey;
  const month = `month.${local.month}` as PromptKey;
  const day = `ordinal.${local.day}` as PromptKey;
  return language === 'de' ? [weekday, day, month] : [weekday, month, day];
}

const clocks: Record<Language, (hour: number, minute: number) => PromptKey[]> = {
  en: (hour, minute) => [
    ...cardinal(hour % 12 || 12),
    ...(minute > 0 && minute < 10 ? (['time.oh'] as const) : []),
    ...(minute > 0 ? cardinal(minute) : []),
    hour < 12 ? 'time.am' : 'time.pm',
  ],
  de: (hour, minute) => [...cardinal(hour, 'short'), 'time.oclock', ...(minute > 0 ? cardinal(minute) : [])],
};

/** `three forty-five P M` (German: `fünfzehn Uhr fünfundvierzig`). */
export function clockIn(language: Language, at: Date, timezone: string): PromptKey[] {
  const { hour, minute } = localTime(at, timezone);
  return clocks[language](hour, minute);
}
