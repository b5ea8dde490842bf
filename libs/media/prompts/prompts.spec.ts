import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { parseEnvironment } from '@callsign/platform';
import { Prompts } from './prompts';

describe('Prompts', () => {
  let folder: string;
  let prompts: Prompts;
  const logged: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsign-prompts-'));
    logged.length = 0;
    Logger.overrideLogger({
      log: () => undefined,
      error: () => undefined,
      warn: (message: string) => void logged.push(message),
    });
    start();
  });

  function start(more: Record<string, string> = {}): void {
    const config = parseEnvironment({
      JWT_SECRET: 'x'.repeat(32),
      INTERNAL_KEY: 'x'.repeat(24),
      FREESWITCH_PASSWORD: 'password',
      FREESWITCH_ESL_PASSWORD: 'password',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
      MEDIA_DIR: folder,
      SWITCH_MEDIA_DIR: '/srv/media',
      ...more,
    });
    prompts = new Prompts(config, {
      pathOnSwitch: async (tenantId, language, key) =>
        tenantId === 7 && language === 'en' && key === 'voicemail.goodbye' ? '/srv/media/audio/7.wav' : null,
    });
  }
  afterEach(async () => {
    Logger.overrideLogger(['error', 'warn', 'log']);
    await rm(folder, { recursive: true, force: true });
  });

  async function rendered(...names: string[]): Promise<void> {
    for (const name of names) {
      await mkdir(join(folder, 'prompts', name, '..'), { recursive: true });
      await writeFile(join(folder, 'prompts', `${name}.wav`), '');
    }
  }

  it('gives one sentence as the path that the switch has for it', async () => {
    await rendered('en/voicemail.goodbye', 'de/voicemail.goodbye');
    expect(await prompts.say(1, 'en', ['voicemail.goodbye'])).toBe(
      '/srv/media/prompts/en/voicemail.goodbye.wav',
    );
    expect(await prompts.say(1, 'de-AT', ['voicemail.goodbye'])).toBe(
      '/srv/media/prompts/de/voicemail.goodbye.wav',
    );
    expect(logged).toEqual([]);
  });

  it('strings several together, with recordings, pauses and the tone', async () => {
    await rendered('en/number.1', 'en/number.0', 'en/voicemail.not-available');
    const said = await prompts.say(1, 'en', [
      { audio: '/srv/media/audio/1/name/x.wav' },
      { digits: '10' },
      'voicemail.not-available',
      { silence: 200 },
      { tone: 'beep' },
    ]);
    expect(said).toBe(
      'file_string:///srv/media/audio/1/name/x.wav!/srv/media/prompts/en/number.1.wav!/srv/media/prompts/en/number.0.wav!' +
        '/srv/media/prompts/en/voicemail.not-available.wav!silence_stream://200!tone_stream://%(500,0,640)',
    );
  });

  it('leaves out what is missing, says so once, and has it as soon as it is there', async () => {
    await rendered('en/number.5');
    const parts = [{ digits: '5' }, 'voicemail.goodbye'] as const;
    expect(await prompts.say(1, 'en', parts)).toBe('/srv/media/prompts/en/number.5.wav');
    await prompts.say(2, 'en', parts);
    expect(logged).toEqual([expect.stringContaining('no audio for voicemail.goodbye (en)')]);
    await rendered('en/voicemail.goodbye');
    expect(await prompts.say(1, 'en', parts)).toContain('voicemail.goodbye.wav');
  });

  it("prefers the tenant's own audio, for its own callers alone", async () => {
    await rendered('en/voicemail.goodbye', 'de/voicemail.goodbye');
    expect(await prompts.say(7, 'en', ['voicemail.goodbye'])).toBe('/srv/media/audio/7.wav');
    expect(await prompts.say(7, 'de', ['voicemail.goodbye'])).toContain('/prompts/de/');
    expect(await prompts.say(8, 'en', ['voicemail.goodbye'])).toContain('/prompts/en/');
  });

  describe("with FreeSWITCH's sound packages", () => {
    const sounds = () => join(folder, 'sounds');
    const recorded = async (...names: string[]) => {
      for (const name of names) {
        const path = join(sounds(), 'en/us/callie', `${name}.wav`);
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(path, '');
      }
    };
    const callie = (name: string) => join(sounds(), 'en/us/callie', `${name}.wav`);
    beforeEach(() => start({ FREESWITCH_SOUNDS: sounds() }));

    it('says what is recorded there, put together where need be', async () => {
      await rendered('en/voicemail.goodbye');
      await recorded('digits/8000/40', 'digits/8000/2', 'voicemail/16000/vm-goodbye', 'time/8000/day-0');
      expect(await prompts.say(1, 'en', [{ number: 42 }, 'voicemail.goodbye', 'weekday.7'])).toBe(
        `file_string://${['digits/40', 'digits/2', 'voicemail/vm-goodbye', 'time/day-0'].map(callie).join('!')}`,
      );
      expect(logged).toEqual([]);
    });

    it('says the rendered sentence where any part of it is missing, and in other languages', async () => {
      await rendered('en/voicemail.new-messages', 'en/voicemail.main-menu', 'de/voicemail.goodbye');
      await recorded('voicemail/8000/vm-new', 'voicemail/8000/vm-goodbye');
      for (const [language, key] of [
        ['en', 'voicemail.new-messages'],
        ['en', 'voicemail.main-menu'],
        ['de', 'voicemail.goodbye'],
      ] as const)
        expect(await prompts.say(1, language, [key])).toBe(`/srv/media/prompts/${language}/${key}.wav`);
      await recorded('voicemail/8000/vm-messages');
      expect(await prompts.say(1, 'en', ['voicemail.new-messages'])).toBe(
        `file_string://${callie('voicemail/vm-new')}!${callie('voicemail/vm-messages')}`,
      );
    });

    it("prefers the tenant's own audio", async () => {
      await recorded('voicemail/8000/vm-goodbye');
      expect(await prompts.say(7, 'en', ['voicemail.goodbye'])).toBe('/srv/media/audio/7.wav');
      expect(await prompts.say(8, 'en', ['voicemail.goodbye'])).toBe(callie('voicemail/vm-goodbye'));
    });
  });

  it('is silence where nothing is left to say', async () => {
    expect(await prompts.say(1, 'en', ['voicemail.goodbye'])).toBe('silence_stream://250');
    expect(await prompts.say(1, 'en', [])).toBe('silence_stream://250');
    expect(await prompts.say(1, 'en', [{ digits: 'abc' }])).toBe('silence_stream://250');
  });

  it.each([
    "/a'b.wav",
    '/a!b.wav',
    '/a${system(x)}.wav',
    '{x=y}/a.wav',
    '/a\nb.wav',
    '/a\\b.wav',
    '/a@@5.wav',
    '',
  ])('does not hand %j to the switch', async (audio) => {
    expect(await prompts.say(1, 'en', [{ audio }])).toBe('silence_stream://250');
    expect(logged).toHaveLength(1);
  });

  it('never gives the switch more sources than it takes apart', async () => {
    const parts = Array.from({ length: 500 }, () => ({ silence: 10 }));
    expect((await prompts.say(1, 'en', parts)).split('!')).toHaveLength(128);
  });
});
