import { riff } from './wav';

/** Signed 16-bit samples, one channel, 8,000 a second: what a telephone call is. */
export const SAMPLE_RATE = 8000;

/** A tone of so many hertz and seconds, at a fifth of full scale. */
export function tone(hertz: number, seconds: number): Int16Array {
  return Int16Array.from({ length: seconds * SAMPLE_RATE }, (_, n) =>
    Math.round(6500 * Math.sin((2 * Math.PI * hertz * n) / SAMPLE_RATE)),
  );
}

/** A RIFF WAVE file of these samples. */
export function wav(samples: Int16Array): Buffer {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  return riff(data, { rate: SAMPLE_RATE, channels: 1, format: 1, bits: 16 });
}

/** The samples of a WAVE file that may still be growing: its sizes are not believed, only where its data begin. */
export function samplesOf(file: Buffer): Int16Array {
  const data = file.indexOf('data', 12, 'latin1');
  if (data < 0) return new Int16Array();
  const length = Math.floor((file.length - data - 8) / 2);
  return Int16Array.from({ length }, (_, n) => file.readInt16LE(data + 8 + 2 * n));
}

/**
 * The power of one frequency, as a share (0 to 1) of all that is there (Goertzel's algorithm).
 * A pure tone gives nearly 1 for itself and nearly 0 for others; silence gives 0 for all.
 */
export function share(samples: Int16Array, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
  let before = 0;
  let last = 0;
  let energy = 0;
  for (const sample of samples) {
    [before, last] = [last, sample + coefficient * last - before];
    energy += sample * sample;
  }
  if (energy < samples.length * 100) return 0;
  const power = last * last + before * before - coefficient * last * before;
  return Math.min(1, (2 * power) / (samples.length * energy));
}

/** The loudest tone from 100 to 3,400 Hz, to 5 Hz, or null where there is silence or nothing but noise. */
export function loudestTone(samples: Int16Array): number | null {
  let best = { hertz: 0, share: 0 };
  for (let hertz = 100; hertz <= 3400; hertz += 5) {
    const found = share(samples, hertz);
    if (found > best.share) best = { hertz, share: found };
  }
  return best.share > 0.2 ? best.hertz : null;
}

/** Whether a tone was to be heard for a tenth of a second anywhere, also beside a louder one. */
export function hasTone(samples: Int16Array, hertz: number): boolean {
  const window = SAMPLE_RATE / 10;
  for (let from = 0; from + window <= samples.length; from += window / 2)
    if (share(samples.slice(from, from + window), hertz) > 0.1) return true;
  return false;
}
