import fc from 'fast-check';
import { FROM_SWITCH, framesOf, recorded, TO_SWITCH } from '../testing/recorded';
import { EslFrameError } from './errors';
import { type CommandBlock, CommandParser, type Frame, FrameParser } from './frame-parser';

/** Parses a stream cut at the given places. */
function inPieces<T>(
  parser: { push(chunk: Buffer): Iterable<T> },
  stream: Buffer,
  cuts: readonly number[],
): T[] {
  const messages: T[] = [];
  let start = 0;
  for (const end of [...cuts, stream.length]) {
    messages.push(...parser.push(stream.subarray(start, end)));
    start = end;
  }
  return messages;
}

type Message = Frame | CommandBlock;

/** Compared by hand: it is done at each of 450,000 cuts. */
function same(got: readonly Message[], expected: readonly Message[]): boolean {
  return (
    got.length === expected.length &&
    got.every((message, index) => {
      const other = expected[index] as Message;
      if (message.headers.size !== other.headers.size || !message.body.equals(other.body)) return false;
      if ('line' in message && 'line' in other && message.line !== other.line) return false;
      for (const [name, value] of message.headers) if (other.headers.get(name) !== value) return false;
      return true;
    })
  );
}

const everyByte = (length: number): number[] => Array.from({ length: length - 1 }, (_, index) => index + 1);

/** Where each message of a stream ends. */
function ends(parser: { push(chunk: Buffer): Iterable<unknown> }, stream: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at < stream.length; at++) {
    for (const _ of parser.push(stream.subarray(at, at + 1))) found.push(at + 1);
  }
  return found;
}

describe.each([
  ...FROM_SWITCH.map((name) => ({ name, parser: () => new FrameParser() })),
  ...TO_SWITCH.map((name) => ({ name, parser: () => new CommandParser() })),
])('recorded stream $name', ({ name, parser }) => {
  const stream = recorded(name);
  const whole: Message[] = [...parser().push(stream)];

  it('is read to its last byte', () => {
    expect(whole.length).toBeGreaterThan(5);
    expect(ends(parser(), stream).at(-1)).toBe(stream.length);
  });

  it('gives the same messages byte by byte', () => {
    expect(same(inPieces<Message>(parser(), stream, everyByte(stream.length)), whole)).toBe(true);
  });

  it('gives the same messages cut in two at any byte', () => {
    // A parser keeps nothing from a message it has given out, so two messages show what a cut in the first does.
    const boundaries = [0, ...ends(parser(), stream)];
    for (let message = 0; message + 1 < boundaries.length; message++) {
      const start = boundaries[message] as number;
      const end = boundaries[message + 1] as number;
      const pair = stream.subarray(start, boundaries[message + 2] ?? end);
      const expected = whole.slice(message, message + 2);
      for (let cut = 1; cut <= end - start; cut++) {
        const got = inPieces<Message>(parser(), pair, [cut]);
        if (!same(got, expected)) throw new Error(`cut at byte ${start + cut} loses or changes a message`);
      }
    }
  }, 120_000);

  it('gives the same messages in random pieces', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: stream.length }), { maxLength: 60 }), (cuts) => {
        const sorted = cuts.sort((a, b) => a - b);
        expect(same(inPieces<Message>(parser(), stream, sorted), whole)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('FrameParser', () => {
  it('decodes the reply to connect, whose headers are the URL-encoded channel', () => {
    const [connect] = framesOf(recorded('outbound-session.from-freeswitch'));
    expect(connect?.contentType).toBe('command/reply');
    expect(connect?.headers.get('Reply-Text')).toBe('+OK\n');
    expect(connect?.headers.get('Caller-Caller-ID-Name')).toBe('User 1001');
    expect(connect?.headers.get('variable_sip_full_from')).toBe('"User 1001" <sip:1001@acme.example>;tag=1');
  });

  it('leaves other replies as they are', () => {
    const [frame] = framesOf(Buffer.from('Content-Type: command/reply\nReply-Text: 50%25 off\n\n'));
    expect(frame?.headers.get('Reply-Text')).toBe('50%25 off');
  });

  it('keeps no bytes between messages', () => {
    const parser = new FrameParser();
    for (const _ of parser.push(recorded('inbound-json.from-freeswitch')))
      expect(parser.pendingBytes).toBe(0);
    expect(parser.pendingBytes).toBe(0);
  });

  it.each([
    [
      'a header block',
      { maxHeaderBytes: 100 },
      `Content-Type: ${'x'.repeat(200)}`,
      /header block of 2\d\d bytes.*at most 100/,
    ],
    ['a body', { maxBodyBytes: 100 }, 'Content-Length: 101\n\n', /body of 101 bytes.*at most 100/],
  ])('refuses %s larger than allowed, before it has arrived', (_, limits, text, message) => {
    expect(() => [...new FrameParser(limits).push(Buffer.from(text))]).toThrow(message);
  });

  it('refuses a header block that is too large also when it comes in small pieces', () => {
    const parser = new FrameParser({ maxHeaderBytes: 100 });
    const drip = (): void => {
      for (let index = 0; index < 101; index++) Array.from(parser.push(Buffer.from('x')));
    };
    expect(drip).toThrow(EslFrameError);
  });

  it.each([
    ['no colon', 'what is this\n\n', /without a name.*what is this/],
    ['no name', ': value\n\n', /without a name/],
    ['a length that is no number', 'Content-Length: -1\n\n', /no number of bytes: "-1"/],
    ['two lengths', 'Content-Length: 1\nContent-Length: 2\n\n', /two different Content-Length/],
  ])('refuses a header with %s, and everything after it', (_, text, message) => {
    const parser = new FrameParser();
    expect(() => [...parser.push(Buffer.from(text))]).toThrow(message);
    expect(() => [...parser.push(Buffer.from('Content-Type: auth/request\n\n'))]).toThrow(message);
  });

  it('gives out what came before the error', () => {
    const frames: Frame[] = [];
    const read = (): void => {
      for (const frame of new FrameParser().push(Buffer.from('Content-Type: auth/request\n\nbroken\n\n')))
        frames.push(frame);
    };
    expect(read).toThrow(EslFrameError);
    expect(frames.map((frame) => frame.contentType)).toEqual(['auth/request']);
  });

  it('meets any bytes with messages or an EslFrameError', () => {
    const likely = fc.constantFrom(
      '\n',
      '\n\n',
      ': ',
      'Content-Length: ',
      '3',
      '-',
      'Event-Name: x',
      '%4',
      '%zz',
      '{}',
      '\0',
      'é',
    );
    const stream = fc
      .array(fc.oneof(likely, fc.string()), { maxLength: 40 })
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(stream, fc.uint8Array().map(Buffer.from)), (bytes) => {
        for (const parser of [new FrameParser(), new CommandParser()]) {
          try {
            Array.from<unknown>(parser.push(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(EslFrameError);
          }
        }
      }),
    );
  });
});
