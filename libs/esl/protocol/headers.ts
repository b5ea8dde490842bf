import { EslFrameError } from './errors';

/**
 * Undoes FreeSWITCH's switch_url_encode. What is no valid percent-encoding stays as it is, and bytes that are
 * no UTF-8 (an old phone's Latin-1 display name) become replacement characters: a caller's odd name must not
 * cost the call.
 */
export function urlDecode(value: string): string {
  if (!value.includes('%')) return value;
  const bytes = Buffer.from(value, 'utf8');
  let write = 0;
  for (let read = 0; read < bytes.length; read++) {
    const escaped = bytes[read] === 0x25 ? hexByte(bytes, read + 1) : undefined;
    bytes[write++] = escaped ?? (bytes[read] as number);
    if (escaped !== undefined) read += 2;
  }
  return bytes.toString('utf8', 0, write);
}

function hexByte(bytes: Buffer, at: number): number | undefined {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high === undefined || low === undefined ? undefined : high * 16 + low;
}

function hexDigit(code: number | undefined): number | undefined {
  if (code === undefined) return undefined;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}

/** Calls `each` for every `Name: value` line. A line without a colon, or with nothing before it, is an error. */
export function forEachHeader(text: string, each: (name: string, value: string) => void): void {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const colon = text.indexOf(':', start);
    if (colon <= start || colon >= end) {
      throw new EslFrameError(
        `header line without a name: ${JSON.stringify(text.slice(start, Math.min(end, start + 80)))}`,
      );
    }
    const valueStart = text[colon + 1] === ' ' ? colon + 2 : colon + 1;
    each(text.slice(start, colon), text.slice(valueStart, Math.max(valueStart, end)));
    start = end + 1;
  }
}

/** The number of body bytes a header block announces: 0 without a Content-Length. */
export function contentLengthOf(value: string | undefined): number {
  if (value === undefined) return 0;
  if (!/^\d{1,15}$/.test(value)) {
    throw new EslFrameError(`Content-Length is no number of bytes: ${JSON.stringify(value.slice(0, 80))}`);
  }
  return Number(value);
}
