import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { catalogue, type Language, languages, type PromptKey, promptKeys } from './catalogue';
import { speak, voiceOf } from './espeak';
import { promptFile } from './rendered';

const AT_ONCE = 2;
const MANIFEST = 'prompts/manifest.json';

/** File to what it was rendered from. */
const manifestSchema = z.record(z.string(), z.string());
type Manifest = z.output<typeof manifestSchema>;

export interface RenderOptions {
  /** Default `espeak-ng`, on PATH. */
  readonly program?: string;
  /** Default: all. */
  readonly keys?: readonly PromptKey[];
  /** Instead of the catalogue's own. */
  readonly texts?: Readonly<Record<Language, Readonly<Partial<Record<PromptKey, string>>>>>;
  readonly signal?: AbortSignal;
}

export interface Rendered {
  readonly rendered: number;
  /** There already, and of the same text. */
  readonly kept: number;
}

interface Sentence {
  readonly language: Language;
  readonly text: string;
  /** Inside the media folder. */
  readonly file: string;
  readonly hash: string;
}

/**
 * Renders the catalogue into `prompts/<language>/<key>.wav` of the media folder: what is missing there, and what was
 * rendered from another text. Two at a time; what is done counts, also where a later one fails.
 * @throws NoSpeechProgram
 */
export async function renderPrompts(folder: string, options: RenderOptions = {}): Promise<Rendered> {
  const manifest = await readManifest(folder);
  const sentences = sentencesOf(options);
  const todo: Sentence[] = [];
  for (const sentence of sentences) {
    if (manifest[sentence.file] !== sentence.hash || !(await isThere(join(folder, sentence.file))))
      todo.push(sentence);
  }
  const total = todo.length;
  if (total === 0) return { rendered: 0, kept: sentences.length };
  const worker = async (): Promise<void> => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      options.signal?.throwIfAborted();
      const { language, text, file, hash } = next;
      await replace(
        join(folder, file),
        await speak(options.program ?? 'espeak-ng', language, text, options.signal),
      );
      manifest[file] = hash;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  if (Object.keys(manifest).length > 0)
    await replace(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return { rendered: total, kept: sentences.length - total };
}

function sentencesOf({ keys = promptKeys, texts = catalogue }: RenderOptions): Sentence[] {
  return languages.flatMap((language) =>
    keys.flatMap((key) => {
      const text = texts[language][key];
      if (text === undefined) return [];
      const hash = createHash('sha256').update(voiceOf(language, text)).digest('hex');
      return [{ language, text, file: promptFile(language, key), hash }];
    }),
  );
}

/** What can not be read is as good as missing: then all is rendered anew. */
async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Whole or not at all: a switch may be playing it, another replica be writing it. */
async function replace(path: string, content: Buffer | string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o770 });
  try {
    await writeFile(part, content, { mode: 0o660 });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
