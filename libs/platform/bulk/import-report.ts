import { z } from 'zod';
import type { RequestContext } from '../context';
import type { Database, TenantTransaction } from '../database/database';
import { type FieldError, Problem } from '../http/problem';
import { type Column, columnAt, columnName, type TableFormat } from './columns';
import { readTable, type TableLine } from './read-table';

const MAX_ERRORS = 1_000;

export const lineErrorSchema = z
  .object({
    line: z
      .number()
      .int()
      .describe('Line of the CSV file (its heading is 1), or place in the JSON array, from 1'),
    field: z.string().describe('Name of the column; empty for the line as a whole'),
    message: z.string(),
  })
  .meta({ id: 'ImportLineError' });

export const importReportSchema = z
  .object({
    dryRun: z.boolean().describe('true: nothing was written, this is what would have been'),
    lines: z.number().int().describe('Lines read, without the heading'),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    errors: z
      .array(lineErrorSchema)
      .describe(
        'At most the first 1,000. Only a dry run answers with errors here; else they come as a problem',
      ),
  })
  .meta({ id: 'ImportReport' });

export const importQuery = z.strictObject({
  dryRun: z.stringbool().default(false).describe('Report what would happen, and write nothing'),
});

export type LineError = z.output<typeof lineErrorSchema>;
export type ImportReport = z.output<typeof importReportSchema>;
export type ImportQuery = z.output<typeof importQuery>;

/** A line whose body has the shape that is wanted. */
export interface ParsedLine<T> {
  readonly line: number;
  readonly value: T;
}

/** An import on its way: the lines that are still good, and what is wrong with the others. */
export class Import {
  private constructor(
    private readonly columns: readonly Column[],
    private readonly format: TableFormat,
    private readonly lines: TableLine[],
    private readonly found: LineError[],
  ) {}

  static read(columns: readonly Column[], body: unknown): Import {
    const { format, lines, errors } = readTable(columns, body);
    return new Import(columns, format, lines, errors.slice(0, MAX_ERRORS));
  }

  get failed(): boolean {
    return this.found.length > 0;
  }

  get errors(): LineError[] {
    return this.found.toSorted((left, right) => left.line - right.line);
  }

  get size(): number {
    return this.lines.length;
  }

  /** The lines that fit the schema. A second line with the same key is refused. */
  parse<T>(schema: z.ZodType<T>, keyField: string, keyOf: (value: T) => string): ParsedLine<T>[] {
    const seen = new Map<string, number>();
    return this.lines.flatMap(({ line, body }) => {
      const result = schema.safeParse(body);
      if (!result.success) {
        this.refuse(
          line,
          result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
        );
        return [];
      }
      const key = keyOf(result.data);
      const before = seen.get(key);
      seen.set(key, before ?? line);
      if (before === undefined) return [{ line, value: result.data }];
      this.refuse(line, [{ field: keyField, message: `${key} is in line ${before} already` }]);
      return [];
    });
  }

  /** @param errors by fields of the body; told by the names of the columns */
  refuse(line: number, errors: FieldError[]): void {
    for (const { field, message } of errors) {
      if (this.found.length >= MAX_ERRORS) return;
      const column = columnAt(this.columns, field);
      this.found.push({ line, field: column ? columnName(column, this.format) : field, message });
    }
  }
}

/** Thrown to roll back. */
class DryRun extends Error {}

/**
 * Runs an import in one transaction: all or nothing. A dry run does the very same and is rolled back, so its report can
 * not differ from what happens. Errors are reported by a dry run; a real one is refused for them (400, import-refused).
 */
export async function runImport<Report extends { errors: LineError[] }>(
  database: Database,
  context: RequestContext,
  dryRun: boolean,
  work: (tx: TenantTransaction) => Promise<Report>,
): Promise<Report> {
  let report: Report | undefined;
  try {
    return await database.write(context, async (tx) => {
      report = await work(tx);
      if (dryRun) throw new DryRun('rolled back on purpose');
      if (report.errors.length > 0) throw refused(report.errors);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun && report) return report;
    throw error;
  }
}

function refused(errors: LineError[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const where = first
    ? ` Line ${first.line}${first.field && `, ${first.field}`}: ${first.message}${more}.`
    : '';
  return new Problem(
    400,
    'import-refused',
    `Nothing was imported, because not every line is right.${where}`,
    { errors },
  );
}
