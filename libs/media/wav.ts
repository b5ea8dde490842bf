import { open } from 'node:fs/promises';
import { Problem } from '@callsign/platform';

export interface WavFacts {
  readonly seconds: number;
  /** Samples a second, of each channel. */
  readonly sampleRate: number;
  readonly channels: number;
  /** Of one sample. */
  readonly bits: number;
}

export interface WavPart extends WavFacts {
  /** Where the samples begin and end, in bytes from the start of the file. */
  readonly first: number;
  readonly end: number;
}

/** How much of a file is read for its header. What stands before the samples (names, cover pictures) is shorter. */
const HEAD = 64 * 1024;
const PCM = 1;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;
const BITS: Record<number, readonly number[]> = { [PCM]: [8, 16, 24, 32], [A_LAW]: [8], [MU_LAW]: [8] };

/**
 * What a RIFF WAVE file holds (Multimedia Programming Interface and Data Specifications 1.0, IBM and Microsoft 1991).
 * Taken is what FreeSWITCH plays from a file (mod_sndfile): PCM, A-law or µ-law, one or two channels, 8,000 to 48,000
 * samples a second.
 * @param source the file's bytes, or its path
 * @throws Problem 400 that names what is wrong, when it is anything else, is cut off, or holds no sound
 */
export async function inspectWav(source: Buffer | string): Promise<WavFacts> {
  const { seconds, sampleRate, channels, bits } = Buffer.isBuffer(source)
    ? wavPart(source, source.length)
    : await inspectFile(source);
  return { seconds, sampleRate, channels, bits };
}

/**
 * Seconds of sound in a file that a switch recorded, also one that it could not finish: the sizes in it are not believed.
 * 0 where the file is missing or no sound is in it.
 */
export async function recordedSeconds(path: string): Promise<number> {
  try {
    return (await inspectFile(path, { growing: true })).seconds;
  } catch (error) {
    if (error instanceof Problem || (error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * Makes a file right whose writer was killed before it could write down how much there is, so that every player takes
 * it. What is right, or no WAV file, stays as it is.
 */
export async function mendWav(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const { size } = await file.stat();
    const first = firstSample(buffer.subarray(0, bytesRead), size);
    if (first === null) return;
    const announced = buffer.readUInt32LE(first - 4);
    if (announced > 0 && first + announced <= size) return;
    buffer.writeUInt32LE(size - 8, 4);
    buffer.writeUInt32LE(size - first, first - 4);
    await file.write(buffer, 0, first, 0);
  } finally {
    await file.close();
  }
}

function firstSample(head: Buffer, size: number): number | null {
  try {
    return wavPart(head, size, { growing: true }).first;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

async function inspectFile(path: string, options: { growing?: boolean } = {}): Promise<WavPart> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return wavPart(buffer.subarray(0, bytesRead), (await file.stat()).size, options);
  } finally {
    await file.close();
  }
}

/**
 * @param head the file's first bytes
 * @param size of the whole file
 * @param growing the sizes in it are not believed: a program that writes to a pipe does not know them
 */
export function wavPart(head: Buffer, size: number, { growing = false } = {}): WavPart {
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') {
    throw refused(
      'is no WAV file (RIFF WAVE); convert it, for example with: sox in.mp3 -r 8000 -c 1 out.wav',
    );
  }
  let format: Omit<WavFacts, 'seconds'> | null = null;
  for (let at = 12; at + 8 <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const length = head.readUInt32LE(at + 4);
    const first = at + 8;
    if (name === 'fmt ') format = formatOf(head.subarray(first, first + length));
    if (name === 'data') {
      if (!format) throw refused('has samples before it says of what form they are');
      return samplesOf(format, first, growing ? size - first : length, size);
    }
    at = first + length + (length % 2);
  }
  throw refused('has no samples in it');
}

function formatOf(chunk: Buffer): Omit<WavFacts, 'seconds'> {
  if (chunk.length < 16) throw refused('is cut off in its header');
  const tag = chunk.readUInt16LE(0);
  const encoding = tag === EXTENSIBLE && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag;
  const [channels, sampleRate, bits] = [chunk.readUInt16LE(2), chunk.readUInt32LE(4), chunk.readUInt16LE(14)];
  if (!BITS[encoding]?.includes(bits)) {
    throw refused(
      `is encoded in a way (${encoding}, ${bits} bits) that is not taken; save it as PCM with 16 bits`,
    );
  }
  if (channels < 1 || channels > 2) throw refused(`has ${channels} channels; save it with one`);
  if (sampleRate < 8_000 || sampleRate > 48_000) {
    throw refused(`has ${sampleRate} samples a second; save it with 8,000 to 48,000`);
  }
  return { sampleRate, channels, bits };
}

function samplesOf(format: Omit<WavFacts, 'seconds'>, first: number, length: number, size: number): WavPart {
  if (first + length > size) {
    throw refused(
      `is cut off: ${length} bytes of samples are announced and ${Math.max(0, size - first)} are there`,
    );
  }
  const bytesPerSecond = (format.sampleRate * format.channels * format.bits) / 8;
  if (length === 0) throw refused('has no samples in it');
  return { ...format, seconds: length / bytesPerSecond, first, end: first + length };
}

function refused(what: string): Problem {
  return Problem.invalid([{ field: 'audio', message: what }]);
}

/** What stands before so many 16-bit samples of one channel. */
export function wavHeader(samples: number, sampleRate: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples * 2, 40);
  return header;
}

/** A WAV file of 16-bit samples, one channel. */
export function wavFile(samples: Int16Array, sampleRate: number): Buffer {
  return Buffer.concat([
    wavHeader(samples.length, sampleRate),
    Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  ]);
}
