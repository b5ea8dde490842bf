import fc from 'fast-check';
import { Variables } from '../calls/variables';
import { fillUrl, mayAsk, urlSchema } from './hosts';
import { fillJson } from './template';

const TEMPLATE = 'https://api.example.com:8443/a/{{pressed}}/b?x={{pressed}}&y=1';
const filled = (pressed: string) => fillUrl(TEMPLATE, new Variables({ pressed }));

describe('fillUrl', () => {
  it('leaves host, path, parameters and their number as they are, whatever a variable holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = filled(text);
        if (url === null) return;
        const held = text.toWellFormed();
        expect([url.protocol, url.host, url.username, url.hash]).toEqual([
          'https:',
          'api.example.com:8443',
          '',
          '',
        ]);
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', held, 'b']);
        expect([...url.searchParams]).toEqual([
          ['x', held],
          ['y', '1'],
        ]);
      }),
    );
  });

  it.each(['.', '..'])('%j makes no way up', (dots) => expect(filled(dots)).toBeNull());
});

describe('fillJson', () => {
  it('puts text into texts alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const variables = new Variables({ pressed: text });
        const sent = JSON.stringify(fillJson({ a: ['<{{pressed}}>'], b: 1, '{{pressed}}': null }, variables));
        expect(JSON.parse(sent)).toEqual({ a: [`<${text}>`], b: 1, '{{pressed}}': null });
      }),
    );
  });
});

describe('mayAsk', () => {
  const asks = (url: string, hosts: string[], installation = ['*']) =>
    mayAsk(new URL(url), hosts, installation);

  it('asks at listed hosts and ports alone', () => {
    expect(asks('https://api.example.com/x', ['api.example.com'])).toBe(true);
    expect(asks('https://api.example.com:443/x', ['api.example.com'])).toBe(true);
    expect(asks('https://api.example.com:8443/x', ['api.example.com'])).toBe(false);
    expect(asks('https://api.example.com:8443/x', ['api.example.com:8443'])).toBe(true);
    expect(asks('https://evil-api.example.com/', ['api.example.com'])).toBe(false);
    expect(asks('https://api.example.com.evil.org/', ['api.example.com'])).toBe(false);
  });

  it('and at those alone that the installation lets tenants have', () => {
    expect(asks('https://a.b.org/', ['a.b.org'], ['*.b.org'])).toBe(true);
    expect(asks('https://b.org/', ['b.org'], ['*.b.org'])).toBe(false);
    expect(asks('https://ab.org/', ['ab.org'], ['*.b.org', 'c.org'])).toBe(false);
    expect(asks('https://c.org/', ['c.org'], [])).toBe(false);
  });
});

describe('urlSchema', () => {
  it.each([
    'https://a.example/',
    'http://a.example:8080/x?y={{pressed}}',
    'https://a.example',
    'https://A.example/x',
  ])('takes %s', (url) => expect(urlSchema.safeParse(url).success).toBe(true));
});
