import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { channelText, Config, dialledNumber, sipDomain } from '@callsign/platform';
import { DestinationDirectory, RoutingService, type TenantRouting } from '@callsign/routing';
import { LegOwners } from './leg-owners';
import { ANNOUNCE_VARIABLE, FIRST_VARIABLE, LAST_VARIABLE, PLACE_VARIABLE } from './parking.destination';
import { isParking, type Lot, slotsOf, valetLot } from './parking-target';
import { readValetInfo } from './valet-info';

/** Set on a call that waited too long and that nobody took when it rang back: dialled into its slot, it goes on. */
const OVERDUE_VARIABLE = 'callsign_parking_overdue';
/** Separates the applications of what a call does when its time is over (mod_dptools.c, inline_dialplan_hunt). */
const NEXT = '^';

interface Parker {
  readonly number: string | null;
  /** Whether it is its own leg that is parked, to leave the caller there afterwards. */
  readonly isHere: boolean;
}

/** Says of a call that is about to be parked where, for how long, and what then; the switch does it. */
@CallServiceProvider()
@Injectable()
export class ParkingCalls implements CallService {
  readonly name = 'parking';
  readonly listen: ListenAddress;

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly owners: LegOwners,
  ) {
    this.listen = config.env.PARKING_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const place = routing?.byId('parking', session.variable(PLACE_VARIABLE) ?? '');
    if (!routing || !isParking(place))
      throw new Error(`call ${session.uuid} is at no parking lot that we know; left to the fallback`);
    if (session.variable(OVERDUE_VARIABLE) === 'true') {
      await session.set(OVERDUE_VARIABLE, '');
      if (place.lot.overdue) return this.destinations.leadTo(session, place.lot.overdue, routing);
    }
    const taken = new Set(
      readValetInfo(await session.api(`valet_info ${valetLot(routing.tenant.id)}`)).map(({ slot }) => slot),
    );
    const slot = place.slot ?? slotsOf(place.lot).find((free) => !taken.has(free));
    // Taken: the switch connects the two. Full: it says so.
    if (slot !== undefined && !taken.has(slot)) await this.prepare(session, routing, place.lot, slot);
    await session.handBack();
  }

  private async prepare(session: CallSession, routing: TenantRouting, lot: Lot, slot: string): Promise<void> {
    const parker = this.parkerOf(session, routing);
    await session.setAll({
      [FIRST_VARIABLE]: slot,
      [LAST_VARIABLE]: slot,
      ...(lot.timeoutSeconds > 0 && {
        // What the caller hears while it rings back.
        transfer_ringback: '%(2000,4000,440,480)',
        valet_parking_timeout: String(lot.timeoutSeconds),
        valet_parking_orbit_dialplan: 'inline',
        valet_parking_orbit_context: routing.tenant.domain,
        valet_parking_orbit_exten: whenOverdue(session, routing, lot, slot, parker.number),
      }),
      ...(parker.isHere && { [ANNOUNCE_VARIABLE]: 'true' }),
    });
  }

  /**
   * Who parks: the extension whose own call it is, or that the caller talked to before. From what the switch and the
   * directory know; a phone may say anything in Referred-By (RFC 3892), and many say nothing.
   */
  private parkerOf(session: CallSession, routing: TenantRouting): Parker {
    const partner = session.variable('last_bridge_to');
    const number =
      partner === undefined
        ? routing.byId('extension', session.variable('callsign_caller') ?? '')?.number
        : this.owners.of(partner, routing.tenant.domain);
    const known = number && routing.byNumber(number)?.type === 'extension' ? number : null;
    return { number: known, isHere: partner === undefined && known !== null };
  }
}

/**
 * What the switch does by itself with a call that waited too long: it rings who parked it, then goes on, or back to its
 * slot (to another one, where somebody else has it by now). No comma: mod_valet_parking repeats this among commas.
 */
function whenOverdue(
  session: CallSession,
  { tenant }: TenantRouting,
  lot: Lot,
  slot: string,
  parker: string | null,
): string {
  const name = session.variable('effective_caller_id_name') ?? session.caller.name;
  const shown = channelText(
    [lot.callerIdPrefix, slot, name || session.caller.number].filter(Boolean).join(' '),
  );
  const valet = `valet_park:${valetLot(tenant.id)} auto in`;
  const ringBack =
    lot.ringBack && parker !== null
      ? [
          `set:effective_caller_id_name=${shown}`,
          `set:call_timeout=${lot.ringBackSeconds}`,
          'set:continue_on_fail=true',
          'set:hangup_after_bridge=true',
          `bridge:user/${dialledNumber(parker)}@${sipDomain(tenant.domain)}`,
        ]
      : [];
  const then = lot.overdue
    ? [`set:${OVERDUE_VARIABLE}=true`, `transfer:${slot} XML ${sipDomain(tenant.domain)}`]
    : [`${valet} ${slot} ${slot}`, `${valet} ${lot.firstSlot} ${lot.lastSlot}`, 'hangup:NO_ANSWER'];
  return `m:${NEXT}:${[...ringBack, ...then].join(NEXT)}`;
}
