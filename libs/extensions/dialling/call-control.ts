import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  CallEnded,
  type CallService,
  CallServiceProvider,
  type CallSession,
  type ListenAddress,
} from '@callsign/esl';
import { Config } from '@callsign/platform';
import {
  ASIDE_VARIABLE,
  type Destination,
  DestinationDirectory,
  InCallKeys,
  type RoutedCall,
  RoutingService,
  type Target,
  type TenantRouting,
} from '@callsign/routing';
import {
  type CallControlHandler,
  CallControlProvider,
  type Journey,
  placeOf,
  readVisited,
  TARGET_VARIABLE,
  VISITED_VARIABLE,
} from './journey';
import { Screening, SCREENS_VARIABLE } from './screening';
import { asideOf, endHeld } from '../in-call/aside';

/** Handlers see where the call has been; only here it is written. */
interface OwnJourney extends Journey {
  readonly visited: Set<string>;
}

/**
 * Takes calls for what rings phones, and leads them from place to place until somebody takes them. What happens at a
 * place is its feature's to say (`CallControlHandler`). Works on the compiled routing, so a call costs no query.
 */
@CallServiceProvider()
@Injectable()
export class CallControl implements CallService, OnModuleInit {
  readonly name = 'call-control';
  readonly listen: ListenAddress;
  private readonly logger = new Logger('call-control');
  private readonly handlers = new Map<string, CallControlHandler>();

  constructor(
    config: Config,
    private readonly discovery: DiscoveryService,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly inCallKeys: InCallKeys,
    private readonly screening: Screening,
  ) {
    this.listen = config.env.CALL_CONTROL_LISTEN;
  }

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: CallControlProvider.KEY })) {
      const handler = instance as CallControlHandler;
      this.handlers.set(handler.type, handler);
    }
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const keys = session.variable(ASIDE_VARIABLE);
    if (routing && keys !== undefined) return this.aside(session, routing, keys);
    // Who answers a screened call is for nothing yet; once the leg is sent somewhere, it is for that.
    const screens = session.variable(SCREENS_VARIABLE);
    const wanted = session.variable(TARGET_VARIABLE);
    if (screens !== undefined && wanted === undefined) return this.screening.ask(session, screens);
    const [type = '', id = ''] = (wanted ?? '').split(':');
    const handler = this.handlers.get(type);
    const target = handler && routing?.byId(handler.type, id);
    if (!routing || !target)
      throw new Error(`call ${session.uuid} is for nothing that we know; left to the fallback`);
    const direction = session.variable('callsign_direction') === 'inbound' ? 'inbound' : 'internal';
    const call: RoutedCall = { tenant: routing.tenant, direction, routing };
    const visited = readVisited(session.variable(VISITED_VARIABLE));
    const journey: OwnJourney = {
      session,
      routing,
      call,
      visited,
      goTo: (destination) => this.goTo(journey, destination),
      goToNumber: (number) => this.goToNumber(journey, number),
    };
    await this.arrive(journey, target);
  }

  /** Somebody pressed keys during a call. What ends without a decision goes back to the call (the dialplan's next action). */
  private async aside(session: CallSession, routing: TenantRouting, keys: string): Promise<void> {
    const key = this.inCallKeys.byKeys(keys);
    const aside = asideOf(session, routing);
    try {
      if (key?.talk && aside) await key.talk(aside);
      if (!session.decided) await session.handBack();
    } catch (error) {
      // Who pressed has hung up in the middle of it: that was the call.
      if (aside && error instanceof CallEnded && error.reason === 'hangup') await endHeld(aside);
      throw error;
    }
  }

  private async arrive(journey: OwnJourney, target: Target): Promise<void> {
    const place = placeOf(target);
    if (journey.visited.has(place)) {
      this.logger.warn(
        `call ${journey.session.uuid} of ${journey.routing.tenant.domain} goes in circles: ${[...journey.visited, place].join(' → ')}`,
      );
      return journey.session.hangup('EXCHANGE_ROUTING_ERROR');
    }
    journey.visited.add(place);
    const handler = this.handlers.get(target.type);
    if (handler) return handler.handle(journey, target);
    return this.destinations.lead(journey.session, target, journey.routing);
  }

  private async goToNumber(journey: OwnJourney, number: string): Promise<void> {
    const target = journey.routing.byNumber(number);
    return target ? this.arrive(journey, target) : journey.session.hangup('UNALLOCATED_NUMBER');
  }

  private async goTo(journey: OwnJourney, destination: Destination): Promise<void> {
    if (destination.type === 'number') return this.goToNumber(journey, destination.number);
    const target = this.destinations.handler(destination.type).resolve(destination, journey.routing);
    return target ? this.arrive(journey, target) : journey.session.hangup('NO_ROUTE_DESTINATION');
  }
}
