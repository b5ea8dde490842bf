import type { ChannelRow, EslEvent } from '@callsign/esl';
import { callOfLegs, type TrackedCall } from './call-of-legs';
import { type Leg, legOfEvent, legOfRow } from './leg';
import { type LegGroup, LegGroups } from './leg-groups';

export type { TrackedCall } from './call-of-legs';

export interface CallChange {
  readonly id: string;
  /** null where the call is over. */
  readonly now: TrackedCall | null;
}

/** The events that move a call. Others cost a switch and us, and tell nothing more. */
export const CALL_EVENTS = [
  'CHANNEL_CREATE',
  'CHANNEL_ORIGINATE',
  'CHANNEL_ANSWER',
  'CHANNEL_BRIDGE',
  'CHANNEL_HOLD',
  'CHANNEL_UNHOLD',
  'CHANNEL_HANGUP_COMPLETE',
] as const;

const OVER = new Set(['CS_HANGUP', 'CS_REPORTING', 'CS_DESTROY']);
/** Legs that have ended and are remembered as that, so that an event that comes late does not bring them back. */
const MOST_ENDED = 10_000;

/**
 * The calls of one switch, from its events, and from `show channels` after a (re)connect. Legs that belong together are
 * one call. What may go wrong with events:
 * - twice, or older than one that was heard of the same leg: it changes nothing (`Event-Sequence` says so);
 * - after the end of its leg: it changes nothing;
 * - the beginning missing: the leg is known from its next event;
 * - the end missing: the leg is there until the next connection, or until a command finds it gone (`gone`).
 */
export class NodeCalls {
  private readonly legs = new Map<string, Leg>();
  private readonly groups = new LegGroups(this.legs);
  private readonly calls = new Map<string, TrackedCall>();
  private readonly ended = new Set<string>();
  /** Legs that events told of while `show channels` was under way: it may be older than they are. */
  private heardMeanwhile: Set<string> | null = null;

  constructor(private readonly node: string) {}

  all(): TrackedCall[] {
    return [...this.calls.values()];
  }

  /** @returns what changed; nothing where the event tells nothing new */
  apply(event: EslEvent): CallChange[] {
    const { uuid } = event;
    if (!uuid || this.ended.has(uuid)) return [];
    this.heardMeanwhile?.add(uuid);
    if (event.name === 'CHANNEL_HANGUP_COMPLETE') return this.gone(uuid);
    const known = this.legs.get(uuid);
    const sequence = Number(event.get('Event-Sequence') ?? 0);
    if (known && sequence > 0 && sequence <= known.sequence) return [];
    // Legs that it rings may have been heard of before it.
    const touched = known ? [uuid] : [uuid, ...this.pointingAt(uuid)];
    this.legs.set(uuid, legOfEvent(event, uuid, known));
    if (event.name === 'CHANNEL_BRIDGE') touched.push(...this.bridge(event));
    return this.retell(touched);
  }

  /** A leg is no more. */
  gone(uuid: string): CallChange[] {
    this.ended.add(uuid);
    for (const oldest of this.ended) {
      if (this.ended.size <= MOST_ENDED) break;
      this.ended.delete(oldest);
    }
    return this.legs.delete(uuid) ? this.retell([uuid]) : [];
  }

  /** Call it before `show channels` is asked for. */
  expectRows(): void {
    this.heardMeanwhile = new Set();
  }

  /**
   * Everything anew from `show channels as json`: what is no longer there has ended, unheard.
   * @param told what the switch tells of single legs (`uuid_dump`) whose rows say too little (`unclear`)
   */
  rebuild(rows: readonly ChannelRow[], told: readonly EslEvent[] = []): CallChange[] {
    const heard = this.heardMeanwhile ?? new Set<string>();
    this.heardMeanwhile = null;
    const touched = new Set<string>();
    const present = new Set(heard);
    const live = rows.filter((row) => isUp(row) && !this.ended.has(row.uuid));
    const details = new Map(told.map((event) => [event.uuid, event]));
    for (const row of live) {
      present.add(row.uuid);
      if (heard.has(row.uuid) && this.legs.has(row.uuid)) continue;
      touched.add(row.uuid);
      this.legs.set(row.uuid, this.fresh(row, live, details.get(row.uuid)));
    }
    for (const uuid of [...this.legs.keys()]) {
      if (present.has(uuid)) continue;
      this.legs.delete(uuid);
      touched.add(uuid);
    }
    return this.retell(touched);
  }

  /** What is known of a leg from its events is kept, but for what only the switch knows now. */
  private fresh(row: ChannelRow, rows: readonly ChannelRow[], detail: EslEvent | undefined): Leg {
    const of = ownerOf(row, rows);
    const read = legOfRow(row, of);
    const known = this.legs.get(row.uuid);
    const base = known ? { ...known, answeredAt: known.answeredAt ?? read.answeredAt, peer: of } : read;
    const leg = detail ? legOfEvent(detail, row.uuid, known ? base : undefined) : base;
    return { ...leg, isHeld: read.isHeld, sequence: known?.sequence ?? 0 };
  }

  private bridge(event: EslEvent): string[] {
    const one = event.get('Bridge-A-Unique-ID');
    const other = event.get('Bridge-B-Unique-ID') ?? event.get('Other-Leg-Unique-ID');
    if (!one || !other) return [];
    this.point(one, other);
    this.point(other, one);
    return [one, other];
  }

  private pointingAt(uuid: string): string[] {
    return [...this.legs.values()].filter(({ peer }) => peer === uuid).map((leg) => leg.uuid);
  }

  private point(uuid: string, peer: string): void {
    const leg = this.legs.get(uuid);
    if (leg) this.legs.set(uuid, { ...leg, peer });
  }

  private retell(touched: Iterable<string>): CallChange[] {
    const { before, after } = this.groups.regroup(touched);
    const changes: CallChange[] = [];
    const toldBefore = new Map(before.flatMap(({ told }) => (told ? [[told.id, told.text] as const] : [])));
    const idBefore = new Map(
      before.flatMap(({ legs, told }) => (told ? [...legs].map((uuid) => [uuid, told.id] as const) : [])),
    );
    const kept = new Set<string>();
    for (const group of after) {
      const found = callOfLegs(
        [...group.legs].flatMap((uuid) => this.legs.get(uuid) ?? []),
        this.node,
      );
      if (!found) continue;
      const id = this.idOf(found.call.id, group, idBefore.get(found.call.id), kept);
      const now = { ...found, call: { ...found.call, id } };
      const text = JSON.stringify(now);
      group.told = { id, text };
      kept.add(id);
      this.calls.set(id, now);
      if (toldBefore.get(id) !== text) changes.push({ id, now });
    }
    for (const id of toldBefore.keys()) {
      if (kept.has(id)) continue;
      this.calls.delete(id);
      changes.push({ id, now: null });
    }
    return changes;
  }

  /** A call keeps its id when the leg that gave it has left, as long as nobody else has it. */
  private idOf(first: string, { legs }: LegGroup, before: string | undefined, taken: Set<string>): string {
    if (before === undefined || taken.has(before)) return first;
    return legs.has(before) || !this.legs.has(before) ? before : first;
  }
}

/**
 * Legs of which `show channels` does not say whose they are: rung by the switch and with no leg of their call that came
 * to it, or ends of a loopback. They are few.
 */
export function unclear(rows: readonly ChannelRow[]): string[] {
  const began = new Set(
    rows.filter(({ direction }) => direction === 'inbound').map(({ callUuid }) => callUuid),
  );
  return rows
    .filter((row) => isUp(row) && (row.name.startsWith('loopback/') || !began.has(row.callUuid)))
    .map(({ uuid }) => uuid);
}

/** The leg that this one belongs to: of those of its call, the one that the call is named after. */
function ownerOf(row: ChannelRow, rows: readonly ChannelRow[]): string | null {
  if (row.callUuid === row.uuid || !row.callUuid) return null;
  return rows.some(({ uuid }) => uuid === row.callUuid) ? row.callUuid : null;
}

/** A leg that has ended stays in the list until its record is sent. */
function isUp({ callState, state }: ChannelRow): boolean {
  return callState !== 'HANGUP' && !OVER.has(state);
}
