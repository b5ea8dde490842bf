import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { wavFile, wavPart } from '../wav';
import type { Language } from './catalogue';
import { resample } from '../resample';

const run = promisify(execFile);

const RATE = 8000;
const VOICES: Record<Language, string> = { en: 'en-us', de: 'de' };
const WORDS_A_MINUTE = '155';
/** Softer than this (of 32,768) is silence. */
const AUDIBLE = 200;
const LEAD_SECONDS = 0.02;
/** After a piece another one follows; after a sentence people breathe. */
const PIECE_SECONDS = 0.06;
const SENTENCE_SECONDS = 0.3;

/** There is nothing on this machine that speaks. */
export class NoSpeechProgram extends Error {
  constructor(program: string) {
    super(
      `Prompts are not rendered: there is no ${program}. Install it (Debian and Ubuntu: apt install espeak-ng; ` +
        'Fedora: dnf install espeak-ng; macOS: brew install espeak-ng) and run npm run prompts.',
    );
  }
}

/** All that decides how a text sounds; what was rendered with another one is rendered anew. */
export function voiceOf(language: Language, text: string): string {
  return ['espeak-ng 1', VOICES[language], WORDS_A_MINUTE, text].join('\n');
}

/**
 * A text as a WAV file of 8,000 samples a second, 16 bits, one channel.
 * @throws NoSpeechProgram; any other error where the program fails
 */
export async function speak(
  program: string,
  language: Language,
  text: string,
  signal?: AbortSignal,
): Promise<Buffer> {
  const argv = ['-v', VOICES[language], '-s', WORDS_A_MINUTE, '-z', '--stdout', text];
  const { stdout } = await run(program, argv, {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
    signal,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new NoSpeechProgram(program) : error;
  });
  const { first, end, sampleRate } = wavPart(stdout, stdout.length, { growing: true });
  const samples = new Int16Array(new Uint8Array(stdout.subarray(first, end - ((end - first) % 2))).buffer);
  const pause = /[.!?]$/.test(text) ? SENTENCE_SECONDS : PIECE_SECONDS;
  return wavFile(framed(resample(samples, sampleRate, RATE), pause), RATE);
}

/** Without the silence around it, and with as much as is wanted. */
function framed(samples: Int16Array, pause: number): Int16Array {
  const audible = (sample: number): boolean => Math.abs(sample) >= AUDIBLE;
  const begin = samples.findIndex(audible);
  const words = begin < 0 ? new Int16Array() : samples.subarray(begin, samples.findLastIndex(audible) + 1);
  const framedWords = new Int16Array(words.length + Math.round((LEAD_SECONDS + pause) * RATE));
  framedWords.set(words, LEAD_SECONDS * RATE);
  return framedWords;
}
