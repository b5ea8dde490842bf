/** The caller's name of a call that an event has changed says when the event was sent, in ms since 1970. */
const SENT = /^sent ([\d.]+)$/;

const now = (): number => performance.timeOrigin + performance.now();

export const sentNow = (): string => `sent ${now()}`;

/** Milliseconds since then; null for a name that says something else. */
export function delayOf(name: string): number | null {
  const sent = SENT.exec(name)?.[1];
  return sent === undefined ? null : now() - Number(sent);
}
