import type { Account } from '~/api/session-store';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const whole = new Intl.NumberFormat('en');

export const roleNames: Record<Account['role'], string> = {
  system_admin: 'System administrator',
  tenant_admin: 'Administrator',
  user: 'User',
};

/** ISO 8601 to this browser's time zone, e.g. `22 Nov 2026, 15:46:02`. */
export function formatTime(iso: string): string {
  return moment.format(new Date(iso));
}

/** Seconds as `0:07`, `12:30` or `1:02:03`. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** `USER_BUSY` as `User busy`. */
export function formatCause(cause: string): string {
  const words = cause.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The languages that announcements are spoken in. */
export const promptLanguages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
] as const;

/** A part of 1 as `93.5 %`; a dash where there is nothing to take it of. */
export function formatShare(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 1000) / 10} %`;
}
