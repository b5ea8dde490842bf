import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { Problem } from '../http/problem';

const driverError = z.object({
  code: z.string(),
  constraint: z.string().optional(),
  detail: z.string().optional(),
  column: z.string().optional(),
});

/**
 * What PostgreSQL refused, as a problem for the caller. A constraint's name carries the field: `uq_extensions_number`
 * → `number` (the part after the table), so that the last wall against a race answers as well as the first check.
 */
export function fromDatabaseError(error: unknown): Problem | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const parsed = driverError.safeParse(error.driverError);
  if (!parsed.success) return undefined;
  const { code, constraint = '', column } = parsed.data;
  if (code === '23505') {
    const field = camel(constraint.replace(/^uq_[a-z]+_/, ''));
    // What can be dialled is unique over all features; the trigger says which of them has the number.
    const told = constraint.startsWith('uq_dialablenumbers_') ? parsed.data.detail : undefined;
    return Problem.duplicate(field, told ?? `${field} is already taken.`);
  }
  if (code === '23503' && !/^\s*delete/i.test(error.query) && constraint.startsWith('fk_')) {
    return Problem.invalid([
      { field: camel(constraint.replace(/^fk_[a-z]+_/, '')), message: 'what it points to does not exist' },
    ]);
  }
  if (code === '23503')
    return new Problem(409, 'in-use', `Something else still refers to it (${constraint}).`);
  // Raised by triggers of ours, with a sentence for people.
  if (code === '23001' && parsed.data.detail) return new Problem(409, 'in-use', parsed.data.detail);
  if (code === '23514')
    return Problem.invalid([
      { field: camel(constraint.replace(/^ck_[a-z]+_/, '')), message: 'is out of range' },
    ]);
  if (code === '23502') return Problem.invalid([{ field: camel(column ?? ''), message: 'is required' }]);
  if (code === '22P05' || code === '22021')
    return Problem.invalid([{ field: '', message: 'text holds a character that can not be stored (NUL)' }]);
  if (code === '40001' || code === '40P01')
    return new Problem(409, 'conflict', 'Somebody changed the same thing at the same time; try again.');
  return undefined;
}

export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
