import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Config, Problem, secretsEqual } from '@callsign/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Room for a user name and a password of 100 characters together; longer ones are compared the slower way. */
const HEADER_BYTES = 144;

/** The Basic credentials (RFC 7617) that FreeSWITCH's HTTP modules send; no address is excepted, not even localhost. */
@Injectable()
export class FreeSwitchCredentials {
  private readonly expected: string;
  /** The header as FreeSWITCH writes it, filled up with zeros; and the place for a received one. */
  private readonly usual: Buffer | null;
  private readonly received = Buffer.alloc(HEADER_BYTES);

  constructor({ env }: Config) {
    this.expected = `${env.FREESWITCH_USERNAME}:${env.FREESWITCH_PASSWORD}`;
    const header = `Basic ${Buffer.from(this.expected).toString('base64')}`;
    this.usual = header.length > HEADER_BYTES ? null : Buffer.concat([Buffer.from(header)], HEADER_BYTES);
  }

  /** Whether an `Authorization` header carries them. Timing-safe; for a bare Fastify route as well as the guard. */
  verify(authorization: string | undefined): boolean {
    return this.isUsual(authorization ?? '') || this.carries(authorization);
  }

  /** Asked for every request of a switch: two digests there would cost a tenth of a look-up. */
  private isUsual(authorization: string): boolean {
    if (!this.usual || authorization.length > HEADER_BYTES) return false;
    this.received.fill(0).write(authorization, 'latin1');
    return timingSafeEqual(this.received, this.usual);
  }

  /** In any other way of writing it (RFC 7617 leaves the scheme's letters and blanks free). */
  private carries(authorization: string | undefined): boolean {
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
