import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parseEnvironment } from '../config';
import { SecretBox } from './secret-box';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const box = (keys: string) =>
  new SecretBox(
    parseEnvironment({
      JWT_SECRET: 'x'.repeat(32),
      INTERNAL_KEY: 'x'.repeat(24),
      FREESWITCH_PASSWORD: 'password',
      FREESWITCH_ESL_PASSWORD: 'password',
      ENCRYPTION_KEYS: keys,
    }),
  );

describe('SecretBox', () => {
  const [old, current] = [key('old'), key('new')];

  it('opens what it sealed, any text', () => {
    const secrets = box(current);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const sealed = secrets.seal(text, context);
        expect(secrets.open(sealed, context)).toBe(text);
        if (text.length > 3) expect(sealed).not.toContain(text);
      }),
    );
  });

  it('seals the same text differently each time', () => {
    const secrets = box(current);
    expect(secrets.seal('a', 'c')).not.toBe(secrets.seal('a', 'c'));
  });

  it('does not open what was moved to another row', () => {
    const sealed = box(current).seal('secret', 'extension:1');
    expect(() => box(current).open(sealed, 'extension:2')).toThrow();
  });

  it('does not open what was changed, whichever part of it', () => {
    const secrets = box(current);
    const parts = secrets.seal('secret', 'c').split('.');
    for (const [index, part] of parts.entries()) {
      const other = part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`;
      expect(() => secrets.open(parts.with(index, other).join('.'), 'c')).toThrow();
      expect(() => secrets.open(parts.with(index, '').join('.'), 'c')).toThrow();
    }
    // A shortened tag would be easier to guess.
    expect(() => secrets.open(parts.with(2, parts[2]?.slice(0, 6) ?? '').join('.'), 'c')).toThrow();
  });

  it('rotates keys: the first seals, each opens', () => {
    const before = box(old).seal('secret', 'c');
    const both = box(`${current},${old}`);
    expect(both.open(before, 'c')).toBe('secret');
    expect(both.isCurrent(before)).toBe(false);
    const after = both.seal('secret', 'c');
    expect(both.isCurrent(after)).toBe(true);
    expect(box(current).open(after, 'c')).toBe('secret');
  });

  it('says which key is missing', () => {
    const sealed = box(old).seal('secret', 'c');
    expect(() => box(current).open(sealed, 'c')).toThrow('ENCRYPTION_KEYS has no key "old"');
  });
});
