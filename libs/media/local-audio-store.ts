import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import {
  type AudioKey,
  AudioMissing,
  AudioStore,
  type ByteRange,
  checkedKey,
  StoreUnavailable,
} from './audio-store';
import type { SpoolFile } from './spool';
import { mendWav } from './wav';

const FOLDER = 'audio';
/** Bytes of a WAV file with nothing in it. */
const EMPTY = 44;

/** Audio in a folder that the switches see too. */
@Injectable()
export class LocalAudioStore extends AudioStore {
  constructor(private readonly config: Config) {
    super();
  }

  async put(key: AudioKey, { here }: Pick<SpoolFile, 'here'>): Promise<void> {
    const path = this.path(key);
    // Of its own: the same key may be put twice at once.
    const part = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o770 });
      // Of another owner (the switch records as its own user) only a copy is ours to keep; it appears whole or not at all.
      await copyFile(here, part);
      await mendWav(part);
      await synced(part);
      await rename(part, path);
      await synced(dirname(path));
    } catch (error) {
      // Where not even this can be removed, it is the first failure that says why.
      await Promise.allSettled([rm(part, { force: true })]);
      throw new StoreUnavailable(`audio could not be kept at ${path}`, { cause: error });
    }
    await rm(here, { force: true });
  }

  async size(key: AudioKey): Promise<number> {
    return (await this.found(key)).size;
  }

  async read(key: AudioKey, range?: ByteRange): Promise<Readable> {
    await this.found(key);
    return createReadStream(this.path(key), range ? { start: range.first, end: range.last } : {});
  }

  async remove(key: AudioKey): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async pathOnSwitch(key: AudioKey): Promise<string> {
    await this.found(key);
    return `${this.config.media.onSwitch}/${FOLDER}/${checkedKey(key)}`;
  }

  private path(key: AudioKey): string {
    return join(this.config.media.here, FOLDER, checkedKey(key));
  }

  /** A file that was emptied, as by a disk that was full, is as good as gone. */
  private async found(key: AudioKey): Promise<{ size: number }> {
    const { size } = await this.stat(key);
    if (size <= EMPTY) throw new AudioMissing(`the audio ${key} is empty`);
    return { size };
  }

  private stat(key: AudioKey): Promise<{ size: number }> {
    return stat(this.path(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new AudioMissing(`the audio ${key} is gone`)
        : new StoreUnavailable(`the audio ${key} can not be read`, { cause: error });
    });
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
