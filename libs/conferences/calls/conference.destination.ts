import { Injectable } from '@nestjs/common';
import { Config, dialledNumber, sipDomain, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { PROFILES, roomName } from './conference-names';
import { type ConferenceTarget, conferenceTargets } from './conference-target';

/** Tells the service which room was called. */
export const ROOM_VARIABLE = 'callsign_conference';
/** What the service has found out, in the words of mod_conference. */
export const FLAGS_VARIABLE = 'conference_member_flags';
export const PIN_VARIABLE = 'supplied_pin';
export const ENTER_SOUND_VARIABLE = 'conference_enter_sound';
export const EXIT_SOUND_VARIABLE = 'conference_exit_sound';

/** Realm of the switch's own hash (mod_hash) in which it finds rooms by number while no API answers. */
export const ROOMS_REALM = 'callsign_rooms';
export const roomKey = (domain: string, number: string): string =>
  `${ROOMS_REALM}/${sipDomain(domain)}:${dialledNumber(number)}`;

const set = (data: string): Action => ({ application: 'set', data });

/**
 * Brings calls into a room. The switch holds the conference by itself (mod_conference), so that nobody leaves it when a
 * process of ours does. The service only asks and tells beforehand; without it the switch asks for the PIN.
 */
@DestinationProvider()
@Injectable()
export class ConferenceDestination implements DestinationHandler<'conference', ConferenceTarget> {
  readonly type = 'conference';

  constructor(private readonly config: Config) {}

  compile(tx: TenantTransaction): Promise<ConferenceTarget[]> {
    return conferenceTargets(tx);
  }

  resolve({ id }: DestinationOf<'conference'>, routing: TargetLookup): Target | null {
    return routing.byId('conference', id);
  }

  actions(room: ConferenceTarget, { tenant }: RoutedCall): Action[] {
    const guarded = room.participantPin !== null;
    const conference = `${roomName(tenant.id, room.id)}@${guarded ? PROFILES.guarded : PROFILES.open}`;
    // Alone, the switch lets nobody into a room with a PIN that it does not know of already.
    const alone = guarded ? `${conference}+flags{join-only}` : conference;
    return [
      set(`${ROOM_VARIABLE}=${room.id}`),
      // Anew for each room, since the channel may have been in another before.
      ...[PIN_VARIABLE, ENTER_SOUND_VARIABLE, EXIT_SOUND_VARIABLE].map((name) => set(`${name}=`)),
      set(`${FLAGS_VARIABLE}=${room.muteOnEntry ? 'mute' : ''}`),
      set('conference_moh_sound=${hold_music}'),
      ...(room.video ? [set(`absolute_codec_string=${WITH_VIDEO}`)] : []),
      { application: 'socket', data: `${this.config.socketsOf('CONFERENCE')} async full` },
      { application: 'answer' },
      { application: 'hash', data: `insert/${roomKey(tenant.domain, room.number)}/${alone}` },
      { application: 'conference', data: conference },
      { application: 'hangup', data: 'NORMAL_CLEARING' },
    ];
  }

  explain({ name, number, participantPin, moderatorPin }: ConferenceTarget): string {
    const asked = participantPin ?? moderatorPin;
    return `joins the conference ${name} (${number})${asked === null ? '' : ', after its PIN'}`;
  }

  /** Holds the room until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'conference'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM conferences WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no conference of this tenant';
  }
}

/** What the SIP profiles offer, and after that the two that browsers and phones have in common (RFC 7742). */
const WITH_VIDEO = 'OPUS,G722,PCMU,PCMA,VP8,H264';
