import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseEnvironment } from '@callsign/platform';
import { audioKey, StoreUnavailable } from './audio-store';
import { LocalAudioStore } from './local-audio-store';
import { Spool } from './spool';

let folder: string;
let store: LocalAudioStore;
let spool: Spool;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsign-media-'));
  const config = parseEnvironment({
    JWT_SECRET: 'x'.repeat(32),
    INTERNAL_KEY: 'x'.repeat(24),
    FREESWITCH_PASSWORD: 'password',
    FREESWITCH_ESL_PASSWORD: 'password',
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
    MEDIA_DIR: folder,
    SWITCH_MEDIA_DIR: '/srv/media',
  });
  store = new LocalAudioStore(config);
  spool = new Spool(config);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function recorded(content: string) {
  const file = await spool.place();
  await writeFile(file.here, content);
  return file;
}

async function text(stream: Readable): Promise<string> {
  return Buffer.concat((await stream.toArray()) as Buffer[]).toString();
}

/** Every file of the store. */
async function kept(): Promise<string[]> {
  const names = await readdir(join(folder, 'audio'), { recursive: true });
  return names.filter((name) => name.includes('.'));
}

describe('LocalAudioStore', () => {
  const key = audioKey(7, 'message', randomUUID());

  it('keeps what was recorded, leaves the spool alone, and tells the switch where it is', async () => {
    const file = await recorded('hello'.padEnd(60, '.'));
    await store.put(key, file);
    expect(await readFile(file.here, 'utf8')).toBe('hello'.padEnd(60, '.'));
    expect(await store.size(key)).toBe(60);
    expect(await text(await store.read(key))).toBe('hello'.padEnd(60, '.'));
    expect(await store.pathOnSwitch(key)).toBe(`/srv/media/audio/${key}`);
    expect(await kept()).toEqual([key]);
  });

  it('is unavailable where its folder can not be made or written to', async () => {
    const file = await recorded('hello');
    const path = join(folder, 'audio', dirname(key));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'in the way');
    await expect(store.put(key, file)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readFile(file.here, 'utf8')).toBe('hello');
    await expect(store.size(key)).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('leaves nothing half done where the last step fails', async () => {
    const file = await recorded('hello');
    await mkdir(join(folder, 'audio', key, 'in-the-way'), { recursive: true });
    await expect(store.put(key, file)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readFile(file.here, 'utf8')).toBe('hello');
    expect((await kept()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('Spool', () => {
  it('gives every recording a place of its own, known to both sides', async () => {
    const [one, other] = [await spool.place(), await spool.place()];
    expect(one.here).not.toBe(other.here);
    expect(one.onSwitch).toBe(`/srv/media/spool/${one.here.split('/').at(-1)}`);
    expect(await spool.size(one)).toBe(0);
    await writeFile(one.here, 'four');
    expect(await spool.size(one)).toBe(4);
    await spool.discard(one);
    await spool.discard(one);
    expect(await spool.size(one)).toBe(0);
  });

  it('finds what nobody took: old recordings, and nothing else', async () => {
    expect(await spool.leftOver(60)).toEqual([]);
    const [old, fresh] = [await recorded('old'), await recorded('fresh')];
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(old.here, hourAgo, hourAgo);
    const stranger = join(dirname(fresh.here), 'notes.txt');
    await writeFile(stranger, '');
    await utimes(stranger, hourAgo, hourAgo);
    expect(await spool.leftOver(60)).toEqual([old]);
    expect(await spool.leftOver(7_200)).toEqual([]);
  });
});
