import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type AudioKey, type ByteRange, checkedKey } from './audio-store';

/** Audio by its key in a folder that the switches see too. */
export class SwitchFolder {
  /** @param folder inside the media folder */
  constructor(
    private readonly media: { readonly here: string; readonly onSwitch: string },
    private readonly folder: string,
  ) {}

  path(key: AudioKey): string {
    return join(this.media.here, this.folder, checkedKey(key));
  }

  onSwitch(key: AudioKey): string {
    return `${this.media.onSwitch}/${this.folder}/${checkedKey(key)}`;
  }

  read(key: AudioKey, range?: ByteRange): Readable {
    return createReadStream(this.path(key), range ? { start: range.first, end: range.last } : {});
  }

  /**
   * Puts a file here that `write` writes: whole, safe on disk (fsync), or not at all. Of another owner (the switch records
   * as its own user) only a copy is ours to keep.
   */
  async take(key: AudioKey, write: (part: string) => Promise<void>): Promise<void> {
    const path = this.path(key);
    // Of its own: the same key may be put twice at once.
    const part = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o770 });
      await write(part);
      await synced(part);
      await rename(part, path);
      await synced(dirname(path));
    } catch (error) {
      // Where not even this can be removed, it is the first failure that says why.
      await Promise.allSettled([rm(part, { force: true })]);
      throw error;
    }
  }

  async remove(key: AudioKey): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** How many files there were. */
  async removeTenant(tenantId: number): Promise<number> {
    if (!Number.isSafeInteger(tenantId) || tenantId < 1) throw new Error(`${tenantId} is no tenant`);
    const folder = join(this.media.here, this.folder, String(tenantId));
    const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    await rm(folder, { recursive: true, force: true });
    return names.filter((name) => name.endsWith('.wav')).length;
  }

  /** Keys of all that is here; of what comes or goes meanwhile, some. */
  async keys(): Promise<AudioKey[]> {
    const root = join(this.media.here, this.folder);
    const names = await readdir(root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => name.endsWith('.wav')).map(checkedKey);
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
