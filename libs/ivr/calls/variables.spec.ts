import fc from 'fast-check';
import { Variables } from './variables';

describe('Variables', () => {
  it('come back as they were, whatever is in them, as text in which nothing is code to the switch', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,10}$/), fc.string({ unit: 'binary' })),
        (values) => {
          const variables = new Variables({});
          for (const [name, value] of Object.entries(values)) variables.set(name, value);
          const text = variables.write();
          expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
          const again = new Variables({}, text);
          for (const name of Object.keys(values)) expect(again.get(name)).toBe(variables.get(name));
        },
      ),
    );
  });

  it.each(['', 'no', '"text"', '{"a":1}', '[]', 'null'])('%j is as good as none', (json) => {
    const text = Buffer.from(json).toString('base64url');
    expect(new Variables({ call_id: 'x' }, text).get('a')).toBe('');
  });

  it('are few and short, and have no names but their own', () => {
    const variables = new Variables({});
    for (let n = 0; n < 40; n += 1) variables.set(`v${n}`, 'x'.repeat(1_000));
    expect(variables.get('v19')).toHaveLength(200);
    expect(variables.get('v20')).toBe('');
    variables.set('v0', '');
    variables.set('v20', 'now');
    expect(variables.get('v20')).toBe('now');
    for (const name of ['__proto__', 'constructor', 'toString', 'A', ''])
      expect(variables.get(name)).toBe('');
  });

  it('are asked for', () => {
    const variables = new Variables({ caller_number: '1001' });
    variables.set('kind', 'gold');
    const holds = (variable: string, operator: 'equals' | 'differs' | 'present' | 'absent', value = '') =>
      variables.holds({ variable, operator, value });
    expect([holds('kind', 'equals', 'gold'), holds('kind', 'equals', 'Gold')]).toEqual([true, false]);
    expect([holds('kind', 'differs', 'gold'), holds('none', 'differs', 'gold')]).toEqual([false, true]);
    expect([holds('caller_number', 'present'), holds('none', 'present')]).toEqual([true, false]);
    expect([holds('kind', 'absent'), holds('pressed', 'absent')]).toEqual([false, true]);
  });
});
