import { createWriteStream } from 'node:fs';
import { copyFile, stat, utimes } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Config, Periodic, type S3Settings } from '@callsign/platform';
import { type AudioKey, AudioMissing, AudioStore, type ByteRange, StoreUnavailable } from '../audio-store';
import type { SpoolFile } from '../spool';
import { SwitchFolder } from '../switch-folder';
import { mendWav } from '../wav';
import { S3Bucket } from './s3-bucket';

const EVERY_MS = 3_600_000;
/** A copy that nobody asked for as long is removed. */
const UNUSED_MS = 24 * 3_600_000;
/** Using a copy that was used less long ago is not worth noting. */
const NOTED_MS = 600_000;
const AT_ONCE = 8;
/** Played without us being asked, by switches that may not reach us. */
const STAYS = /^\d+\/music\//;

/**
 * Audio in a bucket. Switches play from files, so what they are to play is brought into a folder that they see
 * (`copies/`), and goes from there when it was not needed for a day. Music stays.
 */
export class S3AudioStore extends AudioStore implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('media');
  private readonly bucket: S3Bucket;
  private readonly copies: SwitchFolder;
  private readonly name: string;
  private readonly fetching = new Map<AudioKey, Promise<void>>();
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.tidy(),
    (error) => this.logger.error({ err: error }, 'copies of audio that nobody needs could not be removed'),
  );

  constructor(config: Config, settings: S3Settings) {
    super();
    this.name = settings.bucket;
    this.bucket = new S3Bucket(settings);
    this.copies = new SwitchFolder(config.media, 'copies');
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
    void this.check();
  }

  /** An operator should not learn from a caller that a key is wrong. */
  async check(): Promise<void> {
    await this.bucket
      .check()
      .catch((error: unknown) =>
        this.logger.error(
          { err: error },
          `the bucket ${this.name} can not be used now: look at S3_BUCKET, S3_ENDPOINT, S3_REGION and the keys; audio waits in the spool`,
        ),
      );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
    this.bucket.close();
  }

  async put(key: AudioKey, { here }: Pick<SpoolFile, 'here'>): Promise<void> {
    const path = this.copies.path(key);
    try {
      // Of another owner (the switch records as its own user) only a copy is ours to mend.
      await this.copies
        .take(key, async (part) => {
          await copyFile(here, part);
          await mendWav(part);
        })
        .catch((error: unknown) => {
          throw new StoreUnavailable(`the audio ${key} could not be made ready at ${path}`, { cause: error });
        });
      await this.bucket.put(key, path);
    } finally {
      // What it was before is in the bucket, or what it is now.
      await this.copies.remove(key);
    }
  }

  async size(key: AudioKey): Promise<number> {
    const size = await this.bucket.size(key);
    if (size === 0) throw new AudioMissing(`the audio ${key} is empty`);
    return size;
  }

  read(key: AudioKey, range?: ByteRange): Promise<Readable> {
    return this.bucket.read(key, range);
  }

  async remove(key: AudioKey): Promise<void> {
    await this.bucket.remove(key);
    await this.copies.remove(key);
  }

  async pathOnSwitch(key: AudioKey): Promise<string> {
    if (!(await this.used(key))) {
      const fetching = this.fetching.get(key) ?? this.fetch(key).finally(() => this.fetching.delete(key));
      this.fetching.set(key, fetching);
      await fetching;
    }
    return this.placeOnSwitch(key);
  }

  placeOnSwitch(key: AudioKey): string {
    return this.copies.onSwitch(key);
  }

  async removeTenant(tenantId: number): Promise<number> {
    await this.copies.removeTenant(tenantId);
    let removed = 0;
    const keys: AudioKey[] = [];
    for await (const key of this.bucket.list(`${tenantId}/`)) keys.push(key);
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const some = keys.slice(from, from + AT_ONCE);
      await Promise.all(some.map((key) => this.bucket.remove(key)));
      removed += some.length;
    }
    return removed;
  }

  /** One round: removes copies that were not used for a day. */
  async tidy(): Promise<number> {
    let removed = 0;
    for (const key of await this.copies.keys()) {
      if (STAYS.test(key) || this.fetching.has(key)) continue;
      const used = (await this.stat(key))?.mtimeMs;
      if (used === undefined || used > Date.now() - UNUSED_MS) continue;
      await this.copies.remove(key);
      removed += 1;
    }
    return removed;
  }

  /** Whether there is a copy; notes that it was used, by its time of change. */
  private async used(key: AudioKey): Promise<boolean> {
    const file = await this.stat(key);
    if (!file) return false;
    const now = new Date();
    if (now.getTime() - file.mtimeMs < NOTED_MS) return true;
    return utimes(this.copies.path(key), now, now).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
  }

  private async fetch(key: AudioKey): Promise<void> {
    try {
      const size = await this.size(key);
      await this.copies.take(key, async (part) => {
        await pipeline(await this.bucket.read(key), createWriteStream(part, { mode: 0o660 }));
        if ((await stat(part)).size !== size) throw new Error(`${key} came shorter than it is`);
      });
    } catch (error) {
      if (error instanceof AudioMissing || error instanceof StoreUnavailable) throw error;
      throw new StoreUnavailable(`the audio ${key} could not be brought to the switches`, { cause: error });
    }
  }

  private stat(key: AudioKey): Promise<{ mtimeMs: number } | null> {
    return stat(this.copies.path(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }
}
