import fc from 'fast-check';
import { z } from 'zod';
import { listQuery, mapPage } from './page';
import { containing, nameText, optionalText } from './text';

describe('listQuery', () => {
  const query = listQuery(['number', 'createdAt'], { enabled: z.stringbool().optional() });

  it('has defaults: 50 rows, the first sort, no total', () => {
    expect(query.parse({})).toEqual({ limit: 50, sort: 'number', total: false });
  });

  it('takes what the address says as text', () => {
    expect(query.parse({ limit: '10', sort: '-createdAt', total: 'true', enabled: 'false' })).toEqual({
      limit: 10,
      sort: '-createdAt',
      total: true,
      enabled: false,
    });
  });

  it.each([
    { limit: '0' },
    { limit: '501' },
    { limit: 'all' },
    { sort: 'sip_secret' },
    { sort: '' },
    { colour: 'red' },
    { cursor: 'x'.repeat(501) },
  ])('refuses %j', (parameters) => expect(query.safeParse(parameters).success).toBe(false));
});

it('mapPage keeps the place in the list', () => {
  const page = { limit: 2, next: 'c' };
  expect(mapPage({ data: [1, 2], page }, String)).toEqual({ data: ['1', '2'], page });
});

describe('text that people type', () => {
  it('is one line without control characters, in any script', () => {
    expect(nameText(10).parse('  Zoë 李 ')).toBe('Zoë 李');
    for (const wrong of ['', '   ', 'a\nb', 'a\u0000', 'a\u007f', '\ud800', 'x'.repeat(11)])
      expect(nameText(10).safeParse(wrong).success).toBe(false);
  });

  it('may be missing where it is optional', () => {
    expect(optionalText(10).parse('  ')).toBeNull();
    expect(optionalText(10).parse(null)).toBeNull();
    expect(optionalText(10).safeParse('a\tb').success).toBe(false);
  });

  it('is looked for literally', () => {
    expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const unescaped = containing(text)
          .slice(1, -1)
          .replace(/\\([\\%_])/g, '$1');
        expect(unescaped).toBe(text);
      }),
    );
  });
});
