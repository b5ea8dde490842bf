import { Injectable } from '@nestjs/common';
import { type AtHand, Config, DIALLED, whenAtHand } from '@callsign/platform';
import type { Action, RoutedCall, Target } from './contract';
import { DestinationDirectory } from './destination-directory';
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
  readonly actions: Action[];
  /** What happens and why, for the tracer. */
  readonly explanation: string;
}

/** Calls from carriers arrive here (external profile). */
export const PUBLIC_CONTEXT = 'public';

/** What becomes of a call. Every question has an answer: silence would let the switch's own fallback dialplan decide. */
@Injectable()
export class Dialplan {
  constructor(
    private readonly routing: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly config: Config,
  ) {}

  /** At once where the tenant's routing is compiled already. */
  answer({ context, destinationNumber }: DialplanQuestion): AtHand<DialplanAnswer> {
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

  private reach(
    target: Target,
    { tenant }: TenantRouting,
    direction: RoutedCall['direction'],
  ): DialplanAnswer {
    const handler = this.destinations.handler(target.type);
    const call: RoutedCall = { tenant, direction, callControl: this.config.callControlSockets };
    return {
      name: `${target.type} ${target.number ?? target.id}`,
      actions: [...common(call), ...handler.actions(target, call)],
      explanation: handler.explain(target),
    };
  }
}

/** What every call carries: whose it is (the CDR is attributed by it), where transfers go, how long it may last. */
function common({ tenant, direction }: RoutedCall): Action[] {
  const set = (data: string): Action => ({ application: 'set', data });
  return [
    { application: 'export', data: `tenant_id=${tenant.id}` },
    set(`domain_name=${tenant.domain}`),
    { application: 'export', data: `callsign_direction=${direction}` },
    set(`force_transfer_context=${tenant.domain}`),
    set('hangup_after_bridge=true'),
    // The cause that ends the call is ours to say, not that of whichever phone refused it on the way (mod_sofia.c).
    set('sip_ignore_remote_cause=true'),
    ...(tenant.maxCallDuration > 0
      ? [set(`execute_on_answer=sched_hangup +${tenant.maxCallDuration} ALLOTTED_TIMEOUT`)]
      : []),
  ];
}

function unknown(number: string, { tenant }: TenantRouting): DialplanAnswer {
  const call: RoutedCall = { tenant, direction: 'internal', callControl: '' };
  return {
    name: `unknown ${number}`,
    actions: [...common(call), { application: 'hangup', data: 'UNALLOCATED_NUMBER' }],
    explanation: `nothing of ${tenant.domain} has the number ${number}`,
  };
}

function refused(cause: string, explanation: string): DialplanAnswer {
  return { name: 'refused', actions: [{ application: 'hangup', data: cause }], explanation };
}
