import type { BenchResult } from './result';

const HEADER = ['', 'value', 'unit', 'against', 'ratio', 'goal', ''];

export function jsonLine({ name, value, unit, floor, ratio, goal, ok }: BenchResult): string {
  return `${JSON.stringify({ name, value, unit, floor, ratio, goal, ok })}\n`;
}

/** For people: what was measured, what it has to be compared with, and whether the goal is reached. */
export function table(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, value, unit, floor, ratio, goal, ok }) => [
    name,
    figure(value),
    unit,
    figure(floor),
    figure(ratio),
    goal === null ? '' : figure(goal),
    goal === null ? '' : ok ? 'ok' : 'MISSED',
  ]);
  const widths = HEADER.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [HEADER, ...rows]
    .map((row) =>
      row
        .map((cell, column) => align(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}

const NUMBERS = new Set([1, 3, 4, 5]);

function align(cell: string, width: number, column: number): string {
  return NUMBERS.has(column) ? cell.padStart(width) : cell.padEnd(width);
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString(
    'en',
    value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}
