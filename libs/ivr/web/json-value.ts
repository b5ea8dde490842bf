/**
 * A value of a JSON answer as text: `customer.numbers.0`. Null for what is not there, and for objects, lists and null.
 * Only an answer's own names count.
 */
export function valueAt(answer: unknown, path: string): string | null {
  let at: unknown = answer;
  for (const name of path.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}
