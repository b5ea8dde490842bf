import { HttpException } from '@nestjs/common';
import { z } from 'zod';

/** RFC 9457 problem details, with the fields at fault in `errors`. */
export const problemSchema = z
  .object({
    type: z.string().describe('Stable identifier of the kind of problem, e.g. `urn:callsign:limit-reached`'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What happened, why, and the way on'),
    instance: z.string().optional().describe('Request id, to be quoted to the operator'),
    errors: z
      .array(
        z.object({
          field: z.string(),
          message: z.string(),
          line: z.number().int().optional().describe('Of an imported table'),
        }),
      )
      .optional(),
    limit: z.string().optional().describe('Name of the limit that was reached'),
    maximum: z.number().int().optional(),
    usedBy: z.array(z.string()).optional().describe('What still refers to the object'),
  })
  .meta({ id: 'Problem' });

export type ProblemDetails = z.output<typeof problemSchema>;
export type FieldError = { field: string; message: string };

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** The one exception that features throw; the filter turns it into `application/problem+json`. */
export class Problem extends HttpException {
  readonly details: ProblemDetails;

  constructor(status: number, kind: string, detail: string, extra: Partial<ProblemDetails> = {}) {
    const details = {
      type: `urn:callsign:${kind}`,
      title: titles[status] ?? 'Error',
      status,
      detail,
      ...extra,
    };
    super(details, status);
    this.details = details;
    this.message = detail;
  }

  static badRequest(kind: string, detail: string, field?: string): Problem {
    return new Problem(400, kind, detail, field ? { errors: [{ field, message: detail }] } : {});
  }

  /** Input that parsed as JSON and is wrong; each entry names a field, e.g. `destination.id`. */
  static invalid(errors: FieldError[]): Problem {
    const detail = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ');
    return new Problem(400, 'invalid', detail, { errors });
  }

  static unauthorized(detail: string, kind = 'unauthorized'): Problem {
    return new Problem(401, kind, detail);
  }

  static forbidden(detail: string, kind = 'forbidden'): Problem {
    return new Problem(403, kind, detail);
  }

  static notFound(what: string, id: string | number): Problem {
    return new Problem(404, 'not-found', `There is no ${what} ${id} here.`);
  }

  static duplicate(field: string, detail: string): Problem {
    return new Problem(409, 'duplicate', detail, { errors: [{ field, message: detail }] });
  }

  static inUse(what: string, usedBy: string[]): Problem {
    return new Problem(
      409,
      'in-use',
      `The ${what} is still used by ${usedBy.join(', ')}; point these elsewhere first.`,
      { usedBy },
    );
  }

  static limitReached(limit: string, maximum: number): Problem {
    return new Problem(
      409,
      'limit-reached',
      `The tenant's limit ${limit} of ${maximum} is reached; raise it in the tenant's profile or delete something first.`,
      {
        limit,
        maximum,
      },
    );
  }

  static tooMany(detail: string): Problem {
    return new Problem(429, 'too-many-requests', detail);
  }
}
