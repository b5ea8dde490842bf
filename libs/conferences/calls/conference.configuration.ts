import { Injectable } from '@nestjs/common';
import { Prompts, type PromptKey, SPOOL } from '@callsign/media';
import { Config, Database, xmlText } from '@callsign/platform';
import {
  type ConfigurationProvider,
  type ConfigurationQuestion,
  ConfigurationSource,
} from '@callsign/xml-curl';
import { canRecordInto } from '@callsign/extensions';
import { z } from 'zod';
import { ConferencePins } from '../rooms/conference-pins';
import type { Quality } from '../rooms/conference.entity';
import { PROFILES, readConferenceName } from './conference-names';
import { conferenceRecordingName } from '../recordings/recording-name';
import { findRoom, type Room } from './conference-target';
import { groups, MODERATOR_KEYS, PARTICIPANT_KEYS } from './keys';

const RATES: Readonly<Record<Quality, number>> = { telephone: 8000, wideband: 16_000, fullband: 48_000 };

/** Tones as mod_tone_stream reads them (TGML): `%(milliseconds on, milliseconds off, hertz, …)`. */
const TONES = {
  enter: 'tone_stream://%(120,60,660);%(160,0,880)',
  exit: 'tone_stream://%(120,60,880);%(160,0,660)',
  muted: 'tone_stream://%(250,0,330)',
  unmuted: 'tone_stream://%(250,0,990)',
} as const;

/** No key of a phone is among them, so nobody can enter it. */
const NO_PIN_OPENS_IT = 'closed';

const languages = z.array(z.object({ language: z.string() }));

type Params = Readonly<Record<string, string | number>>;

/**
 * `conference.conf`, which the switch asks for each time that somebody joins, naming the conference: so every room has
 * the settings that it has now, and what the switch has to say or to ask by itself is in the conference from its
 * beginning.
 */
@ConfigurationSource()
@Injectable()
export class ConferenceConfiguration implements ConfigurationProvider {
  readonly key = 'conference.conf';

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly pins: ConferencePins,
    private readonly prompts: Prompts,
  ) {}

  async configuration({ conference }: ConfigurationQuestion): Promise<string> {
    const name = readConferenceName(conference);
    const room = name?.conferenceId ? await this.room(name.tenantId, name.conferenceId) : null;
    const profiles: Record<string, Params> = {
      default: { ...BASE, 'caller-controls': PARTICIPANT_KEYS },
      // For one who speaks to many: no key does anything there, and the first word is not cut.
      page: { rate: 16_000, interval: 20, 'energy-level': 0, 'caller-controls': 'none' },
      [PROFILES.talk]: { ...BASE, ...SIGNS, 'caller-controls': PARTICIPANT_KEYS },
      [PROFILES.open]: room ?? BASE,
      [PROFILES.guarded]: room ?? { ...BASE, pin: NO_PIN_OPENS_IT },
    };
    return `<configuration name="conference.conf">\n${groups}<profiles>\n${Object.entries(profiles)
      .map(([profile, params]) => element(profile, params))
      .join('')}</profiles>\n</configuration>`;
  }

  private async room(tenantId: number, id: string): Promise<Params | null> {
    const { room, language } = await this.database.read(tenantId, async (tx) => {
      const [row] = languages.parse(
        await tx.manager.query('SELECT language FROM tenants WHERE id = $1', [tx.tenantId]),
      );
      return { room: await findRoom(tx, id), language: row?.language ?? 'en' };
    });
    return room && this.params(tenantId, room, (key) => this.prompts.say(tenantId, language, [key]));
  }

  private async params(
    tenantId: number,
    room: Room,
    say: (key: PromptKey) => Promise<string>,
  ): Promise<Params> {
    const { participantPin, moderatorPin } = this.pins.open(room);
    return {
      ...BASE,
      ...SIGNS,
      rate: RATES[room.quality],
      'caller-controls': PARTICIPANT_KEYS,
      'moderator-controls': MODERATOR_KEYS,
      'max-members': room.maxMembers,
      'max-members-sound': await say('conference.full'),
      'locked-sound': await say('conference.locked'),
      'kicked-sound': await say('conference.removed'),
      'is-locked-sound': await say('conference.is-locked'),
      'is-unlocked-sound': await say('conference.is-unlocked'),
      'conference-flags': room.waitForModerator ? 'wait-mod' : '',
      ...(room.announce === 'tone' && { 'enter-sound': TONES.enter, 'exit-sound': TONES.exit }),
      // Where participants have none the switch lets them in unasked, and the service alone knows moderators.
      ...(participantPin !== null && {
        pin: participantPin,
        ...(moderatorPin !== null && { 'moderator-pin': moderatorPin }),
        'pin-retries': 3,
        'pin-sound': await say('conference.enter-pin'),
        'bad-pin-sound': await say('conference.wrong-pin'),
      }),
      ...(room.record && this.recorded(tenantId)),
    };
  }

  private recorded(tenantId: number): Params {
    const { onSwitch } = this.config.media;
    if (!canRecordInto(onSwitch)) return {};
    return {
      'auto-record': `${onSwitch}/${SPOOL}/${conferenceRecordingName(tenantId, '${conference_uuid}', 'all', '${create_uuid()}')}`,
      'min-required-recording-participants': 2,
    };
  }
}

const BASE: Params = { rate: 16_000, interval: 20, 'energy-level': 100, 'comfort-noise': 'true' };
const SIGNS: Params = { 'muted-sound': TONES.muted, 'unmuted-sound': TONES.unmuted };

function element(name: string, params: Params): string {
  const lines = Object.entries(params)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<param name="${key}" value="${xmlText(String(value))}"/>\n`);
  return `<profile name="${name}">\n${lines.join('')}</profile>\n`;
}
