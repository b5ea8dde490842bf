import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Database, Problem, type RequestContext } from '@callsign/platform';
import { type AudioKey, audioKey, AudioStore } from '../audio-store';
import { Uploads } from '../uploads';
import { catalogue, type Language, type PromptKey, promptKeys } from './catalogue';
import { PromptOverride } from './prompt-override.entity';
import type { PromptCatalogue } from './prompts.schema';
import { promptFile, renderedAudio } from './rendered';

const MOST_SECONDS = 120;

/** A sentence of the catalogue. */
export interface PromptName {
  readonly language: Language;
  readonly key: PromptKey;
}

/** What services say to a tenant's callers, and the tenant's own audio instead of it. */
@Injectable()
export class PromptsService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly uploads: Uploads,
  ) {}

  list(context: RequestContext, language: Language): Promise<PromptCatalogue> {
    return this.database.read(context.tenant, async (tx) => {
      const own = new Set((await tx.of(PromptOverride).find({ language })).map(({ key }) => key));
      const data = promptKeys.map((key) => ({
        key,
        text: catalogue[language][key],
        overridden: own.has(key),
      }));
      return { language, data };
    });
  }

  /** Where the audio is that callers hear, and its name there. */
  async audio(
    context: RequestContext,
    { language, key }: PromptName,
  ): Promise<{ store: Pick<AudioStore, 'size' | 'read'>; audioKey: string }> {
    const own = await this.database.read(context.tenant, (tx) =>
      tx.of(PromptOverride).findOne({ language, key }),
    );
    if (own) return { store: this.store, audioKey: own.audioKey };
    return { store: renderedAudio(this.config.media.here), audioKey: promptFile(language, key) };
  }

  /** @param body what was sent: a WAV file of at most two minutes */
  async put(context: RequestContext, name: PromptName, body: unknown): Promise<void> {
    const kept = audioKey(context.tenant, 'prompt', randomUUID());
    await this.uploads.take(body, { mostSeconds: MOST_SECONDS }, (file) => this.store.put(kept, file));
    let replaced: AudioKey | null;
    try {
      replaced = await this.point(context, name, kept);
    } catch (error) {
      await this.store.remove(kept);
      throw error;
    }
    if (replaced) await this.store.remove(replaced);
  }

  async delete(context: RequestContext, { language, key }: PromptName): Promise<void> {
    const removed = await this.database.write(context, async (tx) => {
      const row = await tx.of(PromptOverride).findOne({ language, key });
      if (!row) throw Problem.notFound('audio of your own for', `${key} (${language})`);
      await tx.of(PromptOverride).delete({ id: row.id });
      return row.audioKey;
    });
    await this.store.remove(removed);
  }

  /** @returns the audio that it pointed to before */
  private point(context: RequestContext, name: PromptName, audioKey: AudioKey): Promise<AudioKey | null> {
    return this.database.write(context, async (tx) => {
      const row = await tx.of(PromptOverride).findOne({ ...name });
      const before = row?.audioKey ?? null;
      if (row) await tx.of(PromptOverride).save(Object.assign(row, { audioKey }));
      else await tx.of(PromptOverride).insert({ ...name, audioKey });
      return before;
    });
  }
}
