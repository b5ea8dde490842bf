import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Config, Problem, secretsEqual } from '@callsign/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The Basic credentials (RFC 7617) that FreeSWITCH's HTTP modules send; no address is excepted, not even localhost. */
@Injectable()
export class FreeSwitchCredentials {
  private readonly expected: string;

  constructor({ env }: Config) {
    this.expected = `${env.FREESWITCH_USERNAME}:${env.FREESWITCH_PASSWORD}`;
  }

  /** Whether an `Authorization` header carries them. Timing-safe; for a bare Fastify route as well as the guard. */
  verify(authorization: string | undefined): boolean {
    const encoded = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(authorization ?? '')?.[1] ?? '';
    return secretsEqual(Buffer.from(encoded, 'base64').toString('utf8'), this.expected);
  }
}

/** {@link FreeSwitchCredentials} before a controller. Goes with `@Public()`: the switch has no bearer token. */
@Injectable()
export class FreeSwitchBasicGuard implements CanActivate {
  constructor(private readonly credentials: FreeSwitchCredentials) {}

  canActivate(execution: ExecutionContext): boolean {
    const http = execution.switchToHttp();
    if (this.credentials.verify(http.getRequest<FastifyRequest>().headers.authorization)) return true;
    void http.getResponse<FastifyReply>().header('www-authenticate', 'Basic realm="callsign"');
    throw Problem.unauthorized('Send FREESWITCH_USERNAME and FREESWITCH_PASSWORD as Basic authentication.');
  }
}
