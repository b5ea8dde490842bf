import { randomUUID } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { EslEvent } from '@callsign/esl';
import { Spool, type SpoolFile } from '@callsign/media';
import { z } from 'zod';

const LONG_GONE_SECONDS = 86_400;

const noteSchema = z.object({
  /** The leg that is recorded. */
  legUuid: z.string(),
  callerName: z.string(),
  callerNumber: z.string(),
  dialled: z.string(),
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
});

/** What the switch told of a recording when it began. */
export type Note = z.output<typeof noteSchema>;

/** Kept beside the recording while it lasts, for whoever takes it in: this process may be gone by then. */
@Injectable()
export class Notes {
  constructor(private readonly spool: Spool) {}

  /** Writes down what an event of the recorded leg says, unless that was done before. */
  async write(file: SpoolFile, event: EslEvent): Promise<void> {
    if (await exists(path(file))) return;
    const note: z.input<typeof noteSchema> = {
      legUuid: event.uuid ?? '',
      callerName: event.get('Caller-Caller-ID-Name') ?? '',
      callerNumber: event.get('Caller-Caller-ID-Number') ?? '',
      dialled: event.get('Caller-Destination-Number') ?? '',
      startedAt: timeOf(event).toISOString(),
    };
    // It appears whole or not at all: another replica may be reading.
    const part = `${path(file)}.${randomUUID()}`;
    await writeFile(part, JSON.stringify(note), { mode: 0o660 });
    await rename(part, path(file));
  }

  async of(file: SpoolFile): Promise<Note | null> {
    const text = await readFile(path(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : noteSchema.parse(JSON.parse(text));
  }

  /** Those of recordings that are long gone: the switch dropped one while nobody listened, or we were killed. */
  async sweep(): Promise<void> {
    await this.spool.sweep(LONG_GONE_SECONDS);
  }

  async forget(file: SpoolFile): Promise<void> {
    await rm(path(file), { force: true });
  }
}

/** Of the event, in microseconds since 1970; of its arrival where it says none. */
function timeOf(event: EslEvent): Date {
  const microseconds = Number(event.get('Event-Date-Timestamp'));
  return microseconds > 0 ? new Date(microseconds / 1000) : new Date();
}

/** No `.wav.json`: those are voicemail's. */
const path = ({ here }: SpoolFile): string => `${here}.note`;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
