import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { writeCell } from './cells';
import { type Column, columnName, type TableFormat, valueAt } from './columns';

export const exportQuery = z.strictObject({ format: z.enum(['csv', 'json']).default('csv') });
export type ExportQuery = z.output<typeof exportQuery>;

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * A table as a download that is made while it is read: CSV (RFC 4180, formulas disarmed) or a JSON array, in just the
 * form that an import takes. Columns that are secret are left out.
 * @param batches of objects in which the columns find their values
 */
export function writeTable(
  name: string,
  columns: readonly Column[],
  format: TableFormat,
  batches: AsyncIterable<object[]>,
): StreamableFile {
  const open = columns.filter(({ secret }) => !secret);
  const text = format === 'csv' ? csv(open, batches) : json(open, batches);
  return new StreamableFile(Readable.from(text), {
    type: TYPES[format],
    disposition: `attachment; filename="${name}.${format}"`,
  });
}

async function* csv(columns: Column[], batches: AsyncIterable<object[]>): AsyncGenerator<string> {
  const lines = (rows: string[][]) => stringify(rows, { record_delimiter: '\r\n' });
  yield lines([columns.map((column) => columnName(column, 'csv'))]);
  for await (const batch of batches)
    yield lines(batch.map((row) => columns.map((column) => writeCell(column, valueAt(row, column.path)))));
}

async function* json(columns: Column[], batches: AsyncIterable<object[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const batch of batches) {
    for (const row of batch) {
      const entries = columns.map((column) => [
        columnName(column, 'json'),
        valueAt(row, column.path) ?? null,
      ]);
      yield `${separator}${JSON.stringify(Object.fromEntries(entries))}`;
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
