import { isIP } from 'node:net';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { RequestContext, Role } from '@callsign/platform';
import type { FastifyRequest } from 'fastify';
import type { Identity } from './identities';

const ACCESS = 'callsign:access';
const OPERATION = 'swagger/apiOperation';
const RANK: Record<Role, number> = { user: 0, tenant_admin: 1, system_admin: 2 };

export type AccessRule = { readonly least: Role } | 'public';

/** What the guard leaves on a request. `identity` is missing on a public route. */
export interface AccessRequest extends FastifyRequest {
  callsign?: RequestContext;
  identity?: Identity;
}

/**
 * Who may call a route (or all of a controller): this role and those above it
 * (`user` < `tenant_admin` < `system_admin`). A method's own rule goes before its controller's. A route with neither
 * this nor {@link Public} is refused to everybody.
 */
export const Access = (least: Role): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { least } satisfies AccessRule);

/** A route that needs no token. It has no request context. */
export function Public(): MethodDecorator {
  return (_target, _key, descriptor) => {
    const route: unknown = descriptor.value;
    if (typeof route !== 'function')
      throw new Error('@Public() goes on a route, so that nobody opens a whole controller by accident.');
    const documented = Reflect.getMetadata(OPERATION, route) as object | undefined;
    Reflect.defineMetadata(OPERATION, { ...documented, security: [] }, route);
    Reflect.defineMetadata(ACCESS, 'public' satisfies AccessRule, route);
  };
}

export function accessRule(execution: ExecutionContext): AccessRule | undefined {
  const onRoute = Reflect.getMetadata(ACCESS, execution.getHandler()) as AccessRule | undefined;
  return onRoute ?? (Reflect.getMetadata(ACCESS, execution.getClass()) as AccessRule | undefined);
}

/** Whether `role` is `least` or stands above it. */
export function atLeast(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

/** Who is signed in, and with which session, in a controller's parameters. */
export const Me = createParamDecorator((_: unknown, execution: ExecutionContext): Identity => {
  const { identity } = execution.switchToHttp().getRequest<AccessRequest>();
  if (!identity) throw new Error('Nobody is signed in on this route: it is missing its @Access decorator.');
  return identity;
});

/** Where a request comes from, for the routes that nobody is signed in on yet. */
export interface Visitor {
  /** Remote address; the client's own behind a trusted proxy. */
  readonly ip: string;
  readonly requestId: string;
}

export const From = createParamDecorator((_: unknown, execution: ExecutionContext): Visitor =>
  visitor(execution.switchToHttp().getRequest<FastifyRequest>()),
);

/** What a proxy forwards need not be an address, and what is written down must be: then it is the proxy's own. */
export function visitor({ ip, id, socket }: FastifyRequest): Visitor {
  const address = [ip, socket.remoteAddress ?? '']
    .map((text) => text.replace(/^::ffff:(?=\d+\.)/i, ''))
    .find((text) => isIP(text) > 0);
  return { ip: address ?? '::', requestId: id };
}

/** What the browser or program says of itself. No documented parameter: browsers do not let a page set it. */
export const UserAgent = createParamDecorator((_: unknown, execution: ExecutionContext): string | null => {
  return execution.switchToHttp().getRequest<FastifyRequest>().headers['user-agent'] ?? null;
});
