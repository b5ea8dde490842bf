import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '@callsign/platform';

/** Its name in the folder of audio, for what switches record without us. */
export const SPOOL = 'spool';
const NAME = /^[\w-]+\.wav$/;
/** What a note about a recording is named, behind the recording's name. */
export const NOTE = '.json';
const BESIDE = /^([\w-]+\.wav)\.[\w.-]+$/;

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
    await this.prepare();
    return this.file(`${randomUUID()}.wav`);
  }

  /** A recording by its name, as the switch tells it; null for what can be no name of one. */
  named(name: string): SpoolFile | null {
    return NAME.test(name) ? this.file(name) : null;
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
    const names = await this.names();
    return this.olderThan(
      seconds,
      names.filter((name) => NAME.test(name)).map((name) => this.file(name)),
    );
  }

  /** Removes what lies beside recordings (`x.wav.…`) that are gone, last written more than so many seconds ago. */
  async sweep(seconds: number): Promise<void> {
    const names = new Set(await this.names());
    const beside = [...names].filter((name) => {
      const [, recording] = BESIDE.exec(name) ?? [];
      return recording !== undefined && !names.has(recording);
    });
    const files = beside.map((name) => this.file(name));
    for (const { here } of await this.olderThan(seconds, files)) await rm(here, { force: true });
  }

  private async names(): Promise<string[]> {
    return readdir(join(this.config.media.here, SPOOL)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  private async olderThan(seconds: number, files: SpoolFile[]): Promise<SpoolFile[]> {
    const before = Date.now() - seconds * 1000;
    const old = await Promise.all(files.map(async (file) => (await this.writtenAt(file)) < before));
    return files.filter((_, index) => old[index]);
  }

  /** Another replica may have taken it meanwhile: then it is not old, it is gone. */
  private async writtenAt({ here }: SpoolFile): Promise<number> {
    return lstat(here).then(
      ({ mtimeMs }) => mtimeMs,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return Infinity;
        throw error;
      },
    );
  }

  private file(name: string): SpoolFile {
    const { here, onSwitch } = this.config.media;
    return { here: join(here, SPOOL, name), onSwitch: `${onSwitch}/${SPOOL}/${name}` };
  }

  /** The switch may run as another user of the same group. */
  private async prepare(): Promise<void> {
    await mkdir(join(this.config.media.here, SPOOL), { recursive: true, mode: 0o770 });
  }
}
