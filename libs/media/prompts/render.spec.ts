import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectWav } from '../wav';
import type { PromptKey } from './catalogue';
import { NoSpeechProgram } from './espeak';
import { renderPrompts } from './render';

const speaks = spawnSync('espeak-ng', ['--version']).status === 0;
const withSpeech = speaks ? it : it.skip;
const keys: PromptKey[] = ['voicemail.goodbye', 'number.21', 'key.star'];

describe('renderPrompts', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'callsign-prompts-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const file = (name: string) => join(folder, 'prompts', name);

  withSpeech('speaks in every language, in the form of a telephone call', async () => {
    expect(await renderPrompts(folder, { keys })).toEqual({ rendered: 6, kept: 0 });
    for (const language of ['en', 'de']) {
      const path = file(`${language}/voicemail.goodbye.wav`);
      expect(await inspectWav(path)).toMatchObject({ sampleRate: 8000, channels: 1, bits: 16 });
      expect((await inspectWav(path)).seconds).toBeGreaterThan(0.5);
      const samples = (await readFile(path)).subarray(44);
      const loud = Array.from({ length: samples.length / 2 }, (_, n) => Math.abs(samples.readInt16LE(2 * n)));
      expect(Math.max(...loud)).toBeGreaterThan(5000);
    }
    expect(await readFile(file('de/voicemail.goodbye.wav'))).not.toEqual(
      await readFile(file('en/voicemail.goodbye.wav')),
    );
  });

  withSpeech('renders again only what is missing or says something else', async () => {
    await renderPrompts(folder, { keys });
    expect(await renderPrompts(folder, { keys })).toEqual({ rendered: 0, kept: 6 });
    await rm(file('de/key.star.wav'));
    expect(await renderPrompts(folder, { keys })).toEqual({ rendered: 1, kept: 5 });
    const before = await stat(file('en/voicemail.goodbye.wav'));
    const texts = { en: { 'voicemail.goodbye': 'See you later, alligator.' }, de: {} };
    expect(await renderPrompts(folder, { keys, texts })).toEqual({ rendered: 1, kept: 0 });
    expect((await stat(file('en/voicemail.goodbye.wav'))).size).not.toBe(before.size);
  });

  withSpeech('starts anew where its notes are lost or damaged, and leaves no half files', async () => {
    await renderPrompts(folder, { keys });
    await writeFile(file('manifest.json'), '{"prompts/en/key.st');
    expect(await renderPrompts(folder, { keys })).toEqual({ rendered: 6, kept: 0 });
    expect((await readdir(file('.'), { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual(
      [],
    );
  });

  withSpeech('stops when told to', async () => {
    const stopping = new AbortController();
    const rendering = renderPrompts(folder, { signal: stopping.signal });
    stopping.abort();
    await expect(rendering).rejects.toThrow('abort');
  });

  it('says what to install where nothing speaks', async () => {
    const rendering = renderPrompts(folder, { keys, program: join(folder, 'espeak-ng') });
    await expect(rendering).rejects.toBeInstanceOf(NoSpeechProgram);
    await expect(rendering).rejects.toThrow('apt install espeak-ng');
    expect(await readdir(folder)).toEqual([]);
  });

  it('needs no program where all is there', async () => {
    expect(await renderPrompts(folder, { keys: [], program: join(folder, 'espeak-ng') })).toEqual({
      rendered: 0,
      kept: 0,
    });
  });
});
