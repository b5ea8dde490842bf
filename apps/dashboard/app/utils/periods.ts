/** Days as people say them, in a time zone that need not be this browser's. */
export const periods = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'This month',
  lastMonth: 'Last month',
} as const;
export type PeriodName = keyof typeof periods;

const DAY_MS = 86_400_000;

/** Beginning and end (not included) as ISO times: midnights in the time zone. */
export function periodTimes(
  name: PeriodName,
  timezone: string,
  now = Date.now(),
): { from: string; to: string } {
  const today = dayAt(now, timezone);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const after = (days: number) => new Date(today.getTime() + days * DAY_MS);
  const [first, last] = {
    today: [today, after(1)],
    yesterday: [after(-1), today],
    week: [after(-6), after(1)],
    month: [new Date(Date.UTC(year, month, 1)), after(1)],
    lastMonth: [new Date(Date.UTC(year, month - 1, 1)), new Date(Date.UTC(year, month, 1))],
  }[name] as [Date, Date];
  return { from: midnight(first, timezone), to: midnight(last, timezone) };
}

/** What the clock on the wall shows, as if it were UTC. */
function wall(at: number, timezone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

function dayAt(at: number, timezone: string): Date {
  return new Date(Math.floor(wall(at, timezone) / DAY_MS) * DAY_MS);
}

/** Twice, because the first guess may be on the other side of a change of the clock. */
function midnight(day: Date, timezone: string): string {
  let at = day.getTime();
  for (let turn = 0; turn < 2; turn++) at += day.getTime() - wall(at, timezone);
  return new Date(at).toISOString();
}

/** Beginning of an interval, as short as it may be read. */
export function intervalLabel(iso: string, interval: string, timezone: string): string {
  const date = new Date(iso);
  if (interval === '15min' || interval === 'hour')
    return date.toLocaleTimeString('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
  return date.toLocaleDateString('en-GB', { timeZone: timezone, day: 'numeric', month: 'short' });
}
