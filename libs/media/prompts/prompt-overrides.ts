import { Injectable, Logger } from '@nestjs/common';
import { Changes, Database, EpochCache } from '@callsign/platform';
import { type AudioKey, AudioStore } from '../audio-store';
import type { Language, PromptKey } from './catalogue';
import { PromptOverride } from './prompt-override.entity';

/** So many overrides, over all tenants, are kept at hand. */
const MOST = 100_000;

type Overrides = ReadonlyMap<string, AudioKey>;

/** Tenants' own audio, at hand for calls. */
@Injectable()
export class PromptOverrides {
  private readonly logger = new Logger('prompts');
  private readonly cache = new EpochCache<Overrides>(MOST, ({ size }) => size + 1);

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    changes: Changes,
  ) {
    changes.on(({ table, tenantId }) => {
      if (table === 'prompt_overrides') this.cache.drop(String(tenantId));
    });
    changes.onReset(() => this.cache.clear());
  }

  /** Where the switch plays the tenant's own audio from; null where it has none, or where it can not be had now. */
  async pathOnSwitch(tenantId: number, language: Language, key: PromptKey): Promise<string | null> {
    try {
      const overrides = await this.cache.get(String(tenantId), () => this.load(tenantId));
      const audioKey = overrides.get(`${language}/${key}`);
      return audioKey === undefined ? null : await this.store.pathOnSwitch(audioKey);
    } catch (error) {
      // The caller hears the catalogue's own sentence: better than a call that ends.
      this.logger.error({ err: error, tenantId }, `the tenant's own ${key} (${language}) can not be played`);
      return null;
    }
  }

  private async load(tenantId: number): Promise<Overrides> {
    const rows = await this.database.read(tenantId, (tx) => tx.of(PromptOverride).find());
    return new Map(rows.map(({ language, key, audioKey }) => [`${language}/${key}`, audioKey]));
  }
}
