import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { CallSession } from '@callsign/esl';
import { Problem, type TenantTransaction } from '@callsign/platform';
import { type DestinationHandler, DestinationProvider, type RoutedCall, type Target } from './contract';
import type { Destination, DestinationType } from './destination';

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

  /** Takes a call that a service has in hand to a target: through the dialplan where that has a number, else by its actions. */
  async lead(session: CallSession, target: Target, call: RoutedCall): Promise<void> {
    if (target.number)
      return session.transfer(`${target.number}${target.argument ?? ''}`, call.tenant.domain);
    for (const { application, data } of this.handler(target.type).actions(target, call)) {
      if (session.hasEnded) return;
      await session.execute(application, data);
    }
  }

  /** Refuses a destination that does not exist in the transaction's tenant; `field` is its place in the input. */
  async check(tx: TenantTransaction, destination: Destination, field: string): Promise<void> {
    const wrong = await this.handler(destination.type).check(tx, destination);
    if (wrong) throw Problem.invalid([{ field, message: wrong }]);
  }
}
