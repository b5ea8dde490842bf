import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AudioMissing, type AudioStore } from '../audio-store';
import type { Language, PromptKey } from './catalogue';

/** Where a rendered sentence is, inside the media folder. */
export function promptFile(language: Language, key: PromptKey): string {
  return `prompts/${language}/${key}.wav`;
}

/** Rendered sentences by `promptFile`, to be read as audio of the store is. */
export function renderedAudio(folder: string): Pick<AudioStore, 'size' | 'read'> {
  return {
    async size(file) {
      const { size } = await stat(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new AudioMissing(`${file} is not rendered`) : error;
      });
      return size;
    },
    read: (file, range) =>
      Promise.resolve(
        createReadStream(join(folder, file), range ? { start: range.first, end: range.last } : {}),
      ),
  };
}
