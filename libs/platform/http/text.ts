import { z } from 'zod';

/** Control characters (NUL, line ends, tabs) or halves of surrogate pairs, which no name has and not every store keeps. */
const oneLine = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);

/** A name as people type it: one line of any script, trimmed, 1 to `max` characters. */
export function nameText(max: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine(oneLine, 'must be one line without control characters');
}

/** A name that may be missing; an empty text is taken as none. */
export function optionalText(max: number) {
  return z
    .string()
    .trim()
    .max(max, `must have at most ${max} characters`)
    .refine(oneLine, 'must be one line without control characters')
    .nullable()
    .transform((text) => text || null);
}

/** A search text of a list. */
export const searchText = nameText(100);

/** `text` as a pattern for ILIKE that finds it anywhere, its own wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
