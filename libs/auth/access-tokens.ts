import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Config, Problem, ROLES } from '@callsign/platform';
import { z } from 'zod';
import { Identities, type Identity } from './identities';

const claims = z.object({ sub: z.uuid(), sid: z.uuid(), tenant: z.int().nullable(), role: z.enum(ROLES) });

/**
 * The short-lived tokens of `Authorization: Bearer …`: JWT (RFC 7519), HS256 only, with `sub` (user id), `sid`
 * (session id), `tenant` and `role`. The last two are for whoever reads the token; what counts here is the database.
 */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly identities: Identities,
    private readonly config: Config,
  ) {}

  /** Seconds that a token is good for. */
  get lifetime(): number {
    return this.config.env.JWT_EXPIRES_SECONDS;
  }

  issue({ userId, sessionId, tenantId, role }: Identity): Promise<string> {
    return this.jwt.signAsync({ sub: userId, sid: sessionId, tenant: tenantId, role });
  }

  /** Whose token it is; for the guard, and for what is no controller, such as a WebSocket. Throws a 401 {@link Problem}. */
  async verify(token: string): Promise<Identity> {
    const { sub, sid } = await this.read(token);
    const identity = await this.identities.find(sid);
    if (identity?.userId !== sub)
      throw Problem.unauthorized('This session has ended; sign in again.', 'session-ended');
    return identity;
  }

  private async read(token: string): Promise<z.output<typeof claims>> {
    try {
      return claims.parse(await this.jwt.verifyAsync<object>(token));
    } catch (error) {
      const expired = error instanceof Error && error.name === 'TokenExpiredError';
      throw expired
        ? Problem.unauthorized(
            'The token has expired; get a new one with POST /api/auth/refresh.',
            'token-expired',
          )
        : Problem.unauthorized('The token is not one of ours; sign in again.', 'token-invalid');
    }
  }
}
