import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Announcer, type Listener, type Speech } from '@callsign/media';
import { Config } from '@callsign/platform';
import { RoutingService } from '@callsign/routing';
import { Languages } from '@callsign/voicemail';
import { LiveConferences } from '../live/live-conferences';
import { ConferencePins, type Part } from '../rooms/conference-pins';
import { isConference, type Room } from './conference-target';
import {
  ENTER_SOUND_VARIABLE,
  EXIT_SOUND_VARIABLE,
  FLAGS_VARIABLE,
  PIN_VARIABLE,
  ROOM_VARIABLE,
} from './conference.destination';
import { SpokenNames } from './spoken-names';

const TRIES = 3;
const LONGEST_PIN = 10;

/** As whom, and by which PIN, `''` for none. */
interface Admission {
  readonly part: Part;
  readonly pin: string;
}

/** Who calls a room is asked for its PIN and told what awaits them; the switch brings them in. */
@CallServiceProvider()
@Injectable()
export class ConferenceCalls implements CallService {
  readonly name = 'conference';
  readonly listen: ListenAddress;

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly pins: ConferencePins,
    private readonly announcer: Announcer,
    private readonly languages: Languages,
    private readonly names: SpokenNames,
    private readonly live: LiveConferences,
  ) {
    this.listen = config.env.CONFERENCE_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const room = routing?.byId('conference', session.variable(ROOM_VARIABLE) ?? '');
    if (!routing || !isConference(room))
      throw new Error(`call ${session.uuid} is for no conference that we know; left to the fallback`);
    const tenantId = routing.tenant.id;
    const language = await this.languages.of(tenantId, session.variable('callsign_caller'));
    const listener = { session, tenantId, language };
    const admission = await this.admission(listener, room);
    if (admission === null) return this.announcer.refused(listener, 'CALL_REJECTED', 'conference.refused');
    const name = room.announce === 'name' ? await this.names.ask(listener) : null;
    const words = this.awaits(tenantId, room, admission.part);
    if (words.length > 0) await this.announcer.say(listener, ...words);
    await session.setAll({
      ...(name !== null && { [ENTER_SOUND_VARIABLE]: name, [EXIT_SOUND_VARIABLE]: name }),
      // The switch looks at it once more, and tells moderators by it.
      [PIN_VARIABLE]: admission.pin,
      [FLAGS_VARIABLE]: flagsOf(room, admission.part),
    });
    await session.handBack();
  }

  private async admission(listener: Listener, room: Room): Promise<Admission | null> {
    if (room.participantPin === null && room.moderatorPin === null) return { part: 'participant', pin: '' };
    const optional = room.participantPin === null;
    for (let tries = 0; tries < TRIES; tries++) {
      const pin = await this.announcer.ask(
        listener,
        [optional ? 'conference.enter-moderator-pin' : 'conference.enter-pin'],
        { min: optional ? 0 : 1, max: LONGEST_PIN },
      );
      const part = pin === null ? null : this.pins.admit(room, pin);
      if (part !== null) return { part, pin: pin ?? '' };
      await this.announcer.say(listener, 'conference.wrong-pin');
    }
    return null;
  }

  /** What somebody has to know who comes in. */
  private awaits(tenantId: number, room: Room, part: Part): Speech[] {
    const present = [...(this.live.inRoom(tenantId, room.id)?.members.values() ?? [])];
    const begins = part === 'moderator' || !room.waitForModerator || present.some((one) => one.moderator);
    return [
      ...(begins ? [] : (['conference.wait-for-moderator'] as const)),
      ...(begins && present.length === 0 ? (['conference.you-are-first'] as const) : []),
      ...(room.record ? (['conference.recorded'] as const) : []),
      ...(part === 'participant' && room.muteOnEntry ? (['conference.muted'] as const) : []),
    ];
  }
}

function flagsOf({ muteOnEntry }: Room, part: Part): string {
  if (part === 'moderator') return 'moderator';
  return muteOnEntry ? 'mute' : '';
}
