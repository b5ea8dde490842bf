import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { fromDatabaseError } from '../database/errors';

/** Everything that is thrown leaves as problem details; what we did not foresee is logged whole and told as 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.toProblem(error);
    if (problem.getStatus() >= 500)
      this.logger.error({ err: error, url: request.url, requestId: request.id }, 'request failed');
    if (reply.sent) return;
    if (problem.getStatus() === 429) reply.header('retry-after', '60');
    // RFC 9110, 11.6.1: a 401 says how to sign in. Who wants another scheme has said so already.
    if (problem.getStatus() === 401 && !reply.hasHeader('www-authenticate'))
      reply.header('www-authenticate', 'Bearer realm="callsign"');
    void reply
      .status(problem.getStatus())
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem.details, instance: request.id }));
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const known = fromDatabaseError(error);
    if (known) return known;
    if (error instanceof HttpException)
      return new Problem(error.getStatus(), kindOf(error.getStatus()), error.message);
    if (isFastifyError(error)) return new Problem(error.statusCode, kindOf(error.statusCode), error.message);
    return new Problem(
      500,
      'internal',
      'Something failed on our side; the log has the reason under this request id.',
    );
  }
}

function kindOf(status: number): string {
  const kinds: Record<number, string> = {
    400: 'malformed',
    404: 'not-found',
    413: 'too-large',
    415: 'unsupported-media-type',
  };
  return kinds[status] ?? 'http';
}

function isFastifyError(error: unknown): error is { statusCode: number; message: string } {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  );
}
