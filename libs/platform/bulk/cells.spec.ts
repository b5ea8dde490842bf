import fc from 'fast-check';
import { escapeFormula, readCell, unescapeFormula, writeCell } from './cells';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', '+1'), fc.string())
    .map((parts) => parts.join('')),
);

describe('cells', () => {
  it('leave no formula for a spreadsheet to run', () => {
    fc.assert(
      fc.property(text, (value) => {
        const cell = escapeFormula(value);
        if (!/^\+[0-9]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('give back the text that went in', () => {
    fc.assert(fc.property(text, (value) => expect(unescapeFormula(escapeFormula(value))).toBe(value)));
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ["'=1", "''=1"],
    ["O'Hara", "O'Hara"],
    ["'quoted'", "'quoted'"],
    ['+14155550100', '+14155550100'],
    ['+1-1', "'+1-1"],
    ['-', "'-"],
  ])('write %s as %s', (value, cell) => expect(escapeFormula(value)).toBe(cell));

  it.each([
    ['flag', 'Yes', true],
    ['flag', '0', false],
    ['flag', 'maybe', 'maybe'],
    ['whole', '25', 25],
    ['whole', '2.5', '2.5'],
    ['text', ' 1001 ', '1001'],
    ['text', '', undefined],
  ] as const)('read a %s of %j as %j', (form, cell, value) =>
    expect(readCell({ name: 'x', path: 'x', form }, cell)).toBe(value),
  );

  it('clear what can be cleared', () => {
    expect(readCell({ name: 'x', path: 'x', clearable: true }, '')).toBeNull();
    expect(writeCell({ name: 'x', path: 'x' }, null)).toBe('');
  });
});
