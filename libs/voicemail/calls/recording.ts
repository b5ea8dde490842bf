import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { parseRecordingName } from '@callsign/extensions';
import { NOTE, recordedSeconds, Spool, type SpoolFile } from '@callsign/media';
import { z } from 'zod';

/** What has to be known of a recording to deliver it without the process that began it. */
export const noteSchema = z.object({
  tenantId: z.number(),
  /** Of the box. */
  number: z.string(),
  callUuid: z.uuid(),
  callerName: z.string(),
  callerNumber: z.string(),
  urgent: z.boolean(),
});
const noteText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('is no JSON');
      return z.NEVER;
    }
  })
  .pipe(noteSchema);
export type Note = z.output<typeof noteSchema>;

/** Seconds; less is somebody who hung up at the tone. */
export const SHORTEST_MESSAGE = 1;
/** What the names of recordings begin with that the switch makes without us: `box-<tenant>-<number>-<call uuid>-<id>.wav`. */
export const WITHOUT_US = 'box';
const NAME_WITHOUT_US = new RegExp(`^${WITHOUT_US}-(\\d+)-(\\d+)-([0-9a-f-]{36})(?:-[0-9a-f-]{36})?\\.wav$`);
const SETTLED_MS = 200;
const LONGEST_SETTLING_MS = 5_000;

/** Recordings on their way from the switch: each with a note beside it from before its first sound. */
@Injectable()
export class Recordings {
  constructor(private readonly spool: Spool) {}

  async begin(note: Note): Promise<SpoolFile> {
    const file = await this.spool.place();
    await this.note(file, note);
    return file;
  }

  /** For a greeting or an introduction: nobody else can finish it, so it has no note and is gone when the work is over. */
  async passing<T>(work: (file: SpoolFile) => Promise<T>): Promise<T> {
    const file = await this.spool.place();
    try {
      return await work(file);
    } finally {
      await this.spool.discard(file);
    }
  }

  /** Whole or not at all: it may be what a message is delivered by. */
  async note(file: SpoolFile, note: Note): Promise<void> {
    const part = `${notePath(file)}.part`;
    await writeFile(part, JSON.stringify(note), { mode: 0o660 });
    await rename(part, notePath(file));
  }

  /** Null for recordings that are none of ours. */
  async noteOf(file: SpoolFile): Promise<Note | null> {
    const text = await readFile(notePath(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : (noteText.safeParse(text).data ?? null);
  }

  /**
   * Length in seconds, once the switch writes no more to it; 0 where nothing was recorded. Where the switch could not
   * finish the file (it was killed, its disk is full), what is there counts.
   */
  async seconds(file: SpoolFile): Promise<number> {
    let size = await this.spool.size(file);
    for (const deadline = Date.now() + LONGEST_SETTLING_MS; Date.now() < deadline;) {
      await wait(SETTLED_MS);
      const now = await this.spool.size(file);
      if (now === size) break;
      size = now;
    }
    return recordedSeconds(file.here);
  }

  /** After its delivery, or where it is not wanted. */
  async forget(file: SpoolFile): Promise<void> {
    await this.spool.discard(file);
    await rm(notePath(file), { force: true });
  }

  /** Recordings that nobody delivered, last written more than so many seconds ago. */
  async leftOver(seconds: number): Promise<{ file: SpoolFile; note: Note }[]> {
    const found = [];
    for (const file of await this.spool.leftOver(seconds)) {
      const note = (await this.noteOf(file)) ?? noteInName(file);
      if (note) found.push({ file, note });
    }
    return found;
  }

  /**
   * Removes what is left of calls that ended with their process: greetings half recorded, notes without a recording.
   * Recordings of calls lie in the same folder, and wait there for as long as it takes.
   */
  async sweep(seconds: number): Promise<void> {
    for (const file of await this.spool.leftOver(seconds)) {
      if (parseRecordingName(basename(file.here)) || noteInName(file) || (await this.noteOf(file))) continue;
      await this.forget(file);
    }
    await this.spool.sweep(seconds);
  }
}

/** What the switch recorded alone says by its name whose it is; who called it can not say. */
function noteInName({ here }: SpoolFile): Note | null {
  const [, tenantId, number, callUuid] = NAME_WITHOUT_US.exec(basename(here)) ?? [];
  if (tenantId === undefined || number === undefined || callUuid === undefined) return null;
  return { tenantId: Number(tenantId), number, callUuid, callerName: '', callerNumber: '', urgent: false };
}

function notePath({ here }: SpoolFile): string {
  return `${here}${NOTE}`;
}
