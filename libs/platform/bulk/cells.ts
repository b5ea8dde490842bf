import type { Column } from './columns';

/**
 * What a spreadsheet would run as a formula (OWASP, "CSV injection"). A number with its `+` is left alone: it can do
 * nothing there, and every other reader of the file wants it as it is.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const INTERNATIONAL_NUMBER = /^\+[0-9]+$/;

/** Text as a cell: a formula gets an apostrophe in front, and so does what would lose one when it is read back. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) && !INTERNATIONAL_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `escapeFormula` was given. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A cell's value; what does not fit its column stays text, which the schema of the line refuses. */
export function readCell(column: Column, cell: string): unknown {
  const text = unescapeFormula(cell.trim());
  if (text === '') return column.clearable ? null : undefined;
  const { form = 'text' } = column;
  if (typeof form === 'object') return form.read(text);
  if (form === 'whole') return /^-?[0-9]{1,9}$/.test(text) ? Number(text) : text;
  if (form === 'flag') return flags.get(text.toLowerCase()) ?? text;
  return text;
}

const flags = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

export function writeCell({ form }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof form === 'object') return escapeFormula(form.write(value));
  return escapeFormula(typeof value === 'string' ? value : JSON.stringify(value));
}
