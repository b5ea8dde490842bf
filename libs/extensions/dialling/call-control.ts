import { Injectable, Logger } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Config } from '@callsign/platform';
import {
  type Destination,
  DestinationDirectory,
  type RoutedCall,
  RoutingService,
  type Target,
  type TenantRouting,
} from '@callsign/routing';
import { ringString } from './dial-string';
import { TARGET_VARIABLE } from './extension.destination';
import type { ExtensionTarget } from './extension-target';

/** A call on its way: the places it has been to already end a loop. */
interface Journey {
  readonly session: CallSession;
  readonly routing: TenantRouting;
  readonly call: RoutedCall;
  readonly visited: Set<string>;
}

/** A phone that redirects (302) does not take the call; where it goes is the tenant's to say, not the phone's. */
const BUSY = new Set(['USER_BUSY', 'CALL_REJECTED', 'REDIRECTION_TO_NEW_DESTINATION']);
const AWAY = new Set(['USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT', 'NO_ROUTE_DESTINATION']);
const SILENT = new Set([
  'NO_ANSWER',
  'ALLOTTED_TIMEOUT',
  'NO_USER_RESPONSE',
  'PROGRESS_TIMEOUT',
  'RECOVERY_ON_TIMER_EXPIRE',
]);

/**
 * Takes a call that is for an extension: forwards, rings its contacts (and where it follows its user to), and decides
 * what comes after. Works on the compiled routing, so a call costs no query.
 */
@CallServiceProvider()
@Injectable()
export class CallControl implements CallService {
  readonly name = 'call-control';
  readonly listen: ListenAddress;
  private readonly logger = new Logger('call-control');

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
  ) {
    this.listen = config.env.CALL_CONTROL_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const target = routing?.byId('extension', session.variable(TARGET_VARIABLE) ?? '');
    if (!routing || !target)
      throw new Error(`call ${session.uuid} is for no extension that we know; left to the fallback`);
    const direction = session.variable('callsign_direction') === 'inbound' ? 'inbound' : 'internal';
    const call: RoutedCall = { tenant: routing.tenant, direction, callControl: '' };
    await this.arrive({ session, routing, call, visited: new Set() }, target);
  }

  private async arrive(journey: Journey, target: Target): Promise<void> {
    const place = `${target.type}:${target.id}`;
    if (journey.visited.has(place)) {
      this.logger.warn(
        `call ${journey.session.uuid} of ${journey.routing.tenant.domain} goes in circles: ${[...journey.visited, place].join(' → ')}`,
      );
      return journey.session.hangup('EXCHANGE_ROUTING_ERROR');
    }
    journey.visited.add(place);
    if (isExtension(target)) return this.extension(journey, target);
    return this.elsewhere(journey, target);
  }

  private async extension(journey: Journey, target: ExtensionTarget): Promise<void> {
    if (target.forwardAlways) return this.goToNumber(journey, target.forwardAlways);
    if (target.doNotDisturb) return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    const { session, routing } = journey;
    const { dialString, seconds } = ringString(target, routing);
    const { connected, cause } = await session.bridge(dialString, { timeoutSeconds: seconds });
    if (connected || session.hasEnded) return;
    if (BUSY.has(cause)) return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    if (AWAY.has(cause))
      return this.goOn(journey, target, target.forwardNotRegistered, 'USER_NOT_REGISTERED');
    return this.goOn(journey, target, target.forwardNoAnswer, SILENT.has(cause) ? 'NO_ANSWER' : cause);
  }

  /** After an extension did not take the call: its forwarding, else its no-answer destination, else the cause. */
  private async goOn(
    journey: Journey,
    target: ExtensionTarget,
    forward: string | null,
    cause: string,
  ): Promise<void> {
    if (forward) return this.goToNumber(journey, forward);
    if (target.noAnswer) return this.goTo(journey, target.noAnswer);
    return journey.session.hangup(cause);
  }

  private async goToNumber(journey: Journey, number: string): Promise<void> {
    const target = journey.routing.byNumber(number);
    return target ? this.arrive(journey, target) : journey.session.hangup('UNALLOCATED_NUMBER');
  }

  private async goTo(journey: Journey, destination: Destination): Promise<void> {
    if (destination.type === 'number') return this.goToNumber(journey, destination.number);
    const target = this.destinations.handler(destination.type).resolve(destination, journey.routing);
    return target ? this.arrive(journey, target) : journey.session.hangup('NO_ROUTE_DESTINATION');
  }

  /** Places of other features: through the dialplan where they have a number, else by their own actions. */
  private async elsewhere({ session, routing, call }: Journey, target: Target): Promise<void> {
    if (target.number) return session.transfer(target.number, routing.tenant.domain);
    for (const { application, data } of this.destinations.handler(target.type).actions(target, call)) {
      if (session.hasEnded) return;
      await session.execute(application, data);
    }
  }
}

function isExtension(target: Target): target is ExtensionTarget {
  return target.type === 'extension';
}
