import { copyFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { type AudioKey, AudioMissing, AudioStore, type ByteRange, StoreUnavailable } from './audio-store';
import type { SpoolFile } from './spool';
import { SwitchFolder } from './switch-folder';
import { mendWav } from './wav';

/** Audio in a folder that the switches see too. */
@Injectable()
export class LocalAudioStore extends AudioStore {
  private readonly folder: SwitchFolder;

  constructor(config: Config) {
    super();
    this.folder = new SwitchFolder(config.media, 'audio');
  }

  async put(key: AudioKey, { here }: Pick<SpoolFile, 'here'>): Promise<void> {
    const path = this.folder.path(key);
    await this.folder
      .take(key, async (part) => {
        await copyFile(here, part);
        await mendWav(part);
      })
      .catch((error: unknown) => {
        throw new StoreUnavailable(`audio could not be kept at ${path}`, { cause: error });
      });
  }

  async size(key: AudioKey): Promise<number> {
    const { size } = await stat(this.folder.path(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new AudioMissing(`the audio ${key} is gone`)
        : new StoreUnavailable(`the audio ${key} can not be read`, { cause: error });
    });
    if (size === 0) throw new AudioMissing(`the audio ${key} is empty`);
    return size;
  }

  async read(key: AudioKey, range?: ByteRange): Promise<Readable> {
    await this.size(key);
    return this.folder.read(key, range);
  }

  async remove(key: AudioKey): Promise<void> {
    await this.folder.remove(key);
  }

  async pathOnSwitch(key: AudioKey): Promise<string> {
    await this.size(key);
    return this.placeOnSwitch(key);
  }

  placeOnSwitch(key: AudioKey): string {
    return this.folder.onSwitch(key);
  }

  async removeTenant(tenantId: number): Promise<number> {
    return this.folder.removeTenant(tenantId);
  }
}
