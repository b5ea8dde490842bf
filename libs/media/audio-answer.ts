import { StreamableFile } from '@nestjs/common';
import { Problem } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import type { AudioKey, AudioStore, ByteRange } from './audio-store';
import { storeProblem } from './store-problem';

/**
 * The range that a `Range` header asks of `size` bytes (RFC 9110 14.2). Null for the whole: without a header, and for
 * forms that a server may pay no heed to (another unit, several ranges).
 */
export function requestedRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const last = Math.min(Number(to), size);
    return last > 0 ? { first: size - last, last: size - 1 } : 'unsatisfiable';
  }
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) >= size) return 'unsatisfiable';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/**
 * Answers with audio (WAV) from the store, or the part of it that was asked for: 200, 206 or 416.
 * @param name that a browser saves it under: letters, digits, `.`, `_`, `-` and `+`
 */
export async function audioAnswer(
  store: Pick<AudioStore, 'size' | 'read'>,
  key: AudioKey,
  header: string | undefined,
  reply: FastifyReply,
  name?: string,
): Promise<StreamableFile> {
  const size = await store.size(key).catch(storeProblem);
  const range = requestedRange(header, size);
  void reply.header('accept-ranges', 'bytes').header('cache-control', 'private, no-cache');
  if (range === 'unsatisfiable') {
    void reply.header('content-range', `bytes */${size}`);
    throw new Problem(416, 'range', `The audio has ${size} bytes; ask for a range within them.`);
  }
  const length = range ? range.last - range.first + 1 : size;
  if (range) void reply.status(206).header('content-range', `bytes ${range.first}-${range.last}/${size}`);
  const stream = await store.read(key, range ?? undefined).catch(storeProblem);
  const disposition = name === undefined ? 'inline' : `inline; filename="${name}"`;
  return new StreamableFile(stream, { type: 'audio/wav', length, disposition });
}
