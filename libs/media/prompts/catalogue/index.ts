import { german } from './de';
import { english } from './en';

/** Names a sentence, or a piece of one, that services speak. */
export type PromptKey = keyof typeof english;

/** Every sentence in every language, as it is shown and spoken. A language that lacks one does not compile. */
export const catalogue = { en: english, de: german } satisfies Record<string, Record<PromptKey, string>>;

export type Language = keyof typeof catalogue;

export const languages = Object.keys(catalogue) as Language[];
export const promptKeys = Object.keys(english) as PromptKey[];

/** The catalogue's language for a tag (BCP 47) such as `de-AT`; English for a language that it does not have. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}
