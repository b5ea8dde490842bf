import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from './http/problem';

export const ROLES = ['system_admin', 'tenant_admin', 'user'] as const;
export type Role = (typeof ROLES)[number];

/** Who does something: a person, or one of our own processes (`id` null). */
export interface Actor {
  readonly id: string | null;
  readonly username: string;
  readonly role: Role | 'system';
}

/**
 * Who asks, from where and in which tenant. Made once by the guard and handed on as an argument, never looked up from
 * the air: what a function may do is visible in its signature.
 */
export class RequestContext {
  constructor(
    readonly actor: Actor,
    /** The tenant acted in; null for a system administrator who chose none. */
    readonly tenantId: number | null,
    /** Remote address, as text; null for what our own processes do. */
    readonly ip: string | null,
    readonly requestId: string | null = null,
  ) {}

  static internal(task: string, tenantId: number | null = null): RequestContext {
    return new RequestContext({ id: null, username: task, role: 'system' }, tenantId, null);
  }

  /** The tenant id; refuses with 400 where a system administrator did not say which tenant. */
  get tenant(): number {
    if (this.tenantId === null) {
      throw Problem.badRequest(
        'tenant-needed',
        'Say which tenant to act in with the X-Tenant-ID header.',
        'X-Tenant-ID',
      );
    }
    return this.tenantId;
  }
}

export interface RequestWithContext {
  callsign?: RequestContext;
}

/** The context of this request, in a controller's parameters. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const context = execution.switchToHttp().getRequest<RequestWithContext>().callsign;
  if (!context) throw new Error('No request context: the route is missing its @Access decorator.');
  return context;
});
