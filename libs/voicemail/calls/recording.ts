import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { inspectWav, Spool, type SpoolFile } from '@callsign/media';
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
export type Note = z.output<typeof noteSchema>;

/** Seconds; less is somebody who hung up at the tone. */
export const SHORTEST_MESSAGE = 1;
/** What the names of recordings begin with that the switch makes without us: `box-<tenant>-<number>-<call uuid>.wav`. */
export const WITHOUT_US = 'box';
const NAME_WITHOUT_US = new RegExp(`^${WITHOUT_US}-(\\d+)-(\\d+)-([0-9a-f-]{36})\\.wav$`);
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

  /** For a greeting or an introduction: nobody else can finish it, so it has no note. */
  place(): Promise<SpoolFile> {
    return this.spool.place();
  }

  async note(file: SpoolFile, note: Note): Promise<void> {
    await writeFile(notePath(file), JSON.stringify(note), { mode: 0o660 });
  }

  /** Null for recordings that are none of ours. */
  async noteOf(file: SpoolFile): Promise<Note | null> {
    const text = await readFile(notePath(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : noteSchema.parse(JSON.parse(text));
  }

  /** Length in seconds, once the switch writes no more to it; 0 where nothing was recorded. */
  async seconds(file: SpoolFile): Promise<number> {
    let size = await this.spool.size(file);
    for (const deadline = Date.now() + LONGEST_SETTLING_MS; Date.now() < deadline;) {
      await wait(SETTLED_MS);
      const now = await this.spool.size(file);
      if (now === size) break;
      size = now;
    }
    return size === 0 ? 0 : (await inspectWav(file.here)).seconds;
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
}

/** What the switch recorded alone says by its name whose it is; who called it can not say. */
function noteInName({ here }: SpoolFile): Note | null {
  const [, tenantId, number, callUuid] = NAME_WITHOUT_US.exec(basename(here)) ?? [];
  if (tenantId === undefined || number === undefined || callUuid === undefined) return null;
  return { tenantId: Number(tenantId), number, callUuid, callerName: '', callerNumber: '', urgent: false };
}

function notePath({ here }: SpoolFile): string {
  return `${here}.json`;
}
