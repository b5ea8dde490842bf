/** Who called, for people: `Alice (+14155550123)`. What callers say of themselves becomes one line. */
export function callerText({ name, number }: { name: string; number: string }): string {
  const shown = name.replace(/\p{Cc}+/gu, ' ').trim();
  const dialled = number.replace(/\p{Cc}+/gu, ' ').trim() || 'an unknown number';
  return shown === '' || shown === dialled ? dialled : `${shown} (${dialled})`;
}

/** `Monday, 23 November 2026 at 00:30:05 (Europe/Vienna)` */
export function localTime(at: Date, timezone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: timezone,
  }).format(at);
  return `${text} (${timezone})`;
}

/** `1:05` */
export function lengthText(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
