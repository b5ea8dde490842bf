import { camel } from '../database/errors';

/** How a column that is neither text, number nor flag is written in one cell. */
export interface CellForm {
  read(text: string): unknown;
  write(value: unknown): string;
}

/** One column of a table that comes in and goes out. */
export interface Column {
  /** Heading in CSV, in snake_case; its camelCase is the property in JSON. */
  readonly name: string;
  /** Where the value is in the body that the table's lines become, e.g. `forwarding.busy.number`. */
  readonly path: string;
  readonly form?: 'text' | 'whole' | 'flag' | CellForm;
  /** An empty cell clears the value; without this it means that nothing is said about it. */
  readonly clearable?: boolean;
  /** Taken in, never given out. */
  readonly secret?: boolean;
}

export type TableFormat = 'csv' | 'json';

/** The name of a column in a format. */
export function columnName({ name }: Column, format: TableFormat): string {
  return format === 'csv' ? name : camel(name);
}

/** Finds a column by its heading as people write it: `display_name`, `displayName` and `Display name` are one. */
export function findColumn(columns: readonly Column[], heading: string): Column | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  return columns.find(({ name }) => plain(name) === plain(heading));
}

/** The column that a field of a body came from: `followMe.steps.0.number` from the column with `followMe.steps`. */
export function columnAt(columns: readonly Column[], field: string): Column | undefined {
  return (
    columns.find(({ path }) => field === path || field.startsWith(`${path}.`)) ??
    columns.find(({ path }) => path.startsWith(`${field}.`))
  );
}

export function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let place = target;
  for (const part of parts) {
    const next = place[part];
    place = isRecord(next) ? next : (place[part] = {});
  }
  place[last] = value;
}

export function valueAt(source: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((place, part) => (isRecord(place) ? place[part] : undefined), source);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
