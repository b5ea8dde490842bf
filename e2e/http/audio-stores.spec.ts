import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { inspect } from 'node:util';
import {
  audioKey,
  AudioMissing,
  type AudioStore,
  LocalAudioStore,
  S3AudioStore,
  StoreUnavailable,
} from '@callsign/media';
import { Logger } from '@nestjs/common';
import { parseEnvironment } from '@callsign/platform';
import { S3Server } from '../support/s3-server';
import { testEnvironment } from '../support/test-app';

const SIZE = 60;
let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'callsign-store-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const configured = (more: Record<string, string> = {}) =>
  parseEnvironment(testEnvironment({ MEDIA_DIR: folder, SWITCH_MEDIA_DIR: '/srv/media', ...more }));

function s3Store(more: Record<string, string>): S3AudioStore {
  const config = configured(more);
  if (!config.s3) throw new Error('no bucket is configured');
  return new S3AudioStore(config, config.s3);
}

async function recorded(content: string | Buffer) {
  const file = { here: join(folder, `${randomUUID()}.wav`) };
  // Less than a header of a WAV file counts as nothing.
  await writeFile(file.here, typeof content === 'string' ? content.padEnd(SIZE, '.') : content);
  return file;
}

async function text(stream: Readable): Promise<string> {
  return Buffer.concat((await stream.toArray()) as Buffer[])
    .toString()
    .replace(/\.+$/, '');
}

/** What every store promises. */
function keepsAudio(make: () => AudioStore): void {
  const key = audioKey(7, 'message', randomUUID());
  const folderOf = (path: string) => path.replace('/srv/media', folder);
  let store: AudioStore;
  beforeEach(() => (store = make()));

  it('keeps what was recorded, leaves the spool alone, and has a file for the switch', async () => {
    const file = await recorded('hello');
    await store.put(key, file);
    expect(await readFile(file.here, 'utf8')).toBe('hello'.padEnd(SIZE, '.'));
    expect(await store.size(key)).toBe(SIZE);
    expect(await text(await store.read(key))).toBe('hello');
    const path = await store.pathOnSwitch(key);
    expect(path).toBe(store.placeOnSwitch(key));
    expect(await readFile(folderOf(path), 'utf8')).toBe('hello'.padEnd(SIZE, '.'));
  });

  it('keeps what is larger than one piece, as it was', async () => {
    const bytes = Buffer.from(Uint32Array.from({ length: 2_000_000 }, (_, n) => n * 2_654_435_761).buffer);
    await store.put(key, await recorded(bytes));
    const parts = (await (await store.read(key)).toArray()) as Buffer[];
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect((await readFile(folderOf(await store.pathOnSwitch(key)))).equals(bytes)).toBe(true);
  });

  it('reads a range, both ends included', async () => {
    await store.put(key, await recorded('0123456789'));
    expect(await text(await store.read(key, { first: 2, last: 4 }))).toBe('234');
    expect(await text(await store.read(key, { first: 9, last: 9 }))).toBe('9');
  });

  it('replaces, also what the switch plays', async () => {
    await store.put(key, await recorded('old'));
    await store.pathOnSwitch(key);
    await store.put(key, await recorded('newer'));
    expect(await text(await store.read(key))).toBe('newer');
    expect(await readFile(folderOf(await store.pathOnSwitch(key)), 'utf8')).toBe('newer'.padEnd(SIZE, '.'));
  });

  it('says that audio is missing, and removes what is gone already', async () => {
    const other = audioKey(7, 'message', randomUUID());
    for (const asked of [store.size(other), store.read(other), store.pathOnSwitch(other)])
      await expect(asked).rejects.toBeInstanceOf(AudioMissing);
    await store.remove(other);
    await store.put(other, await recorded('x'));
    const path = folderOf(await store.pathOnSwitch(other));
    await store.remove(other);
    await expect(store.size(other)).rejects.toBeInstanceOf(AudioMissing);
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('shows nothing of what it could not keep', async () => {
    await store.put(key, await recorded('old'));
    const lost = { here: join(folder, 'never-recorded.wav') };
    await expect(store.put(key, lost)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await text(await store.read(key))).toBe('old');
  });

  it('removes all of one tenant, and nothing of another whose number begins alike', async () => {
    const own = Array.from({ length: 5 }, () => audioKey(91, 'recording', randomUUID()));
    const theirs = [audioKey(9, 'recording', randomUUID()), audioKey(911, 'message', randomUUID())];
    for (const one of [...own, ...theirs]) await store.put(one, await recorded('x'));
    for (const one of own.slice(0, 2)) await store.pathOnSwitch(one);
    expect(await store.removeTenant(91)).toBe(5);
    for (const one of own) await expect(store.pathOnSwitch(one)).rejects.toBeInstanceOf(AudioMissing);
    for (const one of theirs) expect(await store.size(one)).toBe(SIZE);
    expect(await store.removeTenant(91)).toBe(0);
  });

  it.each(['', '7/message/../../etc.wav', '7/message/x.wav', `7/other/${randomUUID()}.wav`, `/${key}`])(
    'refuses %j as a key',
    async (wrong) => {
      await expect(store.put(wrong, { here: '/dev/null' })).rejects.toThrow('is no key of audio');
      await expect((async () => store.read(wrong))()).rejects.toThrow('is no key of audio');
    },
  );
}

describe('audio in a folder', () => keepsAudio(() => new LocalAudioStore(configured())));

describe('audio in a bucket', () => {
  let server: S3Server;
  let store: S3AudioStore | null = null;
  const make = (more: Record<string, string> = {}) => (store = s3Store({ ...server.environment, ...more }));
  const key = audioKey(7, 'message', randomUUID());

  beforeAll(async () => (server = await S3Server.start()));
  afterEach(async () => {
    server.full = server.stalls = false;
    await store?.onApplicationShutdown();
  });
  afterAll(() => server.stop());

  describe('under its own name', () => keepsAudio(() => make()));
  describe('in a folder of the bucket', () => {
    keepsAudio(() => make({ S3_PREFIX: 'callsign/one/' }));
    it('has that folder before every name', async () => {
      const own = audioKey(3, 'name', randomUUID());
      await make({ S3_PREFIX: 'callsign/one/' }).put(own, await recorded('x'));
      expect(await server.objects()).toContain(`callsign/one/${own}`);
    });
  });

  async function unavailable(file = recorded('hello')): Promise<StoreUnavailable> {
    const { here } = await file;
    const error: unknown = await make()
      .put(key, { here })
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(StoreUnavailable);
    // As a log shows it.
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(server.keys.secret);
    expect(await readFile(here, 'utf8')).toBe('hello'.padEnd(SIZE, '.'));
    return error as StoreUnavailable;
  }

  it('leaves a recording where it is while the store is full, away or silent', async () => {
    server.full = true;
    await unavailable();
    server.full = false;
    server.stalls = true;
    await unavailable();
    await expect(make().size(key)).rejects.toBeInstanceOf(StoreUnavailable);
    server.stalls = false;
    await server.down();
    await unavailable();
    for (const asked of [make().size(key), make().read(key), make().pathOnSwitch(key), make().remove(key)])
      await expect(asked).rejects.toBeInstanceOf(StoreUnavailable);
    await server.up();
    const file = await recorded('hello');
    await make().put(key, file);
    expect(await make().size(key)).toBe(SIZE);
  });

  it('tries again where the store asks for time', async () => {
    server.slowDowns = 2;
    await make().put(key, await recorded('patient'));
    server.slowDowns = 2;
    expect(await text(await make().read(key))).toBe('patient');
  });

  it('does not take wrong keys or a wrong bucket for audio that is gone', async () => {
    for (const [name, value] of [
      ['S3_SECRET_ACCESS_KEY', 'another'],
      ['S3_BUCKET', 'elsewhere'],
    ] as const) {
      const asking = make({ [name]: value });
      for (const asked of [asking.size(key), asking.read(key), asking.pathOnSwitch(key)])
        await expect(asked).rejects.toBeInstanceOf(StoreUnavailable);
    }
  });

  it('tells the operator at the start what can not be used', async () => {
    const told: string[] = [];
    Logger.overrideLogger({
      log: () => undefined,
      warn: () => undefined,
      error: (_detail: unknown, message: string) => void told.push(message),
    });
    try {
      await make().check();
      expect(told).toEqual([]);
      await make({ S3_SECRET_ACCESS_KEY: 'another' }).check();
      expect(told).toEqual([expect.stringContaining('S3_BUCKET, S3_ENDPOINT')]);
    } finally {
      Logger.overrideLogger(['error', 'warn', 'log']);
    }
  });

  it('brings audio to the switches once for many that ask, and no more when it is there', async () => {
    const own = audioKey(8, 'greeting', randomUUID());
    const asking = make();
    await asking.put(own, await recorded('welcome'));
    const before = server.requests.length;
    await Promise.all(Array.from({ length: 5 }, () => asking.pathOnSwitch(own)));
    await asking.pathOnSwitch(own);
    const gets = server.requests.slice(before).filter((line) => line.startsWith('GET'));
    expect(gets).toHaveLength(1);
  });

  it('removes copies that were not needed for a day, yet no music', async () => {
    const [old, fresh, music] = (['recording', 'recording', 'music'] as const).map((kind) =>
      audioKey(8, kind, randomUUID()),
    );
    const tidying = make();
    const paths = [];
    for (const one of [old, fresh, music]) {
      await tidying.put(one ?? '', await recorded('x'));
      paths.push((await tidying.pathOnSwitch(one ?? '')).replace('/srv/media', folder));
    }
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const path of [paths[0], paths[2]]) await utimes(path ?? '', twoDaysAgo, twoDaysAgo);
    expect(await tidying.tidy()).toBe(1);
    await expect(stat(paths[0] ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
    for (const path of paths.slice(1)) expect((await stat(path)).size).toBe(SIZE);
    expect(await tidying.size(old ?? '')).toBe(SIZE);
    // Using it counts as new.
    await utimes(paths[1] ?? '', twoDaysAgo, twoDaysAgo);
    await tidying.pathOnSwitch(fresh ?? '');
    expect(await tidying.tidy()).toBe(0);
  });
});
