import { Injectable } from '@nestjs/common';
import { dialledNumber, Problem, type RequestContext, sipDomain } from '@callsign/platform';
import { RoutingService } from '@callsign/routing';
import type { LiveCall } from '../calls/live-call';
import { CallCommands, type CommandedLeg } from './call-commands';
import { TenantDomains } from '../tenant-domains';

/** Of a leg that was transferred, for its call record (see `in-call/held-leg.ts`). */
const TRANSFER_VARIABLE = 'callsign_transfer';

/** Ends, transfers and holds calls. */
@Injectable()
export class CallControl {
  constructor(
    private readonly commands: CallCommands,
    private readonly routings: RoutingService,
    private readonly domains: TenantDomains,
  ) {}

  /** All legs, or one of them: a phone that rings is left out then, and who talks to it has ended the call. */
  async hangUp(context: RequestContext, id: string, legId: string | undefined): Promise<void> {
    const { call, leg } = this.commands.leg(context, id, legId, () => true, 'The call has no such leg.');
    await this.commands.note(context, call, { hung_up: legId ?? 'all' });
    const legs = legId === undefined ? call.legs : [leg];
    const done = await Promise.allSettled(
      legs.map((each) => this.commands.run({ call, leg: each }, 'uuid_kill UUID')),
    );
    // The end of one leg ends others: some of them are gone by then.
    const failed = done.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    if (failed.length === legs.length) throw failed[0];
  }

  /** Sends who calls, or the leg that is named, to a number of the tenant; who talked to them is free then. */
  async transfer(context: RequestContext, id: string, legId: string | undefined, to: string): Promise<void> {
    const moved = this.commands.leg(
      context,
      id,
      legId,
      (leg, call) => legId === undefined || leg.state !== 'ringing' || leg === call.legs[0],
      'Only who calls or who has answered can be transferred; this phone is ringing yet.',
    );
    const domain = await this.domains.of(context.tenant);
    if (!(await this.routings.byDomain(domain))?.byNumber(to))
      throw Problem.invalid([{ field: 'to', message: `leads nowhere; no ${to} can be dialled here` }]);
    if (moved.leg.extension === to)
      throw Problem.invalid([{ field: 'to', message: 'is whom you would transfer' }]);
    await this.commands.note(context, moved.call, { transferred_to: to });
    await this.send(moved, to, domain);
  }

  /** Sends a leg through the tenant's dialplan, as if it had dialled the number. */
  async send(moved: CommandedLeg, to: string, domain: string): Promise<void> {
    const told = ['blind', 'An operator', dialledNumber(to), Date.now() * 1000].join(':');
    await this.commands.run(moved, `uuid_setvar UUID ${TRANSFER_VARIABLE} ${told}`);
    await this.commands.run(moved, `uuid_transfer UUID ${dialledNumber(to)} XML ${sipDomain(domain)}`);
  }

  /** The phone of an extension holds the call; the other hears music. */
  async hold(context: RequestContext, id: string, legId: string | undefined): Promise<void> {
    const held = this.commands.leg(
      context,
      id,
      legId,
      (leg, call) =>
        leg.extension !== null &&
        leg.state === 'talking' &&
        isConnected(call) &&
        // Both may hold; where nobody is named, once is enough.
        (legId !== undefined || call.state !== 'held'),
      'Nobody talks whose phone could hold the call: it is ringing, or on hold already.',
    );
    await this.commands.note(context, held.call, { hold: true });
    await this.commands.run(held, 'uuid_hold UUID');
  }

  async unhold(context: RequestContext, id: string, legId: string | undefined): Promise<void> {
    const held = this.commands.leg(
      context,
      id,
      legId,
      ({ state }) => state === 'held',
      'The call is not on hold.',
    );
    await this.commands.note(context, held.call, { hold: false });
    await this.commands.run(held, 'uuid_hold off UUID');
  }
}

/** Two at least talk with each other. */
const isConnected = ({ legs }: LiveCall): boolean =>
  legs.filter(({ state }) => state !== 'ringing').length > 1;
