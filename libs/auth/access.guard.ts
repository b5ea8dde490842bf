import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Problem, RequestContext } from '@callsign/platform';
import { type AccessRequest, accessRule, atLeast, visitor } from './access';
import { AccessTokens } from './access-tokens';
import { ActingTenant } from './acting-tenant';

/**
 * Stands before every controller. Refuses what has no rule, lets public routes through, and for the rest turns the
 * bearer token and `X-Tenant-ID` into the {@link RequestContext} that everything behind it works with.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(
    private readonly tokens: AccessTokens,
    private readonly tenants: ActingTenant,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const rule = accessRule(execution);
    const request = execution.switchToHttp().getRequest<AccessRequest>();
    if (rule === 'public') return true;
    if (!rule) {
      this.logger.error({ url: request.url }, 'a route with neither @Access nor @Public; refused');
      throw Problem.forbidden('Nobody may call this route.');
    }
    const identity = await this.tokens.verify(bearer(request));
    const tenantId = await this.tenants.resolve(identity, request.headers['x-tenant-id']);
    if (!atLeast(identity.role, rule.least))
      throw Problem.forbidden(`This needs the role ${rule.least}.`, 'role');
    const actor = { id: identity.userId, username: identity.username, role: identity.role };
    request.identity = identity;
    request.callsign = new RequestContext(actor, tenantId, visitor(request).ip, request.id);
    return true;
  }
}

function bearer({ headers }: AccessRequest): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (!token)
    throw Problem.unauthorized(
      'Sign in with POST /api/auth/login and send the token as Authorization: Bearer ….',
    );
  return token;
}
