import { BlockReader, type BlockHead, DEFAULT_FRAME_LIMITS, type FrameLimits } from './block-reader';
import { EslFrameError } from './errors';
import { contentLengthOf, forEachHeader, urlDecode } from './headers';

/** One message from FreeSWITCH (mod_event_socket): `headers` already URL-decoded where the switch encodes them. */
export interface Frame {
  /** `auth/request`, `command/reply`, `api/response`, `text/event-json`, `text/event-plain`, `log/data`, `text/disconnect-notice`, `text/rude-rejection`. */
  readonly contentType: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** One command to FreeSWITCH: its first line (`api status`, `sendmsg`), headers (`Job-UUID`), body (a long argument). */
export interface CommandBlock {
  readonly line: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

interface FrameHead extends BlockHead {
  readonly headers: Map<string, string>;
}

interface CommandHead extends FrameHead {
  readonly line: string;
}

/**
 * Reads what FreeSWITCH sends, from chunks split anywhere.
 * Iterate over what `push` returns: it yields the frames in order and throws EslFrameError where the stream
 * goes wrong; nothing can be read from it after that.
 */
export class FrameParser {
  private readonly reader: BlockReader<FrameHead>;

  constructor(limits: Partial<FrameLimits> = {}) {
    this.reader = new BlockReader(parseFrameHead, { ...DEFAULT_FRAME_LIMITS, ...limits });
  }

  get pendingBytes(): number {
    return this.reader.pendingBytes;
  }

  *push(chunk: Buffer): Generator<Frame, void, undefined> {
    for (const { head, body } of this.reader.push(chunk)) {
      yield { contentType: head.headers.get('Content-Type') ?? '', headers: head.headers, body };
    }
  }
}

/** Reads what a client sends to FreeSWITCH: for a switch simulator and for tests. Same rules as FrameParser. */
export class CommandParser {
  private readonly reader: BlockReader<CommandHead>;

  constructor(limits: Partial<FrameLimits> = {}) {
    this.reader = new BlockReader(parseCommandHead, { ...DEFAULT_FRAME_LIMITS, ...limits });
  }

  *push(chunk: Buffer): Generator<CommandBlock, void, undefined> {
    for (const { head, body } of this.reader.push(chunk)) {
      yield { line: head.line, headers: head.headers, body };
    }
  }
}

function parseFrameHead(text: string): FrameHead {
  const headers = readHeaders(text);
  // The reply to `connect` is the channel itself as a plain event: the one frame whose own headers are URL-encoded.
  if (headers.has('Event-Name')) {
    for (const [name, value] of headers) headers.set(name, urlDecode(value));
  }
  return { headers, contentLength: contentLengthOf(headers.get('Content-Length')) };
}

function parseCommandHead(text: string): CommandHead {
  const end = text.indexOf('\n');
  const headers = end < 0 ? new Map<string, string>() : readHeaders(text.slice(end + 1));
  const length = headers.get('Content-Length') ?? headers.get('content-length');
  return { line: end < 0 ? text : text.slice(0, end), headers, contentLength: contentLengthOf(length) };
}

function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  forEachHeader(text, (name, value) => {
    if (name === 'Content-Length' && headers.has(name) && headers.get(name) !== value) {
      throw new EslFrameError(`two different Content-Length headers: ${headers.get(name)} and ${value}`);
    }
    headers.set(name, value);
  });
  return headers;
}
