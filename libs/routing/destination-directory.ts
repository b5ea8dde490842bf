import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { CallSession } from '@callsign/esl';
import { hangupCause, Problem, type TenantTransaction } from '@callsign/platform';
import { type DestinationHandler, DestinationProvider, type Target } from './contract';
import type { Destination, DestinationType } from './destination';
import { placeOf } from './place';
import type { TenantRouting } from './tenant-routing';

/** All handlers, by type. */
@Injectable()
export class DestinationDirectory implements OnModuleInit {
  private readonly handlers = new Map<DestinationType, DestinationHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: DestinationProvider.KEY })) {
      const handler = instance as DestinationHandler;
      this.handlers.set(handler.type, handler);
    }
  }

  all(): DestinationHandler[] {
    return [...this.handlers.values()];
  }

  handler(type: DestinationType): DestinationHandler {
    const handler = this.handlers.get(type);
    if (!handler) throw new Error(`no module is loaded for destinations of type "${type}"`);
    return handler;
  }

  /** Takes a call that a service has in hand on to a target of its tenant, which ends the session. */
  async lead(session: CallSession, target: Target, { tenant }: TenantRouting): Promise<void> {
    if (target.type === 'hangup') return session.hangup(hangupCause(target.id));
    const { number, context } = placeOf(target, tenant.domain);
    await session.transfer(number, context);
  }

  /** As `lead`, to where something points; ends the call where that is gone. */
  async leadTo(session: CallSession, to: Destination, routing: TenantRouting): Promise<void> {
    const target = this.handler(to.type).resolve(to, routing);
    await (target ? this.lead(session, target, routing) : session.hangup('NO_ROUTE_DESTINATION'));
  }

  /** Refuses a destination that does not exist in the transaction's tenant; `field` is its place in the input. */
  async check(tx: TenantTransaction, destination: Destination, field: string): Promise<void> {
    const wrong = await this.handler(destination.type).check(tx, destination);
    if (wrong) throw Problem.invalid([{ field, message: wrong }]);
  }
}
