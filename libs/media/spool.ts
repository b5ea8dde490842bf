import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '@callsign/platform';

const FOLDER = 'spool';
const NAME = /^[\w-]+\.wav$/;
/** What a note about a recording is named, behind the recording's name. */
export const NOTE = '.json';

/** A file that a switch records into, or plays from: its place here and its place there. */
export interface SpoolFile {
  readonly here: string;
  readonly onSwitch: string;
}

/** Folder between us and the switches: what they record comes in here, and what is kept far away is brought here. */
@Injectable()
export class Spool implements OnApplicationBootstrap {
  constructor(private readonly config: Config) {}

  /** What a switch records without us needs the folder as well. */
  async onApplicationBootstrap(): Promise<void> {
    await this.prepare();
  }

  /** A place for a new recording (WAV). Nothing is there yet. */
  async place(): Promise<SpoolFile> {
    const { here, onSwitch } = this.config.media;
    await this.prepare();
    const name = `${randomUUID()}.wav`;
    return { here: join(here, FOLDER, name), onSwitch: `${onSwitch}/${FOLDER}/${name}` };
  }

  /** Bytes that are there; 0 where nothing was recorded. */
  async size({ here }: SpoolFile): Promise<number> {
    return stat(here).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 0;
        throw error;
      },
    );
  }

  async discard({ here }: SpoolFile): Promise<void> {
    await rm(here, { force: true });
  }

  /** Recordings that nobody took, last written more than so many seconds ago. */
  async leftOver(seconds: number): Promise<SpoolFile[]> {
    const { here, onSwitch } = this.config.media;
    const names = (await this.names()).filter((name) => NAME.test(name));
    const files = names.map((name) => ({
      here: join(here, FOLDER, name),
      onSwitch: `${onSwitch}/${FOLDER}/${name}`,
    }));
    const old = await Promise.all(files.map((file) => isOlder(file.here, seconds)));
    return files.filter((_, index) => old[index]);
  }

  /** Removes notes whose recording is not there, last written more than so many seconds ago. */
  async sweepNotes(seconds: number): Promise<void> {
    const { here } = this.config.media;
    const names = await this.names();
    for (const name of names) {
      const path = join(here, FOLDER, name);
      const of = name.slice(0, Math.max(0, name.indexOf(NOTE)));
      const stray = of !== '' && !names.includes(of);
      if (stray && (await isOlder(path, seconds))) await rm(path, { force: true });
    }
  }

  private names(): Promise<string[]> {
    return readdir(join(this.config.media.here, FOLDER)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  /** The switch may run as another user of the same group. */
  private async prepare(): Promise<void> {
    await mkdir(join(this.config.media.here, FOLDER), { recursive: true, mode: 0o770 });
  }
}

/** What is gone meanwhile is somebody else's already. */
function isOlder(path: string, seconds: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - seconds * 1000,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
