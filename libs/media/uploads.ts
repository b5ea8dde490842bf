import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from '@callsign/platform';
import { Spool, type SpoolFile } from './spool';
import { storeProblem } from './store-problem';
import { inspectWav, type WavFacts } from './wav';

/** 5 minutes of 16 kHz, 16 bit, mono, and a little for chunks of text. */
const MOST_BYTES = 5 * 60 * 16_000 * 2 + 64 * 1024;
const PLAIN_RATES = [8_000, 16_000];

export interface UploadLimits {
  readonly mostSeconds: number;
  /** Default: five minutes of what switches record. */
  readonly mostBytes?: number;
  /** Only what switches themselves record: PCM of 16 bit, mono, 8 or 16 kHz. */
  readonly plain?: boolean;
}

/**
 * Takes bodies of audio as streams: who may send one, and how much, is asked before it is read. `Uploads` reads them.
 */
export function acceptAudio(adapter: FastifyAdapter): void {
  adapter
    .getInstance()
    .addContentTypeParser(
      ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
      (_request, body, done) => done(null, body),
    );
}

/** Audio that people send. */
@Injectable()
export class Uploads {
  constructor(private readonly spool: Spool) {}

  /**
   * Hands what was sent on as a WAV file, which is there for as long as `keep` takes.
   * @throws Problem 400 that says what is wrong with it, 413 where it is too large, 503 where the store can not be reached
   */
  async take<T>(
    body: unknown,
    limits: UploadLimits,
    keep: (file: SpoolFile, facts: WavFacts) => Promise<T>,
  ): Promise<T> {
    if (!(body instanceof Readable)) throw refused('must be sent as audio/wav');
    const file = await this.spool.place();
    try {
      await write(body, file.here, limits.mostBytes ?? MOST_BYTES);
      const facts = await checked(file, limits);
      return await keep(file, facts).catch(storeProblem);
    } finally {
      await this.spool.discard(file);
    }
  }
}

/** What is not read of the body here flows on into nothing, so that the client hears the answer. */
async function write(body: Readable, path: string, most: number): Promise<void> {
  const file = createWriteStream(path, { mode: 0o660 });
  const written = finished(file);
  // A disk that fails is told of below; it may do so while nobody waits for it.
  written.catch(() => undefined);
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most)
        throw new Problem(413, 'too-large', `The audio is too large; at most ${most} bytes are taken.`);
      if (!file.write(chunk)) await Promise.race([once(file, 'drain'), written]);
    }
  } catch (error) {
    if (body.destroyed && !body.readableEnded)
      throw new Problem(400, 'malformed', 'The upload was cut off; send it again.');
    throw error;
  } finally {
    file.end();
    body.resume();
    await written;
  }
}

async function checked(file: SpoolFile, { mostSeconds, plain = false }: UploadLimits): Promise<WavFacts> {
  const facts = await inspectWav(file.here);
  const { seconds, sampleRate, channels, bits } = facts;
  if (plain && (bits !== 16 || channels !== 1 || !PLAIN_RATES.includes(sampleRate)))
    throw refused('must be linear PCM of 16 bit, mono, with 8000 or 16000 samples a second');
  if (seconds > mostSeconds)
    throw refused(`is ${Math.ceil(seconds)} seconds long; at most ${mostSeconds} are taken`);
  return facts;
}

function refused(message: string): Problem {
  return Problem.invalid([{ field: 'audio', message }]);
}
