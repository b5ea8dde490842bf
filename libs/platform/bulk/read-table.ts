import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Problem } from '../http/problem';
import { readCell } from './cells';
import { type Column, columnName, findColumn, isRecord, setAt, type TableFormat } from './columns';
import type { LineError } from './import-report';

export const MAX_LINES = 10_000;

/** One line of a table, as the body that the API would take for it; not yet validated. */
export interface TableLine {
  /** Line of the CSV file (its heading is 1), or place in the JSON array, from 1. */
  readonly line: number;
  readonly body: Record<string, unknown>;
}

export interface Table {
  readonly format: TableFormat;
  readonly lines: TableLine[];
  readonly errors: LineError[];
}

const csvRecords = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * A table out of a request's body: bytes are CSV (RFC 4180, UTF-8, a heading line, comma or semicolon), anything else
 * is parsed JSON and must be an array of flat objects. At most 10,000 lines.
 */
export function readTable(columns: readonly Column[], body: unknown): Table {
  return Buffer.isBuffer(body) ? readCsv(columns, body) : readJson(columns, body);
}

function readCsv(columns: readonly Column[], bytes: Buffer): Table {
  const errors: LineError[] = [];
  const table: Table = { format: 'csv', lines: [], errors };
  if (!isUtf8(bytes))
    return {
      ...table,
      errors: [{ line: 1, field: '', message: 'the file is not UTF-8; save it as "CSV UTF-8"' }],
    };
  const records = parseCsv(bytes.toString('utf8'));
  if (!Array.isArray(records)) return { ...table, errors: [records] };
  const [heading, ...rest] = records;
  if (!heading)
    return {
      ...table,
      errors: [{ line: 1, field: '', message: 'the file is empty; it needs a heading line' }],
    };
  refuseTooMany(rest.length);

  const found = heading.record.map((name) => findColumn(columns, name));
  heading.record.forEach((name, index) => {
    if (!found[index])
      errors.push({
        line: 1,
        field: name,
        message: `is no column; there are ${columns.map((column) => column.name).join(', ')}`,
      });
    else if (found.indexOf(found[index]) !== index)
      errors.push({ line: 1, field: name, message: 'is there twice' });
  });
  if (errors.length > 0) return table;

  for (const { record, info } of rest) {
    if (record.length !== found.length) {
      errors.push({
        line: info.lines,
        field: '',
        message: `has ${record.length} cells where the heading has ${found.length}`,
      });
      continue;
    }
    const line: TableLine = { line: info.lines, body: {} };
    found.forEach((column, index) => {
      const value = column && readCell(column, record[index] ?? '');
      if (column && value !== undefined) setAt(line.body, column.path, value);
    });
    table.lines.push(line);
  }
  return table;
}

function readJson(columns: readonly Column[], body: unknown): Table {
  if (!Array.isArray(body)) {
    throw Problem.badRequest(
      'malformed',
      'Send CSV as text/csv, or JSON as application/json: an array with one flat object a line.',
    );
  }
  refuseTooMany(body.length);
  const table: Table = { format: 'json', lines: [], errors: [] };
  const names = new Map(columns.map((column) => [columnName(column, 'json'), column]));
  const unknown = `is unknown; there are ${[...names.keys()].join(', ')}`;
  body.forEach((entry: unknown, index) => {
    const line: TableLine = { line: index + 1, body: {} };
    if (!isRecord(entry)) {
      table.errors.push({ line: line.line, field: '', message: 'must be an object' });
      return;
    }
    for (const [name, value] of Object.entries(entry)) {
      const column = names.get(name);
      if (!column) table.errors.push({ line: line.line, field: name, message: unknown });
      else setAt(line.body, column.path, value);
    }
    table.lines.push(line);
  });
  return table;
}

function parseCsv(text: string): z.output<typeof csvRecords> | LineError {
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  try {
    return csvRecords.parse(
      parse(text, {
        bom: true,
        delimiter,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        to: MAX_LINES + 2,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error.lines ?? 1), field: '', message: `is not CSV: ${error.message}` };
  }
}

function refuseTooMany(lines: number): void {
  if (lines > MAX_LINES)
    throw Problem.badRequest(
      'too-many-lines',
      `One import takes at most ${MAX_LINES} lines; split the file.`,
    );
}
