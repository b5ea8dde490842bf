import type { Schemas } from '~/api/client';

export type LiveCall = Schemas['LiveCall'];
export type LiveLeg = LiveCall['legs'][number];

/** What an extension does at the moment. */
export interface Presence {
  readonly call: LiveCall;
  readonly leg: LiveLeg;
}

export type Doing = 'calling' | 'ringing' | 'talking' | 'held' | 'free' | 'away';

export const doings: Record<Doing, { label: string; tone: string }> = {
  calling: { label: 'Calling', tone: 'text-info' },
  ringing: { label: 'Ringing', tone: 'text-info' },
  talking: { label: 'Talking', tone: 'text-success' },
  held: { label: 'On hold', tone: 'text-warning' },
  free: { label: 'Free', tone: 'text-muted' },
  away: { label: 'Not registered', tone: 'text-dimmed' },
};

const order: Record<LiveLeg['state'], number> = { ringing: 1, held: 2, talking: 3 };

/** Who takes part in which call, by the number of the extension; of several calls the one that is talked in. */
export function presences(calls: Iterable<LiveCall>): Map<string, Presence> {
  const found = new Map<string, Presence>();
  for (const call of calls)
    for (const leg of call.legs) {
      if (leg.extension === null) continue;
      const other = found.get(leg.extension);
      if (!other || order[leg.state] > order[other.leg.state]) found.set(leg.extension, { call, leg });
    }
  return found;
}

export function doingOf(presence: Presence | undefined, isRegistered: boolean): Doing {
  if (!presence) return isRegistered ? 'free' : 'away';
  const { call, leg } = presence;
  return leg.state === 'ringing' && leg.id === call.legs[0]?.id ? 'calling' : leg.state;
}

/** With whom somebody is in a call. */
export function partyOf({ call, leg }: Presence): { number: string; name: string } {
  if (leg.id !== call.legs[0]?.id) return call.from;
  const other = call.legs.find(({ id, state }) => id !== leg.id && state !== 'ringing');
  return other ? { number: other.extension ?? other.number, name: '' } : call.to;
}

/**
 * Who goes where a call is sent to: seen from an extension whoever it talks to, or who calls while it rings; else (or alone,
 * in a menu or on hold) who calls.
 */
export function movedLeg(call: LiveCall, from: LiveLeg | null): LiveLeg | undefined {
  const others = call.legs.filter(({ id, state }) => id !== from?.id && state !== 'ringing');
  return from ? (others[0] ?? call.legs[0]) : call.legs[0];
}
