import { EslEventError, EslFrameError } from './errors';
import type { Frame } from './frame-parser';
import { contentLengthOf, forEachHeader, urlDecode } from './headers';

type Headers = Readonly<Record<string, string>>;

/**
 * One event of the switch, the same whether it came as JSON or plain text. Values are always text, as
 * switch_event has them; a header with several values reads `ARRAY::first|:second` in both forms.
 */
export class EslEvent {
  private constructor(
    private readonly headers: Headers,
    /** What follows the headers: the output of a background job, a log line; else empty. */
    readonly body: string,
  ) {}

  /** Reads the event in a frame. Throws EslEventError when it holds none. */
  static fromFrame(frame: Frame): EslEvent {
    if (frame.contentType === 'text/event-json') return EslEvent.fromJson(frame.body.toString('utf8'));
    if (frame.contentType === 'text/event-plain') return EslEvent.fromPlain(frame.body);
    if (frame.headers.has('Event-Name')) {
      return new EslEvent(Object.assign(emptyHeaders(), Object.fromEntries(frame.headers)), '');
    }
    throw new EslEventError(`a frame of type ${JSON.stringify(frame.contentType)} holds no event`);
  }

  /** The body of a `text/event-json` frame (also a line of an event log). */
  static fromJson(text: string): EslEvent {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      throw new EslEventError(`event is no JSON: ${(error as Error).message}`);
    }
    // Checked by hand: thousands of events a second of 200 headers each pass here.
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw new EslEventError('event is no JSON object');
    }
    const headers = parsed as Record<string, unknown>;
    for (const name in headers) {
      if (typeof headers[name] !== 'string') headers[name] = arrayText(name, headers[name]);
    }
    return EslEvent.named(
      headers as Headers,
      Object.hasOwn(headers, '_body') ? (headers._body as string) : '',
    );
  }

  /** The body of a `text/event-plain` frame: URL-encoded headers, then Content-Length bytes of body. */
  static fromPlain(bytes: Buffer): EslEvent {
    const blank = bytes.indexOf('\n\n');
    const end = blank < 0 ? bytes.length : blank;
    const headers = emptyHeaders();
    try {
      forEachHeader(bytes.toString('utf8', 0, end), (name, value) => {
        headers[name] = urlDecode(value);
      });
      const bodyStart = Math.min(end + 2, bytes.length);
      const length = contentLengthOf(headers['Content-Length']);
      if (bodyStart + length > bytes.length) {
        throw new EslEventError(
          `event body is cut off: ${length} bytes announced, ${bytes.length - bodyStart} there`,
        );
      }
      return EslEvent.named(headers, bytes.toString('utf8', bodyStart, bodyStart + length));
    } catch (error) {
      if (error instanceof EslFrameError) throw new EslEventError(error.message);
      throw error;
    }
  }

  private static named(headers: Headers, body: string): EslEvent {
    if (!Object.hasOwn(headers, 'Event-Name')) throw new EslEventError('event has no Event-Name');
    return new EslEvent(headers, body);
  }

  /** `CHANNEL_ANSWER`, `CUSTOM`, … */
  get name(): string {
    return this.get('Event-Name') ?? '';
  }

  /** What a CUSTOM event is about: `sofia::register`, `conference::maintenance`. */
  get subclass(): string | undefined {
    return this.get('Event-Subclass');
  }

  /** The channel it is about. */
  get uuid(): string | undefined {
    return this.get('Unique-ID');
  }

  /** The `bgapi` command that a BACKGROUND_JOB event answers. */
  get jobUuid(): string | undefined {
    return this.get('Job-UUID');
  }

  get(header: string): string | undefined {
    return Object.hasOwn(this.headers, header) ? this.headers[header] : undefined;
  }

  /** A channel variable, for events that carry the channel's variables (CHANNEL_CREATE, …_ANSWER, …_EXECUTE_COMPLETE). */
  variable(name: string): string | undefined {
    return this.get(`variable_${name}`);
  }

  /** Whether the event carries the channel's variables at all (CHANNEL_STATE does not). */
  get hasVariables(): boolean {
    return Object.hasOwn(this.headers, 'variable_uuid');
  }
}

/** Without a prototype: a variable may have any name, also `__proto__`. */
function emptyHeaders(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

function arrayText(name: string, value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return `ARRAY::${value.join('|:')}`;
  throw new EslEventError(`event header ${JSON.stringify(name)} is no text`);
}
