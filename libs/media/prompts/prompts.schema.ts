import { z } from 'zod';
import { languages, promptKeys } from './catalogue';

export const languageSchema = z.enum(languages).describe('Of the catalogue');
export const promptKeySchema = z.enum(promptKeys).describe('Names a sentence, such as voicemail.goodbye');

export const promptQuery = z.strictObject({ language: languageSchema.default('en') });
export type PromptQuery = z.output<typeof promptQuery>;

export const promptSchema = z
  .object({
    key: z.string().describe('Names the sentence, such as voicemail.goodbye'),
    text: z.string().describe('What is said'),
    overridden: z.boolean().describe('Whether callers hear audio of the tenant instead'),
  })
  .meta({ id: 'Prompt' });

export const promptCatalogue = z
  .object({ language: z.string(), data: z.array(promptSchema) })
  .meta({ id: 'PromptCatalogue' });
export type PromptCatalogue = z.output<typeof promptCatalogue>;
