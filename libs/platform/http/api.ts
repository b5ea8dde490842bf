import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemSchema } from './problem';

const reasons: Record<number, string> = {
  400: 'The input is malformed or not valid; `errors` names the fields',
  401: 'Not signed in, or the token has expired',
  403: 'The role or the tenant does not allow it',
  404: 'No such object in this tenant',
  409: 'A duplicate, a limit that is reached, or something still in use',
  413: 'The body is too large',
  429: 'Too many requests',
};

/**
 * Documents an operation: what it does, what it answers and each error that it can answer with.
 * @param answer a zod schema for a JSON body, or null for 204
 */
export function Operation(
  summary: string,
  answer: z.ZodType | null,
  options: { status?: number; errors?: number[]; description?: string } = {},
) {
  const status = options.status ?? (answer ? 200 : 204);
  const errors = [...new Set([400, 401, 403, ...(options.errors ?? [])])].sort();
  return applyDecorators(
    ApiOperation({ summary, ...(options.description ? { description: options.description } : {}) }),
    ApiResponse({
      status,
      description: answer ? 'Done' : 'Done, nothing to tell',
      ...(answer ? { standardSchema: answer } : {}),
    }),
    ...errors.map((code) =>
      ApiResponse({
        status: code,
        description: reasons[code] ?? 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}

export { problemSchema };
