import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Config, Problem, secretsEqual } from '@callsign/platform';
import type { FastifyRequest } from 'fastify';

/** `X-Internal-Key` (INTERNAL_KEY) for what our own processes ask of each other. Goes with `@Public()`. */
@Injectable()
export class InternalKeyGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(execution: ExecutionContext): boolean {
    const given = execution.switchToHttp().getRequest<FastifyRequest>().headers['x-internal-key'];
    if (typeof given === 'string' && secretsEqual(given, this.config.env.INTERNAL_KEY)) return true;
    throw Problem.unauthorized('Send INTERNAL_KEY as X-Internal-Key.');
  }
}
