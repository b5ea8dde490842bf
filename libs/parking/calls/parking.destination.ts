import { Injectable } from '@nestjs/common';
import { REORDER } from '@callsign/media';
import { Config, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import type { Music } from '../parking-lot.entity';
import { type ParkingTarget, parkingTargets, valetLot } from './parking-target';

/** Tells the service what was dialled: the id of a lot or slot. */
export const PLACE_VARIABLE = 'callsign_parking';
/** The slots that the service has chosen, or all of the lot. */
export const FIRST_VARIABLE = 'callsign_parking_first';
export const LAST_VARIABLE = 'callsign_parking_last';
/** The slot that a call sent to a lot is to be parked in, where it is free by then. */
export const WANTED_VARIABLE = 'callsign_parking_wanted';
/** Set where the parked leg is that of who dialled, who is told the slot. */
export const ANNOUNCE_VARIABLE = 'callsign_parking_announce';

const HEARD: Readonly<Record<Music, string | null>> = {
  // What mod_valet_parking takes by itself.
  hold_music: null,
  silence: 'silence',
  tone: 'tone_stream://%(300,9700,440);loops=-1',
};

const FULL: readonly Action[] = [
  { application: 'playback', data: REORDER },
  { application: 'hangup', data: 'SWITCH_CONGESTION' },
];

const set = (data: string): Action => ({ application: 'set', data });

/**
 * Parks calls and takes them back. The switch does both by itself (mod_valet_parking), so that a parked call needs none
 * of our processes; the service only says beforehand for how long, and what then.
 */
@DestinationProvider()
@Injectable()
export class ParkingDestination implements DestinationHandler<'parking', ParkingTarget> {
  readonly type = 'parking';

  constructor(private readonly config: Config) {}

  compile(tx: TenantTransaction): Promise<ParkingTarget[]> {
    return parkingTargets(tx);
  }

  resolve({ id }: DestinationOf<'parking'>, routing: TargetLookup): Target | null {
    return routing.byId('parking', id);
  }

  actions({ id, lot, slot }: ParkingTarget, { tenant }: RoutedCall): Action[] {
    const name = valetLot(tenant.id);
    const music = HEARD[lot.music];
    return [
      set(`${PLACE_VARIABLE}=${id}`),
      // Anew for each time that a call is parked, since the channel may have been here before.
      ...['valet_parking_timeout', 'valet_parking_orbit_exten', ANNOUNCE_VARIABLE].map((variable) =>
        set(`${variable}=`),
      ),
      set(`${FIRST_VARIABLE}=${slot ?? lot.firstSlot}`),
      set(`${LAST_VARIABLE}=${slot ?? lot.lastSlot}`),
      set('valet_announce_slot=false'),
      set(`valet_hold_music=${music ?? ''}`),
      { application: 'socket', data: `${this.config.socketsOf('PARKING')} async full` },
      { application: 'answer' },
      ...(slot === null
        ? [
            {
              application: 'valet_park',
              data: `${name} auto in \${${FIRST_VARIABLE}} \${${LAST_VARIABLE}}`,
            },
            // Somebody was faster at the slot that was chosen.
            { application: 'valet_park', data: `${name} auto in ${lot.firstSlot} ${lot.lastSlot}` },
            ...FULL,
          ]
        : [{ application: 'valet_park', data: `${name} ${slot}` }]),
    ];
  }

  explain({ lot, slot }: ParkingTarget): string {
    return slot === null
      ? `parks the call in ${lot.name}, in the first free slot from ${lot.firstSlot} to ${lot.lastSlot}`
      : `takes the call that is parked in slot ${slot} of ${lot.name}, or parks this one there`;
  }

  /** Holds the lot until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'parking'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM parking_lots WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no parking lot of this tenant';
  }
}
