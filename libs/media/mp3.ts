import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { Problem } from '@callsign/platform';
import { resampler } from './resample';
import { wavHeader } from './wav';

/** Samples a second of what becomes of it: enough for wideband phones; the switch makes 8,000 of them for others. */
const RATE = 16_000;
/** About a second at a time, between which other work has its turn. */
const PIECE_BYTES = 16 * 1024;
const SAMPLES = 16_000;

/**
 * Writes an MP3 file (MPEG 1 or 2, layer III) as a WAV file: 16 bit, mono, 16,000 samples a second.
 * @throws Problem 400 where it holds no such sound, or more of it than `mostSeconds`
 */
export async function wavOfMp3(from: string, to: string, mostSeconds: number): Promise<void> {
  const { samples, rate } = await decode(from, mostSeconds);
  const file = await open(to, 'w', 0o660);
  try {
    const { length, fill } = resampler(samples, rate, RATE);
    await file.write(wavHeader(length, RATE));
    for (let at = 0; at < length; at += SAMPLES) {
      const some = fill(at, Math.min(SAMPLES, length - at));
      await file.write(Buffer.from(some.buffer, some.byteOffset, some.byteLength));
    }
  } finally {
    await file.close();
  }
}

async function decode(from: string, mostSeconds: number): Promise<{ samples: Int16Array; rate: number }> {
  // Only loaded by whoever sends the first one.
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const pieces: Int16Array[] = [];
  let [rate, count] = [0, 0];
  try {
    for await (const bytes of createReadStream(from, {
      highWaterMark: PIECE_BYTES,
    }) as AsyncIterable<Buffer>) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes);
      if (samplesDecoded > 0) {
        if (rate !== 0 && rate !== sampleRate)
          throw refused('changes its sample rate on the way; convert it to WAV');
        rate = sampleRate;
        count += samplesDecoded;
        if (count > mostSeconds * rate)
          throw refused(`is longer than the ${mostSeconds} seconds that are taken`);
        pieces.push(mono(channelData, samplesDecoded));
      }
      await turn();
    }
  } finally {
    decoder.free();
  }
  if (count === 0) throw refused('is neither a WAV file nor an MP3 file');
  const samples = new Int16Array(count);
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { samples, rate };
}

function mono(channels: Float32Array[], length: number): Int16Array {
  return Int16Array.from({ length }, (_, n) => {
    const sum = channels.reduce((total, channel) => total + (channel[n] ?? 0), 0);
    return Math.max(-32768, Math.min(32767, Math.round((sum / channels.length) * 32767)));
  });
}

function refused(message: string): Problem {
  return Problem.invalid([{ field: 'audio', message }]);
}
