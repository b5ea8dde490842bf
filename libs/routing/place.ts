import type { RoutedCall, Target } from './contract';
import { type Destination, destinationSchema } from './destination';

type Direction = RoutedCall['direction'];

/**
 * Dialplan contexts in which a service that has a call in hand leads it on: to something that has no number, and to
 * anything where the call is one from outside, which it stays. `@` is in no domain, so they are nobody's context: neither
 * phones nor carriers get there.
 */
const AT: Readonly<Record<Direction, string>> = { internal: 'at@', inbound: 'inbound@' };

/** Where the dialplan takes a call to this target: by its number, in the tenant's context where it can be, else by what it is. */
export function placeOf(
  { type, id, number, argument = '' }: Target,
  domain: string,
  direction: Direction = 'internal',
) {
  const place = `${AT[direction]}${domain}`;
  return number
    ? { number: `${number}${argument}`, context: direction === 'internal' ? domain : place }
    : { number: `${type}/${id}`, context: place };
}

/** Whose place is asked for, and for what kind of call; null where the context is another one. */
export function askedPlace(context: string): { domain: string; direction: Direction } | null {
  for (const direction of ['internal', 'inbound'] as const)
    if (context.startsWith(AT[direction])) return { domain: context.slice(AT[direction].length), direction };
  return null;
}

/** What `placeOf` says of a target without a number, or null. */
export function readPlace(number: string): Destination | null {
  const [type, id] = number.split('/');
  return destinationSchema.safeParse({ type, id }).data ?? null;
}
