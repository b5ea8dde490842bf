import type { LiveCall } from './live-call';
import { type Leg, stateOf } from './leg';

/** A call as one switch tells of it; `domain` is the tenant's, '' until some event has told. */
export interface TrackedCall {
  readonly call: LiveCall;
  readonly domain: string;
}

/**
 * The call that these legs are. It is known by the leg that made it; where that one has left, by the oldest of those that
 * are still there. @returns null where only ends of a loopback are left
 */
export function callOfLegs(legs: readonly Leg[], node: string): TrackedCall | null {
  const phones = legs.filter(({ isLoopback }) => !isLoopback).toSorted(byRank);
  const [first, ...others] = phones;
  if (!first) return null;
  const answering = others.find((leg) => leg.extension !== null && leg.answeredAt !== null);
  const isRungAlone = first.direction === 'outbound' && first.clicked === null && others.length === 0;
  return {
    domain: first.domain || (others.find(({ domain }) => domain)?.domain ?? ''),
    call: {
      id: first.uuid,
      node,
      direction: first.context === 'public' && first.direction === 'inbound' ? 'inbound' : 'internal',
      state: phones.some(({ isHeld }) => isHeld) ? 'held' : stateOf(first),
      from: callerOf(first, isRungAlone),
      to: {
        number:
          answering?.extension ??
          (isRungAlone ? first.extension : null) ??
          first.clicked ??
          first.destination,
        name: '',
      },
      startedAt: first.createdAt,
      answeredAt: first.answeredAt,
      legs: phones.map((leg) => ({
        id: leg.uuid,
        extension: leg.extension,
        number: leg === first ? callerOf(leg, isRungAlone).number : (leg.extension ?? leg.destination),
        state: stateOf(leg),
      })),
    },
  };
}

/** A leg that the switch rang and that is with somebody else by now is whoever's phone it is, not who rang it. */
function callerOf(first: Leg, isRungAlone: boolean): LiveCall['from'] {
  if (first.direction === 'inbound' || first.clicked !== null || isRungAlone) return first.caller;
  return { number: first.extension ?? first.destination, name: '' };
}

/** Legs that came to the switch before those that it rang, then by age. */
function byRank(one: Leg, other: Leg): number {
  return rank(one) - rank(other) || one.createdAt.localeCompare(other.createdAt);
}

function rank({ direction, clicked }: Leg): number {
  return direction === 'inbound' ? 0 : clicked === null ? 2 : 1;
}
