import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '@callsign/platform';
import { inspectWav, mendWav, recordedSeconds, wavFile } from './wav';

const good = wavFile(new Int16Array(12_000), 8000);

/** The good file with two bytes of its header changed. */
function changed(at: number, value: number): Buffer {
  const file = Buffer.from(good);
  file.writeUInt16LE(value, at);
  return file;
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

describe('inspectWav', () => {
  it('tells what is in a file, from its bytes and from its path', async () => {
    const facts = { seconds: 1.5, sampleRate: 8000, channels: 1, bits: 16 };
    expect(await inspectWav(good)).toEqual(facts);
    const folder = await mkdtemp(join(tmpdir(), 'callsign-wav-'));
    await writeFile(join(folder, 'a.wav'), good);
    expect(await inspectWav(join(folder, 'a.wav'))).toEqual(facts);
    await rm(folder, { recursive: true });
  });

  it('finds its way past what other programs write in front of the samples', async () => {
    const file = Buffer.concat([
      good.subarray(0, 12),
      chunk('LIST', Buffer.from('odd')),
      good.subarray(12, 36),
      chunk('fact', Buffer.alloc(4)),
      good.subarray(36),
    ]);
    expect(await inspectWav(file)).toMatchObject({ seconds: 1.5, sampleRate: 8000 });
  });

  it('takes A-law in stereo, and PCM in the extensible form', async () => {
    const aLaw = changed(20, 6);
    aLaw.writeUInt16LE(2, 22);
    aLaw.writeUInt16LE(8, 34);
    expect(await inspectWav(aLaw)).toMatchObject({ seconds: 1.5, channels: 2, bits: 8 });
    const format = Buffer.concat([changed(20, 0xfffe).subarray(20, 36), Buffer.alloc(24)]);
    format.writeUInt16LE(1, 24);
    const extensible = Buffer.concat([good.subarray(0, 12), chunk('fmt ', format), good.subarray(36)]);
    expect(await inspectWav(extensible)).toMatchObject({ bits: 16 });
  });

  it.each([
    ['what is no WAV file', Buffer.from('ID3 this is an MP3 file'), 'is no WAV file'],
    ['nothing', Buffer.alloc(0), 'is no WAV file'],
    ['a header without samples', good.subarray(0, 36), 'has no samples in it'],
    ['samples of length nothing', wavFile(new Int16Array(), 8000), 'has no samples in it'],
    ['a truncated file', good.subarray(0, 1044), '24000 bytes of samples are announced and 1000 are there'],
    ['samples of unknown form', Buffer.concat([good.subarray(0, 12), good.subarray(36)]), 'before it says'],
    [
      'a short format',
      Buffer.concat([good.subarray(0, 12), chunk('fmt ', Buffer.alloc(4))]),
      'cut off in its',
    ],
    ['an encoding that is not played', changed(20, 85), 'encoded in a way (85, 16 bits)'],
    ['PCM of 12 bits', changed(34, 12), 'encoded in a way (1, 12 bits)'],
    ['six channels', changed(22, 6), 'has 6 channels'],
    ['4,000 samples a second', changed(24, 4000), 'has 4000 samples'],
  ])('refuses %s', async (_, file, what) => {
    const refusal = await inspectWav(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect((refusal as Problem).details).toMatchObject({
      status: 400,
      errors: [{ field: 'audio', message: expect.stringContaining(what) }],
    });
  });
});

describe('a recording whose writer was killed', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'callsign-wav-'))));
  afterAll(() => rm(folder, { recursive: true }));

  /** The good file, which says that so many bytes of samples are in it. */
  async function saying(announced: number): Promise<string> {
    const file = Buffer.from(good);
    file.writeUInt32LE(announced, 40);
    const path = join(folder, `${announced}.wav`);
    await writeFile(path, file);
    return path;
  }

  it.each([0, 1_000_000])(
    'says %d bytes, and is as long as what is there; mended, it says so',
    async (bytes) => {
      const path = await saying(bytes);
      expect(await recordedSeconds(path)).toBe(1.5);
      await mendWav(path);
      expect(await readFile(path)).toEqual(good);
    },
  );

  it('is nothing where no sound is in it, and then stays as it is', async () => {
    const path = join(folder, 'other.wav');
    for (const bytes of [Buffer.alloc(0), Buffer.from('no sound'), good.subarray(0, 44)]) {
      await writeFile(path, bytes);
      expect(await recordedSeconds(path)).toBe(0);
      await mendWav(path);
      expect(await readFile(path)).toEqual(bytes);
    }
    expect(await recordedSeconds(join(folder, 'none.wav'))).toBe(0);
  });
});
