import { copyFile, open } from 'node:fs/promises';
import { HEAD, wavPart, type WavFacts } from './wav';

/**
 * Copies a WAV file whose writer was lost before it wrote down how long it is (libsndfile does that when it closes a
 * file), and puts the sizes right in the copy.
 * @throws Problem 400 as `inspectWav`, where it is no WAV file or holds no sound
 */
export async function mendedCopy(from: string, to: string): Promise<WavFacts> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const part = wavPart(buffer.subarray(0, bytesRead), size, { growing: true });
    const { first, end, ...facts } = part;
    await file.write(uint32(end - 8), 0, 4, 4);
    await file.write(uint32(end - first), 0, 4, first - 4);
    await file.sync();
    return facts;
  } finally {
    await file.close();
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
