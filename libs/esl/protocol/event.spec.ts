import fc from 'fast-check';
import { framesOf, recorded } from '../testing/recorded';
import { EslEventError } from './errors';
import { EslEvent } from './event';
import { urlDecode } from './headers';

const eventsOf = (name: string): EslEvent[] =>
  framesOf(recorded(name))
    .filter((frame) => frame.contentType.startsWith('text/event-'))
    .map(EslEvent.fromFrame);

describe('EslEvent', () => {
  it('reads the same from plain text as from JSON', () => {
    const [plain, json] = ['inbound-plain.from-freeswitch', 'inbound-json.from-freeswitch'].map(eventsOf);
    expect(plain?.length).toBeGreaterThan(8);
    expect(
      plain?.map((event) => [event.name, event.subclass, event.uuid, event.variable('sip_from_user')]),
    ).toEqual(
      json?.map((event) => [event.name, event.subclass, event.uuid, event.variable('sip_from_user')]),
    );
  });

  it.each(['inbound-plain.from-freeswitch', 'inbound-json.from-freeswitch'])(
    'reads a background job of %s',
    (name) => {
      const job = eventsOf(name).find((event) => event.name === 'BACKGROUND_JOB');
      expect(job?.jobUuid).toBe('22222222-0000-4000-8000-000000000002');
      expect(job?.body).toMatch(/^FreeSWITCH Version 1\.10\.12.*\n$/);
    },
  );

  it('reads a header of several values the same in both forms', () => {
    const json = EslEvent.fromJson('{"Event-Name":"X","variable_legs":["a;1","b;2"]}');
    const plain = EslEvent.fromPlain(
      Buffer.from('Event-Name: X\nvariable_legs: ARRAY%3A%3Aa;1%7C%3Ab;2\n\n'),
    );
    expect(json.variable('legs')).toBe('ARRAY::a;1|:b;2');
    expect(plain.variable('legs')).toBe(json.variable('legs'));
  });

  it('has only the headers that were sent', () => {
    for (const event of [
      EslEvent.fromJson('{"Event-Name":"X"}'),
      EslEvent.fromPlain(Buffer.from('Event-Name: X')),
    ]) {
      expect([event.get('constructor'), event.get('__proto__'), event.uuid, event.body]).toEqual([
        undefined,
        undefined,
        undefined,
        '',
      ]);
    }
    expect(EslEvent.fromJson('{"Event-Name":"X","__proto__":"y"}').get('__proto__')).toBe('y');
    expect(EslEvent.fromPlain(Buffer.from('Event-Name: X\n__proto__: y')).get('__proto__')).toBe('y');
  });

  it.each([
    ['broken JSON', () => EslEvent.fromJson('{"Event-Name":'), /no JSON/],
    ['a JSON list', () => EslEvent.fromJson('[]'), /no JSON object/],
    ['a header that is no text', () => EslEvent.fromJson('{"Event-Name":"X","n":{}}'), /"n" is no text/],
    ['no name', () => EslEvent.fromJson('{}'), /no Event-Name/],
    [
      'plain text that is no headers',
      () => EslEvent.fromPlain(Buffer.from('hello')),
      /without a name: "hello"/,
    ],
    [
      'a body that is cut off',
      () => EslEvent.fromPlain(Buffer.from('Event-Name: X\nContent-Length: 9\n\nabc')),
      /cut off/,
    ],
  ])('refuses %s', (_, read, message) => {
    expect(read).toThrow(EslEventError);
    expect(read).toThrow(message);
  });

  it('meets any text with an event or an EslEventError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const read of [() => EslEvent.fromJson(text), () => EslEvent.fromPlain(Buffer.from(text))]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(EslEventError);
          }
        }
      }),
    );
  });
});

describe('urlDecode', () => {
  it('undoes any encoding of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, all) => {
        const encoded = all
          ? [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
          : encodeURIComponent(text);
        expect(urlDecode(encoded)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('leaves alone what is no encoding', () => {
    expect(['100%', '%', '%4', '%zz', '%%41'].map(urlDecode)).toEqual(['100%', '%', '%4', '%zz', '%A']);
    expect(urlDecode('J%fcrgen')).toBe('J�rgen');
  });
});
