import type { Target } from './contract';
import { type Destination, destinationSchema } from './destination';

/**
 * Dialplan context in which a service that has a call in hand leads it to something that has no number. `@` is in no
 * domain, so it is nobody's context: neither phones nor carriers get there.
 */
const AT = 'at@';

/** Where the dialplan takes a call to this target: by its number in the tenant's context, else by what it is. */
export function placeOf({ type, id, number, argument = '' }: Target, domain: string) {
  return number
    ? { number: `${number}${argument}`, context: domain }
    : { number: `${type}/${id}`, context: `${AT}${domain}` };
}

/** The domain of a tenant whose place is asked for, or null where the context is another one. */
export function domainOfPlace(context: string): string | null {
  return context.startsWith(AT) ? context.slice(AT.length) : null;
}

/** What `placeOf` says of a target without a number, or null. */
export function readPlace(number: string): Destination | null {
  const [type, id] = number.split('/');
  return destinationSchema.safeParse({ type, id }).data ?? null;
}
