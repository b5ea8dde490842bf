import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { type Language, languageOf, type PromptKey } from './catalogue';
import { isThere, PackageSounds } from './package-sounds';
import { PromptOverrides } from './prompt-overrides';
import { promptFile } from './rendered';
import { type Speech, spoken } from './speech';

/** What is played where there is nothing to play. */
const SILENCE = 'silence_stream://250';
/** As many as mod_dptools takes apart (file_string_context). */
const MOST_SOURCES = 128;
// `!` separates, a quote ends the argument of play_and_get_digits, `${…}` is expanded, `{…}` and `[…]` in front are
// parameters, `@@` a place in the file.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const PLAYABLE = /^(?!.*@@)[^!'"\\$`{}[\]\u0000-\u001f\u007f]+$/;

/** Turns what a service wants to say into what the switch plays. */
@Injectable()
export class Prompts {
  private readonly logger = new Logger('prompts');
  /** Rendered files that have been seen. */
  private readonly seen = new Set<string>();
  private readonly warned = new Set<string>();
  private readonly packages: PackageSounds;

  constructor(
    private readonly config: Config,
    @Inject(PromptOverrides) private readonly overrides: Pick<PromptOverrides, 'pathOnSwitch'>,
  ) {
    this.packages = new PackageSounds(config.env.FREESWITCH_SOUNDS ?? null);
  }

  /**
   * One argument for `playback` or `play_and_get_digits`. What can not be played is left out, with a warning in the log
   * the first time, so that the call goes on; silence where nothing is left.
   * @param language BCP 47, such as `de-AT`; English where the catalogue does not have it
   */
  async say(tenantId: number, language: string, parts: readonly Speech[]): Promise<string> {
    const known = languageOf(language);
    const sources: string[] = [];
    for (const part of spoken(known, parts)) {
      const found = typeof part === 'string' ? await this.sentence(tenantId, known, part) : [part.source];
      sources.push(...found.filter((source) => this.playable(source)));
    }
    if (sources.length > 1) return `file_string://${sources.slice(0, MOST_SOURCES).join('!')}`;
    return sources[0] ?? SILENCE;
  }

  private async sentence(tenantId: number, language: Language, key: PromptKey): Promise<string[]> {
    const own = await this.overrides.pathOnSwitch(tenantId, language, key);
    if (own !== null) return [own];
    const recorded = await this.packages.sources(language, key);
    if (recorded) return recorded;
    const file = promptFile(language, key);
    if (!this.seen.has(file)) {
      if (!(await isThere(join(this.config.media.here, file)))) {
        this.warn(`there is no audio for ${key} (${language}), callers do not hear it: run npm run prompts`);
        return [];
      }
      this.seen.add(file);
    }
    return [`${this.config.media.onSwitch}/${file}`];
  }

  private playable(source: string): boolean {
    if (PLAYABLE.test(source)) return true;
    this.warn(`${JSON.stringify(source)} has a character in it that can not be played`);
    return false;
  }

  private warn(what: string): void {
    if (this.warned.has(what)) return;
    this.warned.add(what);
    this.logger.warn(what);
  }
}
