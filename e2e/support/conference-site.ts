import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promptFile } from '@callsign/media';
import { samplesOf } from './audio';
import type { AudioPhone } from './audio-phone';
import type { FreeSwitch } from './freeswitch';
import type { Company } from './installation';
import { isAsked, plays } from './legs';
import { shortPrompts } from './short-prompts';
import { until } from './wait';
import { wav } from './wav';

export interface Room {
  readonly id: string;
  readonly number: string;
}

/** A member as `conference json_list` tells. */
export interface SwitchMember {
  readonly type: string;
  readonly id: number;
  readonly uuid: string;
  readonly caller_id_number: string;
  readonly flags: Readonly<Record<string, boolean>>;
}

export interface SwitchConference {
  readonly conference_name: string;
  readonly conference_uuid: string;
  readonly member_count: number;
  readonly locked: boolean;
  readonly recording: boolean;
  readonly members: readonly SwitchMember[];
}

/** As the API shows it live. */
export interface LiveConference {
  readonly id: string;
  readonly conferenceId: string | null;
  readonly locked: boolean;
  readonly recording: boolean;
  readonly members: readonly LiveMember[];
  readonly invited: readonly { readonly number: string }[];
}

export interface LiveMember {
  readonly callId: string;
  readonly number: string;
  readonly moderator: boolean;
  readonly talking: boolean;
  readonly muted: boolean;
  readonly deaf: boolean;
  readonly voice: number;
  readonly hearing: number;
}

/** As the API keeps it. */
export interface Session {
  readonly endedAt: string | null;
  readonly endSeen: boolean;
  readonly visits: readonly { number: string; joinedAt: string; leftAt: string | null }[];
}

/** Rooms, and phones that speak a tone in them. */
export class ConferenceSite {
  private rooms = 3000;
  private extensions = 1000;

  private constructor(
    readonly freeswitch: FreeSwitch,
    readonly company: Company,
  ) {}

  /** @param media folder of the API's audio; sentences are a moment of sound then */
  static async create(freeswitch: FreeSwitch, company: Company, media: string): Promise<ConferenceSite> {
    await shortPrompts(media);
    // Long enough to be seen between two questions.
    await writeFile(join(media, promptFile('en', 'conference.wrong-pin')), wav({ seconds: 1 }));
    return new ConferenceSite(freeswitch, company);
  }

  /** Without a sign of who comes and goes, so that tones can be told apart. */
  async room(settings: object = {}): Promise<Room> {
    const number = String((this.rooms += 1));
    const { status, body } = await this.company.api.post<{ id: string }>('/api/conferences', {
      number,
      name: `Room ${number}`,
      announce: 'none',
      ...settings,
    });
    if (status !== 201) throw new Error(`no room: ${JSON.stringify(body)}`);
    return { id: body.id, number };
  }

  async phone(voice: number): Promise<AudioPhone> {
    return this.company.audioPhone(await this.company.extension(String((this.extensions += 1))), voice);
  }

  /** Phones that speak these tones. */
  phones<Voices extends readonly number[]>(
    ...voices: Voices
  ): Promise<{ [Index in keyof Voices]: AudioPhone }> {
    return Promise.all(voices.map((voice) => this.phone(voice))) as Promise<{
      [Index in keyof Voices]: AudioPhone;
    }>;
  }

  /** Calls a room, and enters PINs until one is right. */
  async joins(phone: AudioPhone, { number }: Room, ...pins: string[]): Promise<void> {
    await phone.call(number);
    await phone.answered();
    for (const [index, pin] of pins.entries()) {
      if (index > 0) await plays(this.freeswitch, phone.account, 'conference.wrong-pin');
      await isAsked(this.freeswitch, phone);
      await phone.press(`${pin}#`);
    }
  }

  /** What the switch says of its conferences. */
  async onSwitch(): Promise<SwitchConference[]> {
    const output = await this.freeswitch.fsCli('conference json_list');
    return JSON.parse(output) as SwitchConference[];
  }

  /** What is held in the room, as soon as the API shows it so. */
  async live(room: Room, is: (held: LiveConference) => boolean): Promise<LiveConference> {
    return until(
      `the API shows ${room.number} as it is`,
      async () => {
        const found = (await this.shown()).find(({ conferenceId }) => conferenceId === room.id);
        return found !== undefined && is(found) && found;
      },
      { seconds: 20 },
    );
  }

  /** All that is held, as the API shows it. */
  async shown(): Promise<LiveConference[]> {
    return (await this.company.api.get<{ items: LiveConference[] }>('/api/live/conferences')).body.items;
  }

  async isOver({ id }: LiveConference): Promise<void> {
    await until(`${id} is over`, async () => !(await this.shown()).some((held) => held.id === id));
  }

  member({ members }: LiveConference, { account }: AudioPhone): LiveMember {
    const found = members.find(({ number }) => number === account.user);
    if (!found) throw new Error(`${account.user} is not among ${JSON.stringify(members)}`);
    return found;
  }

  /** Changes a member, or the whole conference. */
  async changes(held: LiveConference, phone: AudioPhone | null, body: object): Promise<void> {
    const path = phone === null ? '' : `/members/${this.member(held, phone).callId}`;
    done(await this.company.api.patch(`/api/live/conferences/${held.id}${path}`, body));
  }

  async kicks(held: LiveConference, phone: AudioPhone): Promise<void> {
    const { callId } = this.member(held, phone);
    done(await this.company.api.delete(`/api/live/conferences/${held.id}/members/${callId}`));
  }

  async invites(held: LiveConference, number: string): Promise<void> {
    done(await this.company.api.post(`/api/live/conferences/${held.id}/invitations`, { number }));
  }

  ends(held: LiveConference) {
    return this.company.api.delete(`/api/live/conferences/${held.id}`);
  }

  /** The recording of a conference, once it is taken in. */
  async recording({ id }: LiveConference): Promise<{ readonly id: string }> {
    return until(
      `${id} was recorded`,
      async () => {
        const { body } = await this.company.api.get<{
          data: { id: string; conferenceSessionId: string | null }[];
        }>('/api/recordings?direction=conference');
        return body.data.find(({ conferenceSessionId }) => conferenceSessionId === id);
      },
      { seconds: 30 },
    );
  }

  /** What is in a recording. */
  async sound({ id }: { readonly id: string }): Promise<Int16Array> {
    const { url, headers } = this.company.api;
    const answer = await fetch(`${url}/api/recordings/${id}/audio`, { headers });
    if (answer.status !== 200) throw new Error(`no audio: ${answer.status} ${await answer.text()}`);
    return samplesOf(Buffer.from(await answer.arrayBuffer()));
  }

  session(id: string) {
    return this.company.api.get<Session>(`/api/conference-sessions/${id}`);
  }

  /** Presses keys again and again. */
  async pressesUntil(phone: AudioPhone, keys: string, is: () => Promise<boolean> | boolean): Promise<void> {
    await until(
      `${phone.account.user} got somewhere by ${keys}`,
      async () => {
        if (await is()) return true;
        await phone.press(keys);
        return is();
      },
      { seconds: 40, every: 500 },
    );
  }

  async isIn({ account }: AudioPhone, room: Room): Promise<boolean> {
    const found = (await this.onSwitch()).find((one) => one.conference_name.endsWith(room.id));
    return found?.members.some((member) => member.caller_id_number === account.user) ?? false;
  }

  /** As soon as so many are in the room. */
  async holds(room: Room, members: number): Promise<SwitchConference> {
    return until(
      `${members} are in ${room.number}`,
      async () => {
        const found = (await this.onSwitch()).find((one) => one.conference_name.endsWith(room.id));
        return found?.member_count === members && found;
      },
      { seconds: 20 },
    );
  }
}

/** Waits until the phone hears all of these tones at once, and none of those. */
export async function hearsOf(
  phone: AudioPhone,
  tones: readonly number[],
  not: readonly number[] = [],
): Promise<void> {
  await until(
    `${phone.account.user} hears ${tones.join(' and ') || 'nobody'}${not.length > 0 ? `, not ${not.join(', ')}` : ''}`,
    async () => {
      const heard = await phone.hearsAll([...tones, ...not]);
      return (
        heard !== null && tones.every((hertz) => heard.has(hertz)) && !not.some((hertz) => heard.has(hertz))
      );
    },
    { seconds: 20 },
  );
}

function done({ status, body }: { status: number; body: unknown }): void {
  if (status >= 300) throw new Error(`the API answered ${status}: ${JSON.stringify(body)}`);
}
