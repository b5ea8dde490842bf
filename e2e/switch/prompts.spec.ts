import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallService, OutboundServer } from '@callsign/esl';
import { inspectWav, promptFile, type PromptKey, Prompts, renderPrompts, type Speech } from '@callsign/media';
import { loudestTone, SAMPLE_RATE, tone, wav } from '../support/audio';
import { type Company, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';

const withSpeech = spawnSync('espeak-ng', ['--version']).status === 0;

describeSwitch('what services say', (site) => {
  let folder: string;
  let sounds: string;
  let installation: Installation;
  let acme: Company;

  beforeAll(async () => {
    // With a blank in its name, as people have folders.
    folder = await mkdtemp(join(tmpdir(), 'callsign media-'));
    sounds = await mkdtemp(join(tmpdir(), 'callsign-sounds-'));
    installation = await Installation.start(site, { MEDIA_DIR: folder, FREESWITCH_SOUNDS: sounds });
    acme = await installation.tenant('acme.example');
  });
  afterAll(async () => {
    await installation.close();
    for (const made of [folder, sounds]) await rm(made, { recursive: true, force: true });
  });

  /** Calls a phone, has a service speak to it, and gives the samples that it heard from the first sound to the last. */
  async function heard(number: string, handle: CallService['handle']): Promise<Int16Array> {
    const ann = await acme.audioPhone(await acme.extension(number), 440);
    await ann.register();
    const service = new OutboundServer({ name: 'speaker', listen: { host: '127.0.0.1', port: 0 }, handle });
    const { host, port } = await service.listen();
    const call = installation.freeswitch.fsCli(
      `originate user/${number}@acme.example '&socket(${host}:${port} async full)'`,
    );
    await ann.rings();
    await ann.answer();
    expect(await call).toContain('+OK');
    await ann.ended();
    await service.stop(5_000);
    const samples = await ann.heard();
    const audible = (sample: number) => Math.abs(sample) > 300;
    return samples.slice(Math.max(0, samples.findIndex(audible)), samples.findLastIndex(audible) + 1);
  }

  const rendered = async (...keys: PromptKey[]): Promise<number> => {
    await renderPrompts(folder, { keys });
    const files = await Promise.all(keys.map((key) => inspectWav(join(folder, promptFile('en', key)))));
    return files.reduce((sum, { seconds }) => sum + seconds, 0);
  };
  const prompts = () => installation.app.app.get(Prompts, { strict: false });
  const test = withSpeech
    ? site.test.bind(site)
    : (name: string) => it.skip(`${name} (no espeak-ng here)`, () => undefined);

  test('a caller hears sentences, numbers and the tone, played and while keys are awaited', async () => {
    const parts: Speech[] = [
      'voicemail.you-have',
      { number: 12 },
      'voicemail.new-messages',
      { tone: 'beep' },
    ];
    const seconds = (await rendered('voicemail.you-have', 'number.12', 'voicemail.new-messages')) + 0.5;
    const played: unknown[] = [];
    const samples = await heard('1001', async (session) => {
      played.push(await session.play(await prompts().say(acme.id, 'en', parts)));
      played.push(
        await session.collect({ prompt: await prompts().say(acme.id, 'en', parts), timeoutSeconds: 0.1 }),
      );
      await session.hangup();
    });
    expect(played).toEqual([true, null]);
    expect(samples.length / SAMPLE_RATE).toBeGreaterThan(2 * seconds - 0.7);
    expect(samples.length / SAMPLE_RATE).toBeLessThan(2 * seconds + 1.5);
    const loud = samples.filter((sample) => Math.abs(sample) > 1000).length;
    expect(loud / samples.length).toBeGreaterThan(0.1);
  });

  site.test("a sentence of FreeSWITCH's own sound packages is heard from there", async () => {
    const recorded = join(sounds, 'en/us/callie/ivr/8000');
    await mkdir(recorded, { recursive: true });
    await writeFile(join(recorded, 'ivr-thank_you.wav'), wav(tone(1200, 2)));
    const samples = await heard('1003', async (session) => {
      await session.play(await prompts().say(acme.id, 'en', ['common.thank-you']));
      await session.hangup();
    });
    expect(loudestTone(samples)).toBe(1200);
  });

  test('a sentence that nobody rendered is left out, and the call goes on', async () => {
    const seconds = await rendered('voicemail.goodbye');
    await rm(join(folder, promptFile('en', 'voicemail.deleted')), { force: true });
    const samples = await heard('1002', async (session) => {
      await session.play(await prompts().say(acme.id, 'en', ['voicemail.deleted']));
      await session.play(await prompts().say(acme.id, 'en', ['voicemail.deleted', 'voicemail.goodbye']));
      await session.hangup();
    });
    expect(samples.length / SAMPLE_RATE).toBeGreaterThan(0.3);
    expect(samples.length / SAMPLE_RATE).toBeLessThan(seconds + 0.5);
  });
});
