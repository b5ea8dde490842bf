/**
 * How long to wait before attempt number `attempt` (0 = first retry), in ms: doubling from `minMs` to `maxMs`,
 * less a random part of up to half, so that many clients do not come back to a restarted switch at once.
 */
export function backOff(
  attempt: number,
  minMs: number,
  maxMs: number,
  random: () => number = Math.random,
): number {
  const full = Math.min(maxMs, minMs * 2 ** Math.min(attempt, 30));
  return Math.round(full * (1 - random() / 2));
}
