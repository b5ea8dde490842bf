import fc from 'fast-check';
import {
  channelText,
  dialStringVariables,
  dialledNumber,
  eslLine,
  sipDomain,
  UnsafeSwitchText,
  xmlText,
} from './switch-text';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '${system(id)}',
    '$${env}',
    '<X-PRE-PROCESS cmd="exec" data="id"/>',
    'x-pre-process',
    '<!--#exec id-->',
    '<?xml',
    '<include>',
    '],[',
    'a\nEvent-UUID: 1',
    '&#36;{x}',
  ),
);
const mixed = fc.array(hostile, { maxLength: 4 }).map((parts) => parts.join(''));

const decode = (xml: string) =>
  xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('xmlText', () => {
  it('leaves nothing that the preprocessor or the parser of an answer would act on', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const escaped = xmlText(text);
        expect(escaped).not.toMatch(/[<>"'`\n\r$]|--/);
        expect(escaped.toLowerCase()).not.toContain('x-pre-process');
        expect(escaped.replace(/&#\d+;/g, '')).not.toContain('&');
      }),
    );
  });

  it('gives the text back when the switch parses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // eslint-disable-next-line no-control-regex -- XML can not carry these
        expect(decode(xmlText(text))).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
      }),
    );
  });
});

describe('channelText', () => {
  it('leaves no expansion, separator, quote or line end', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(channelText(text)).not.toMatch(/[$\\"'`<>,|[\]{}^:;@/\r\n]/);
        expect(channelText(text).length).toBeLessThanOrEqual(128);
      }),
    );
  });

  it('keeps ordinary names, in any script', () => {
    expect(channelText('Zoë Müller (Sales)')).toBe('Zoë Müller (Sales)');
    expect(channelText('営業部 1')).toBe('営業部 1');
  });

  it('can not end the block of a dial string', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const block = dialStringVariables({ origination_caller_id_name: text });
        expect(block.slice(1, -1)).not.toMatch(/[{}[\],|]/);
      }),
    );
  });
});

describe('narrow forms', () => {
  it.each(['1001', '*97', '+14155550100', '#1'])('accepts %s as a dialled number', (number) =>
    expect(dialledNumber(number)).toBe(number),
  );
  it.each(['', '10 01', '${x}', '1001\n', '1001@evil', 'a'.repeat(40)])(
    'refuses %j as a dialled number',
    (number) => expect(() => dialledNumber(number)).toThrow(UnsafeSwitchText),
  );
  it.each(['acme.example', 'a-b.c1.example'])('accepts the domain %s', (domain) =>
    expect(sipDomain(domain)).toBe(domain),
  );
  it.each(['acme', 'Acme.example', 'a..b', '-a.b', 'a.b;x', '127.0.0.1\n'])(
    'refuses the domain %j',
    (domain) => expect(() => sipDomain(domain)).toThrow(UnsafeSwitchText),
  );
  it('refuses a line end in an event-socket line', () =>
    expect(() => eslLine('bgapi x\n\napi y')).toThrow(UnsafeSwitchText));
});
