/** Days of this browser's time zone (`2026-11-22`, both inclusive) as the times that the API filters by. */
export function recordTimes({ from, to }: { from?: string; to?: string }): { from?: string; to?: string } {
  return {
    ...(from ? { from: midnight(from, 0) } : {}),
    ...(to ? { to: midnight(to, 1) } : {}),
  };
}

function midnight(day: string, daysLater: number): string {
  const time = new Date(`${day}T00:00:00`);
  if (Number.isNaN(time.getTime())) return day; // a mistyped address: the API says what is wrong with it
  time.setDate(time.getDate() + daysLater);
  return time.toISOString();
}
