import type { ChannelRow, EslEvent } from '@callsign/esl';
import { type ConferenceName, readConferenceName } from '../calls/conference-names';
import type { ListedConference } from './json-list';
import { type Party, partyOfEvent, partyOfRow } from './party';

/** A member of a conference, as far as events and lists tell. */
export interface Member extends Party {
  readonly callId: string;
  /** By which commands name it. */
  readonly memberId: number;
  readonly moderator: boolean;
  readonly talking: boolean;
  readonly muted: boolean;
  readonly deaf: boolean;
  readonly voice: number;
  readonly hearing: number;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
  /** Number of the newest event that told of it: an older one that comes later says nothing. */
  readonly sequence: number;
}

export interface HeldConference extends ConferenceName {
  /** Conference-Unique-ID. */
  readonly id: string;
  readonly name: string;
  readonly startedAt: number;
  readonly locked: boolean;
  readonly recording: boolean;
  /** Number of the newest event that told of it itself. */
  readonly sequence: number;
  /** By callId, in the order in which they came. */
  readonly members: ReadonlyMap<string, Member>;
}

/** What an event said, for the history and for who watches. Times are milliseconds since 1970. */
export type Occurrence =
  | { readonly kind: 'changed'; readonly held: HeldConference }
  | { readonly kind: 'begun'; readonly held: HeldConference }
  | { readonly kind: 'joined'; readonly held: HeldConference; readonly member: Member }
  | { readonly kind: 'left'; readonly held: HeldConference; readonly member: Member; readonly at: number }
  | {
      readonly kind: 'ended';
      readonly held: HeldConference;
      readonly at: number;
      /** Whether the switch told of it; else it was found to be over. */
      readonly seen: boolean;
    };

/** How many conferences that are over are remembered, so that a late event does not bring one back. */
const REMEMBERED = 500;

/** The conferences on one switch, from its events and lists. Events may come twice, late, or not at all. */
export class NodeConferences {
  private conferences = new Map<string, HeldConference>();
  /** Ids of those that are over, and calls that have left one (`id/callId`): the number of the event that said so. */
  private readonly over = new Map<string, number>();

  all(): HeldConference[] {
    return [...this.conferences.values()];
  }

  get(id: string): HeldConference | null {
    return this.conferences.get(id) ?? null;
  }

  /** @returns what happened; `missed` where the event tells of what was not heard of before */
  apply(event: EslEvent): { readonly happened: Occurrence[]; readonly missed: boolean } {
    const name = event.get('Conference-Name') ?? '';
    const whose = readConferenceName(name);
    const id = event.get('Conference-Unique-ID') ?? '';
    if (!whose || !id || this.over.has(id)) return NOTHING;
    const at = timeOf(event);
    const action = event.get('Action') ?? '';
    const known = this.conferences.get(id);
    const before = known ?? {
      ...whose,
      id,
      name,
      startedAt: at,
      locked: false,
      recording: false,
      sequence: 0,
      members: new Map(),
    };
    if (action === 'conference-destroy') {
      this.conferences.delete(id);
      this.remember(id, event);
      return { happened: [{ kind: 'ended', held: before, at, seen: true }], missed: false };
    }
    const happened = this.happened(before, action, event, at);
    const held = happened.at(-1)?.held ?? before;
    this.conferences.set(id, held);
    const size = Number(event.get('Conference-Size') ?? held.members.size);
    return {
      happened: known ? happened : [{ kind: 'begun', held }, ...happened],
      missed: size !== held.members.size || (!known && action !== 'conference-create'),
    };
  }

  /**
   * As the switch says that it is now; instead of all that was heard before.
   * @param now milliseconds since 1970
   */
  rebuild(listed: readonly ListedConference[], rows: readonly ChannelRow[], now: number): Occurrence[] {
    const legs = new Map(rows.map((row) => [row.uuid, row]));
    const before = this.conferences;
    this.conferences = new Map();
    const happened: Occurrence[] = [];
    for (const one of listed) {
      const whose = readConferenceName(one.conference_name);
      if (!whose || one.destruct || this.over.has(one.conference_uuid)) continue;
      const known = before.get(one.conference_uuid);
      const members = new Map<string, Member>();
      for (const listedMember of one.members.toReversed()) {
        const row = legs.get(listedMember.uuid);
        const was = known?.members.get(listedMember.uuid);
        members.set(listedMember.uuid, {
          ...(was ?? (row ? partyOfRow(row) : partyOfList(listedMember))),
          callId: listedMember.uuid,
          memberId: listedMember.id,
          moderator: listedMember.flags.is_moderator,
          talking: listedMember.flags.talking && listedMember.flags.can_speak,
          muted: !listedMember.flags.can_speak,
          deaf: !listedMember.flags.can_hear,
          voice: listedMember.volume_in,
          hearing: listedMember.volume_out,
          joinedAt: was?.joinedAt ?? now - listedMember.join_time * 1000,
          sequence: was?.sequence ?? 0,
        });
      }
      const held: HeldConference = {
        ...whose,
        id: one.conference_uuid,
        name: one.conference_name,
        startedAt: known?.startedAt ?? now - one.run_time * 1000,
        locked: one.locked,
        recording: one.recording,
        sequence: known?.sequence ?? 0,
        members,
      };
      this.conferences.set(held.id, held);
      happened.push({ kind: 'begun', held });
      for (const member of members.values()) happened.push({ kind: 'joined', held, member });
      for (const member of known?.members.values() ?? [])
        if (!members.has(member.callId)) happened.push({ kind: 'left', held, member, at: now });
    }
    for (const held of before.values())
      if (!this.conferences.has(held.id)) happened.push({ kind: 'ended', held, at: now, seen: false });
    return happened;
  }

  private happened(held: HeldConference, action: string, event: EslEvent, at: number): Occurrence[] {
    const sequence = sequenceOf(event);
    const changed = (values: Partial<HeldConference>): Occurrence[] =>
      sequence < held.sequence ? [] : [{ kind: 'changed', held: { ...held, ...values, sequence } }];
    switch (action) {
      case 'lock':
      case 'unlock':
        return changed({ locked: action === 'lock' });
      case 'start-recording':
        return changed({ recording: event.get('Error') === undefined });
      case 'stop-recording':
        return changed({ recording: event.get('Other-Recordings') === 'true' });
      case 'add-member':
        return this.joined(held, event, at);
      case 'del-member':
        return this.left(held, event, at);
      default:
        return this.told(held, event, action);
    }
  }

  private joined(held: HeldConference, event: EslEvent, at: number): Occurrence[] {
    const callId = event.uuid ?? '';
    // Of somebody who has left meanwhile: said late, or twice.
    if (!callId || (this.over.get(`${held.id}/${callId}`) ?? 0) > sequenceOf(event)) return [];
    const known = held.members.get(callId);
    const member: Member = {
      ...partyOfEvent(event),
      voice: 0,
      hearing: 0,
      ...known,
      ...flagsOf(event),
      callId,
      joinedAt: Math.min(known?.joinedAt ?? at, at),
    };
    this.over.delete(`${held.id}/${callId}`);
    return [{ kind: 'joined', held: withMember(held, member), member }];
  }

  private left(held: HeldConference, event: EslEvent, at: number): Occurrence[] {
    const callId = event.uuid ?? '';
    if (!callId) return [];
    const member = held.members.get(callId);
    this.remember(`${held.id}/${callId}`, event);
    const members = new Map(held.members);
    members.delete(callId);
    const gone = member ?? {
      ...partyOfEvent(event),
      ...flagsOf(event),
      callId,
      voice: 0,
      hearing: 0,
      joinedAt: at,
    };
    return [{ kind: 'left', held: { ...held, members }, member: gone, at }];
  }

  /** Each event of a member says all of its flags. */
  private told(held: HeldConference, event: EslEvent, action: string): Occurrence[] {
    const known = held.members.get(event.uuid ?? '');
    if (!known || sequenceOf(event) < known.sequence) return [];
    const level = Number(event.get('Volume-Level') ?? 0);
    const member: Member = {
      ...known,
      ...flagsOf(event),
      ...(action === 'volume-in-member' && { voice: level }),
      ...(action === 'volume-out-member' && { hearing: level }),
    };
    return [{ kind: 'changed', held: withMember(held, member) }];
  }

  private remember(key: string, event: EslEvent): void {
    this.over.delete(key);
    this.over.set(key, sequenceOf(event));
    for (const oldest of this.over.keys()) {
      if (this.over.size <= REMEMBERED) return;
      this.over.delete(oldest);
    }
  }
}

const NOTHING = { happened: [], missed: false } as const satisfies {
  happened: Occurrence[];
  missed: boolean;
};

function withMember(held: HeldConference, member: Member): HeldConference {
  return { ...held, members: new Map(held.members).set(member.callId, member) };
}

function flagsOf(event: EslEvent) {
  const muted = event.get('Speak') === 'false';
  return {
    memberId: Number(event.get('Member-ID') ?? 0),
    sequence: sequenceOf(event),
    moderator: event.get('Member-Type') === 'moderator',
    talking: event.get('Talking') === 'true' && !muted,
    muted,
    deaf: event.get('Hear') === 'false',
  };
}

function partyOfList({
  caller_id_name: name,
  caller_id_number: number,
}: ListedConference['members'][number]): Party {
  return { name, number };
}

/** The switch counts its events from its start. */
const sequenceOf = (event: EslEvent): number => Number(event.get('Event-Sequence') ?? 0);
const timeOf = (event: EslEvent): number => {
  const microseconds = Number(event.get('Event-Date-Timestamp') ?? 0);
  return microseconds > 0 ? Math.round(microseconds / 1000) : Date.now();
};
