import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { Operation } from '../http/api';
import { type Column, columnName } from './columns';

/** Takes `text/csv` bodies, as bytes; JSON ones are Fastify's own. */
export function acceptCsv(adapter: FastifyAdapter): void {
  adapter
    .getInstance()
    .addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** Documents the route that takes a table in. */
export function ImportOperation(what: string, columns: readonly Column[], report: z.ZodType) {
  return applyDecorators(
    HttpCode(200),
    ApiConsumes('text/csv', 'application/json'),
    ApiBody({
      description: `CSV with a heading line (${columns.map(({ name }) => name).join(', ')}), or JSON: an array of objects with the same in camelCase. Columns that are left out stay as they are.`,
      schema: {
        type: 'array',
        maxItems: 10_000,
        items: {
          type: 'object',
          properties: Object.fromEntries(columns.map((column) => [columnName(column, 'json'), {}])),
        },
      },
    }),
    Operation(`Import ${what} by number, new ones and changes to old ones; all or nothing`, report, {
      errors: [409, 413],
    }),
  );
}

/** Documents the route that gives a table out. */
export function ExportOperation(what: string) {
  return applyDecorators(
    ApiProduces('text/csv', 'application/json'),
    Operation(`Export all ${what}, in the form that an import takes`, null, { status: 200 }),
  );
}
