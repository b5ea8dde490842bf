import type { components } from './schema';

type ProblemDetails = components['schemas']['Problem'];

/** A refusal of the API (RFC 9457), or a request that never got there (`status` 0). */
export class ApiProblem extends Error {
  constructor(readonly details: Partial<ProblemDetails> & { status: number; detail: string }) {
    super(details.detail);
  }

  get status(): number {
    return this.details.status;
  }

  get fields(): { field: string; message: string }[] {
    return this.details.errors ?? [];
  }

  /** @param answer what the API said, whatever it was: a proxy in front may answer something else entirely */
  static from(status: number, answer: unknown): ApiProblem {
    if (
      typeof answer === 'object' &&
      answer !== null &&
      'detail' in answer &&
      typeof answer.detail === 'string'
    ) {
      return new ApiProblem({ ...answer, status, detail: answer.detail });
    }
    return new ApiProblem({
      status,
      detail: `CallSign answered ${status} and did not say why. Try again in a moment.`,
    });
  }

  /** What this page itself finds wrong, before it asks. */
  static invalid(field: string, message: string): ApiProblem {
    return new ApiProblem({ status: 400, detail: `${field}: ${message}`, errors: [{ field, message }] });
  }

  static of(error: unknown): ApiProblem {
    if (error instanceof ApiProblem) return error;
    if (error instanceof TypeError) {
      const detail = 'CallSign cannot be reached. Check the connection and try again.';
      return new ApiProblem({ status: 0, title: 'No connection', detail });
    }
    throw error;
  }
}
