import { ApiProblem } from '~/api/problem';

/** What the API takes for greetings and prompts: linear PCM of 16 bit, mono. */
const RATE = 16_000;
/** Of the file that somebody chose, before it becomes a WAV file. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Any sound that this browser can read (WAV, MP3, its own recordings …) as the WAV file that a switch plays.
 * @throws ApiProblem that names the field `audio`
 */
export async function toWav(sound: Blob): Promise<Blob> {
  if (sound.size > MOST_BYTES)
    throw ApiProblem.invalid(
      'audio',
      `is ${Math.ceil(sound.size / 1024 / 1024)} MB; at most 50 MB are taken`,
    );
  // A context of this rate resamples what it decodes.
  const context = new OfflineAudioContext(1, 1, RATE);
  const decoded = await context.decodeAudioData(await sound.arrayBuffer()).catch((error: unknown) => {
    if (!(error instanceof DOMException)) throw error;
    throw ApiProblem.invalid('audio', 'is no sound that this browser can read; choose a WAV or MP3 file');
  });
  return wavFile(mixed(decoded));
}

/** All channels as one, each sample from -1 to 1. */
function mixed(sound: AudioBuffer): Float32Array {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, n) => sound.getChannelData(n));
  const [only] = channels;
  if (only && channels.length === 1) return only;
  return Float32Array.from(
    { length: sound.length },
    (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length,
  );
}

/** RIFF/WAVE, format 1. */
function wavFile(samples: Float32Array): Blob {
  const file = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (at: number, word: string) =>
    [...word].forEach((letter, n) => file.setUint8(at + n, letter.charCodeAt(0)));
  text(0, 'RIFF');
  file.setUint32(4, file.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, n) =>
    file.setInt16(44 + n * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true),
  );
  return new Blob([file], { type: 'audio/wav' });
}
