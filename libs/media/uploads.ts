import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from '@callsign/platform';
import { Spool, type SpoolFile } from './spool';
import { storeProblem } from './store-problem';
import { inspectWav } from './wav';

/** 5 minutes of 16 kHz, 16 bit, mono, and a little for chunks of text. */
const MOST_BYTES = 5 * 60 * 16_000 * 2 + 64 * 1024;
const PLAIN_RATES = [8_000, 16_000];

export interface UploadLimits {
  readonly mostSeconds: number;
  /** Only what switches themselves record: PCM of 16 bit, mono, 8 or 16 kHz. */
  readonly plain?: boolean;
}

/** Takes WAV bodies, as bytes; checked by `Uploads`. */
export function acceptWav(adapter: FastifyAdapter): void {
  adapter
    .getInstance()
    .addContentTypeParser(
      ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
      { parseAs: 'buffer', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    );
}

/** Audio that people send. */
@Injectable()
export class Uploads {
  constructor(private readonly spool: Spool) {}

  /**
   * Hands what was sent on as a file, which is there for as long as `keep` takes.
   * @throws Problem 400 that says what is wrong with it, 503 where the store can not be reached
   */
  async take<T>(body: unknown, limits: UploadLimits, keep: (file: SpoolFile) => Promise<T>): Promise<T> {
    const bytes = await checked(body, limits);
    const file = await this.spool.place();
    try {
      await writeFile(file.here, bytes);
      return await keep(file).catch(storeProblem);
    } finally {
      await this.spool.discard(file);
    }
  }
}

async function checked(body: unknown, { mostSeconds, plain = false }: UploadLimits): Promise<Buffer> {
  if (!Buffer.isBuffer(body)) throw refused('must be sent as audio/wav');
  const { seconds, sampleRate, channels, bits } = await inspectWav(body);
  if (plain && (bits !== 16 || channels !== 1 || !PLAIN_RATES.includes(sampleRate)))
    throw refused('must be linear PCM of 16 bit, mono, with 8000 or 16000 samples a second');
  if (seconds > mostSeconds)
    throw refused(`is ${Math.ceil(seconds)} seconds long; at most ${mostSeconds} are taken`);
  return body;
}

function refused(message: string): Problem {
  return Problem.invalid([{ field: 'audio', message }]);
}
