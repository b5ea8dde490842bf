import { EslFrameError } from './errors';

const NEWLINE = 0x0a;
const BLANK_LINE = Buffer.from('\n\n');

export interface FrameLimits {
  /** Largest header block, in bytes. A `connect` reply is 7 KB; long channel variables make it larger. */
  readonly maxHeaderBytes: number;
  /** Largest body, in bytes. `show channels as json` is about 1.1 KB a channel. */
  readonly maxBodyBytes: number;
}

export const DEFAULT_FRAME_LIMITS: FrameLimits = {
  maxHeaderBytes: 256 * 1024,
  maxBodyBytes: 64 * 1024 * 1024,
};

/** What a header block must say about the bytes that follow it. */
export interface BlockHead {
  readonly contentLength: number;
}

/** Collects the parts of a block that arrives over many reads; each byte is copied a bounded number of times. */
class PartialBlock {
  private buffer = Buffer.alloc(0);
  length = 0;

  append(part: Buffer): void {
    const needed = this.length + part.length;
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2));
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    part.copy(this.buffer, this.length);
    this.length = needed;
  }

  get lastByte(): number | undefined {
    return this.length === 0 ? undefined : this.buffer[this.length - 1];
  }

  /** Hands the bytes over and forgets them, so that an idle connection holds no buffer. */
  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.length);
    this.buffer = Buffer.alloc(0);
    this.length = 0;
    return bytes;
  }
}

/**
 * Cuts a byte stream into blocks: a head ended by a blank line, then `Content-Length` bytes of body.
 * A byte is looked at once, wherever the stream was split, so the cost is linear in the bytes read.
 */
export class BlockReader<Head extends BlockHead> {
  private readonly partial = new PartialBlock();
  private head: Head | undefined;
  private failure: EslFrameError | undefined;

  constructor(
    private readonly parseHead: (text: string) => Head,
    private readonly limits: FrameLimits = DEFAULT_FRAME_LIMITS,
  ) {}

  /** Bytes of an unfinished block that are kept until the rest arrives. */
  get pendingBytes(): number {
    return this.partial.length;
  }

  /** Yields each block that the chunk completes; throws EslFrameError where the stream goes wrong, and ever after. */
  *push(chunk: Buffer): Generator<{ head: Head; body: Buffer }, void, undefined> {
    if (this.failure) throw this.failure;
    let rest: Buffer = chunk;
    try {
      while (rest.length > 0) {
        if (!this.head) rest = this.readHead(rest);
        if (!this.head) return;
        const missing = this.head.contentLength - this.partial.length;
        if (rest.length < missing) {
          this.partial.append(rest);
          return;
        }
        const body = this.readBody(rest.subarray(0, missing));
        rest = rest.subarray(missing);
        const head = this.head;
        this.head = undefined;
        yield { head, body };
      }
    } catch (error) {
      if (error instanceof EslFrameError) {
        this.failure = error;
        this.partial.take();
      }
      throw error;
    }
  }

  private readBody(part: Buffer): Buffer {
    if (this.partial.length === 0) return part;
    this.partial.append(part);
    return this.partial.take();
  }

  /** Reads up to the end of a header block; returns what follows it. `this.head` is set when the block is complete. */
  private readHead(chunk: Buffer): Buffer {
    let start = 0;
    // A line break between two blocks (some replies end with one that their length leaves out) starts nothing.
    while (this.partial.length === 0 && start < chunk.length && chunk[start] === NEWLINE) start++;
    const unread = chunk.subarray(start);
    const splitBlankLine = this.partial.lastByte === NEWLINE && unread[0] === NEWLINE;
    const end = splitBlankLine ? 0 : unread.indexOf(BLANK_LINE);
    const size = this.partial.length + (end < 0 ? unread.length : end);
    if (size > this.limits.maxHeaderBytes) {
      throw new EslFrameError(
        `header block of ${size} bytes or more; at most ${this.limits.maxHeaderBytes} are allowed`,
      );
    }
    if (end < 0) {
      if (unread.length > 0) this.partial.append(unread);
      return Buffer.alloc(0);
    }
    const bytes = this.readBody(unread.subarray(0, end));
    const text = bytes.toString('utf8', 0, bytes.length - (splitBlankLine ? 1 : 0));
    const head = this.parseHead(text);
    if (head.contentLength > this.limits.maxBodyBytes) {
      throw new EslFrameError(
        `body of ${head.contentLength} bytes announced; at most ${this.limits.maxBodyBytes} are allowed`,
      );
    }
    this.head = head;
    return unread.subarray(end + (splitBlankLine ? 1 : BLANK_LINE.length));
  }
}
