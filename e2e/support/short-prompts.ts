import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, promptFile, promptKeys } from '@callsign/media';
import { wav } from './wav';

/** Puts a moment of sound in the place of every sentence: calls take less long, and say by name what is played. */
export async function shortPrompts(media: string): Promise<void> {
  const moment = wav({ seconds: 0.04 });
  for (const language of languages) {
    await mkdir(join(media, 'prompts', language), { recursive: true });
    await Promise.all(promptKeys.map((key) => writeFile(join(media, promptFile(language, key)), moment)));
  }
}
