import { Injectable } from '@nestjs/common';
import { type AtHand, DIALLED, whenAtHand } from '@callsign/platform';
import type { Action, RoutedCall, Target } from './contract';
import { DestinationDirectory } from './destination-directory';
import { InCallKeys } from './in-call-keys';
import { domainOfPlace, readPlace } from './place';
import { type Did, RoutingService } from './routing.service';
import type { TenantRouting } from './tenant-routing';

/** What is asked of the dialplan: where, for which number. */
export interface DialplanQuestion {
  readonly context: string;
  readonly destinationNumber: string;
}

export interface DialplanAnswer {
  /** Name of the dialplan extension, seen in the switch's log. */
  readonly name: string;
  /** What comes first: the same array for alike calls of a tenant, so that it is rendered once. */
  readonly preamble: readonly Action[];
  readonly actions: readonly Action[];
  /** What happens and why, for the tracer; only it asks. */
  explain(): string;
}

/** Calls from carriers arrive here (external profile). */
export const PUBLIC_CONTEXT = 'public';

/** What becomes of a call. Every question has an answer: silence would let the switch's own fallback dialplan decide. */
@Injectable()
export class Dialplan {
  constructor(
    private readonly routing: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly inCallKeys: InCallKeys,
  ) {}

  /** At once where the tenant's routing is compiled already. */
  answer({ context, destinationNumber }: DialplanQuestion): AtHand<DialplanAnswer> {
    const inCallOf = this.inCallKeys.domainOf(context);
    if (inCallOf !== null)
      return whenAtHand(this.routing.byDomain(inCallOf), (routing) =>
        this.inCall(destinationNumber, routing),
      );
    const ledIn = domainOfPlace(context);
    if (ledIn !== null)
      return whenAtHand(this.routing.byDomain(ledIn), (routing) => this.led(destinationNumber, routing));
    if (!DIALLED.test(destinationNumber))
      return refused('INVALID_NUMBER_FORMAT', 'what was dialled is not a number');
    if (context !== PUBLIC_CONTEXT)
      return whenAtHand(this.routing.byDomain(context), (routing) =>
        this.internal(destinationNumber, routing),
      );
    return whenAtHand(this.routing.byDid(destinationNumber), (did) =>
      whenAtHand(did && this.routing.byDomain(did.domain), (routing) =>
        this.inbound(destinationNumber, did, routing),
      ),
    );
  }

  private internal(number: string, routing: TenantRouting | null): DialplanAnswer {
    if (!routing) return refused('CALL_REJECTED', 'the context is no enabled tenant');
    const target = routing.byNumber(number);
    return target ? this.reach(target, routing, 'internal') : unknown(number, routing);
  }

  private led(place: string, routing: TenantRouting | null): DialplanAnswer {
    const destination = readPlace(place);
    const target =
      destination && routing && this.destinations.handler(destination.type).resolve(destination, routing);
    return target
      ? this.reach(target, routing, 'internal')
      : refused('NO_ROUTE_DESTINATION', `there is no ${place} of an enabled tenant`);
  }

  private inbound(number: string, did: Did | null, routing: TenantRouting | null): DialplanAnswer {
    if (!did || !routing) return refused('UNALLOCATED_NUMBER', `${number} is no number of an enabled tenant`);
    const target = this.destinations.handler(did.destination.type).resolve(did.destination, routing);
    if (!target)
      return {
        ...refused('NO_ROUTE_DESTINATION', `${number} points at something that is gone`),
        name: `did ${number}`,
      };
    return this.reach(target, routing, 'inbound');
  }

  /** A call that is up is never ended for keys that nobody knows. */
  private inCall(question: string, routing: TenantRouting | null): DialplanAnswer {
    return {
      name: 'in-call keys',
      preamble: [],
      actions: routing ? this.inCallKeys.pressed(question, routing.tenant, routing) : [],
      explain: () => 'keys pressed during a call',
    };
  }

  private reach(target: Target, routing: TenantRouting, direction: RoutedCall['direction']): DialplanAnswer {
    const { tenant, preambles } = routing;
    const handler = this.destinations.handler(target.type);
    const call: RoutedCall = { tenant, direction, routing };
    return {
      name: `${target.type} ${target.number ?? target.id}`,
      preamble: preambles.next(direction),
      actions: handler.actions(target, call),
      explain: () => handler.explain(target),
    };
  }
}

function unknown(number: string, { tenant, preambles }: TenantRouting): DialplanAnswer {
  return {
    name: `unknown ${number}`,
    preamble: preambles.next('internal'),
    actions: [{ application: 'hangup', data: 'UNALLOCATED_NUMBER' }],
    explain: () => `nothing of ${tenant.domain} has the number ${number}`,
  };
}

function refused(cause: string, explanation: string): DialplanAnswer {
  return {
    name: 'refused',
    preamble: [],
    actions: [{ application: 'hangup', data: cause }],
    explain: () => explanation,
  };
}
