import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { Problem } from './problem';

const MAXIMUM = 500;

/** Shape of `page` in every list answer. */
export const pageSchema = z
  .object({
    limit: z.number().int(),
    next: z.string().nullable().describe('Give it back as `cursor` for the next page; null on the last one'),
    total: z.number().int().optional().describe('How many there are in all; only with `total=true`'),
  })
  .meta({ id: 'Page' });

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), page: pageSchema });
}

/**
 * Query of a list: `limit`, `cursor`, `sort` (one of the given names, `-name` for descending), `total`, and the list's
 * own filters. An unknown parameter is refused: a misspelt filter must not answer everything.
 */
export function listQuery<Filters extends z.ZodRawShape>(
  sorts: readonly [string, ...string[]],
  filters: Filters,
) {
  const names = sorts.flatMap((name) => [name, `-${name}`]);
  return z.strictObject({
    limit: z.coerce.number().int().min(1).max(MAXIMUM).default(50),
    cursor: z.string().max(500).optional(),
    sort: z.enum(names).default(sorts[0]),
    total: z.stringbool().default(false),
    ...filters,
  });
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
  sort: string;
  total: boolean;
}

export interface Page<T> {
  data: T[];
  page: { limit: number; next: string | null; total?: number };
}

const cursorSchema = z.tuple([
  z.string(),
  z.union([z.string(), z.number()]).nullable(),
  z.union([z.string(), z.number()]),
]);

/**
 * One page by key set: rows after `(sort column, id)` of the last one, so that page 10,000 costs what page 1 costs and
 * rows that come in between neither repeat nor hide one. Sort properties must not be nullable.
 */
export async function page<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  request: PageRequest,
  idProperty = 'id',
): Promise<Page<T>> {
  const { alias } = builder;
  const descending = request.sort.startsWith('-');
  const property = descending ? request.sort.slice(1) : request.sort;
  const total = request.total ? await builder.clone().getCount() : undefined;

  if (request.cursor) {
    const [sort, value, id] = readCursor(request.cursor);
    if (sort !== request.sort)
      throw Problem.badRequest(
        'invalid-cursor',
        'cursor belongs to a list with another sort; start again without it.',
        'cursor',
      );
    builder.andWhere(
      `(${alias}.${property}, ${alias}.${idProperty}) ${descending ? '<' : '>'} (:cursorValue, :cursorId)`,
      { cursorValue: value, cursorId: id },
    );
  }
  const direction = descending ? 'DESC' : 'ASC';
  builder.orderBy(`${alias}.${property}`, direction).addOrderBy(`${alias}.${idProperty}`, direction);
  const rows = await builder.take(request.limit + 1).getMany();
  const data = rows.slice(0, request.limit);
  const last = data.at(-1);
  const next =
    rows.length > request.limit && last ? writeCursor(request.sort, last[property], last[idProperty]) : null;
  return { data, page: { limit: request.limit, next, ...(total === undefined ? {} : { total }) } };
}

export function mapPage<T, U>({ data, page: info }: Page<T>, convert: (row: T) => U): Page<U> {
  return { data: data.map(convert), page: info };
}

function writeCursor(sort: string, value: unknown, id: unknown): string {
  return Buffer.from(
    JSON.stringify([sort, value instanceof Date ? value.toISOString() : value, id]),
  ).toString('base64url');
}

function readCursor(cursor: string): z.output<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw Problem.badRequest(
      'invalid-cursor',
      'cursor is not one that a list gave; start again without it.',
      'cursor',
    );
  }
}
