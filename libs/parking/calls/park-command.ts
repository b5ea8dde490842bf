import { Injectable } from '@nestjs/common';
import { CallCommands, CallControl, TenantDomains } from '@callsign/live';
import { Database, dialledNumber, Problem, type RequestContext } from '@callsign/platform';
import { ParkingLot } from '../parking-lot.entity';
import { ParkedCalls } from './parked-calls';
import { WANTED_VARIABLE } from './parking.destination';

/** Where to park: a slot, any slot of a lot, or (neither) any slot of the tenant's first lot by name. */
export interface ParkingPlace {
  readonly lotId?: string | undefined;
  readonly slot?: string | undefined;
}

/** Parks a call that is up, for an operator. */
@Injectable()
export class ParkCommand {
  constructor(
    private readonly database: Database,
    private readonly parked: ParkedCalls,
    private readonly commands: CallCommands,
    private readonly control: CallControl,
    private readonly domains: TenantDomains,
  ) {}

  async park(
    context: RequestContext,
    id: string,
    legId: string | undefined,
    place: ParkingPlace,
  ): Promise<void> {
    // Whoever is from outside rather than a colleague, whoever calls rather than who is called.
    const call = this.commands.call(context, id);
    const outsider = call.legs.find((leg) => leg.extension === null && leg.state !== 'ringing');
    const leg = this.commands.leg(
      context,
      id,
      legId ?? outsider?.id,
      (each) => each.state !== 'ringing' || each === call.legs[0],
      'Only who calls or who has answered can be parked; this phone is ringing yet.',
    );
    const taken = new Set(this.parked.of(context.tenant).map(({ slot }) => slot));
    if (this.parked.of(context.tenant).some(({ callId }) => callId === leg.leg.id))
      throw new Problem(409, 'call-state', 'The call is parked already.');
    const lot = await this.lot(context, place);
    const { slot } = place;
    if (slot !== undefined && taken.has(slot))
      throw new Problem(409, 'slot-taken', `A call waits in slot ${slot} already; take another one.`);
    if (slotsOf(lot).every((each) => taken.has(each)))
      throw new Problem(
        409,
        'lot-full',
        `All slots of ${lot.name} are taken; take a call from there first, or another lot.`,
      );
    await this.commands.note(context, leg.call, { parked_in: slot ?? lot.name });
    await this.commands.run(leg, `uuid_setvar UUID ${WANTED_VARIABLE} ${slot ? dialledNumber(slot) : ''}`);
    await this.control.send(leg, lot.code, await this.domains.of(context.tenant));
  }

  private async lot({ tenant }: RequestContext, { lotId, slot }: ParkingPlace): Promise<ParkingLot> {
    const lots = await this.database.read(tenant, (tx) =>
      tx.of(ParkingLot).find({}, { order: { name: 'ASC', id: 'ASC' } }),
    );
    const found = lots.find(
      (lot) => (lotId ?? lot.id) === lot.id && (slot === undefined || slotsOf(lot).includes(slot)),
    );
    if (found) return found;
    if (lotId !== undefined && !lots.some(({ id }) => id === lotId))
      throw Problem.notFound('parking lot', lotId);
    if (slot !== undefined)
      throw Problem.invalid([
        { field: 'slot', message: `is no slot of ${lotId ? 'this lot' : 'any parking lot'}` },
      ]);
    throw new Problem(
      409,
      'no-parking-lot',
      'There is no parking lot to park the call in; create one first.',
    );
  }
}

function slotsOf({ firstSlot, lastSlot }: ParkingLot): string[] {
  return Array.from({ length: lastSlot - firstSlot + 1 }, (_, n) => String(firstSlot + n));
}
