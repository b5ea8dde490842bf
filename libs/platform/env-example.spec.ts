import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema } from './config';

const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8');
const assignments = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);
const fields: Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }> =
  environmentSchema.shape;

describe('.env.example', () => {
  it('names every variable of the configuration once, and no other', () => {
    expect(assignments.map(([name]) => name).sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(assignments)('shows the default of %s', (name, value) => {
    const field = fields[name];
    const without = field?.safeParse(undefined);
    if (value === '') {
      // Nothing, an empty text, or a secret that has to be given or made: no default to show.
      expect(without?.success ? (without.data ?? '') : '').toBe('');
    } else {
      expect(field?.safeParse(value)).toEqual(without);
      expect(without?.success).toBe(true);
    }
  });

  it.each(assignments)('says what %s means', (name) => {
    const before = example.slice(0, example.search(new RegExp(`^#?${name}=`, 'm'))).trimEnd();
    const lines = before.split('\n').reverse();
    const comment = lines.find((line) => !/^#?[A-Z][A-Z0-9_]*=/.test(line));
    expect(comment).toMatch(/^# [^-]/);
  });
});
