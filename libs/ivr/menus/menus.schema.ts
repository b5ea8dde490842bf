import { type PromptKey, promptKeys } from '@callsign/media';
import { listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import { conditionSchema, ownVariableName } from '../calls/variables';
import type { IvrGreeting, IvrMenu } from '../ivr.entities';

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'must be a language tag such as en or de-AT');
const seconds = (from: number, to: number) => z.number().int().min(from).max(to);
const destination = destinationSchema.nullable();
const sentences: ReadonlySet<string> = new Set(promptKeys);

const entrySchema = z
  .strictObject({
    keys: z
      .string()
      .regex(/^[0-9*#X]{1,10}$/, 'must be 1 to 10 of 0-9, *, # and X for any digit')
      .describe('What is pressed; X is any digit. Exact keys count before those with an X'),
    label: optionalText(80).default(null).describe('For the editor'),
    destination: destination.default(null).describe('Null: the menu is said again'),
    language: languageTag
      .nullable()
      .default(null)
      .describe('Callers who press it are spoken to in this language from here on'),
    set: z
      .record(ownVariableName, z.string().max(200))
      .default({})
      .refine((set) => Object.keys(set).length <= 10, 'must set at most 10 variables')
      .describe(
        'Variables of the call that it sets; {{name}} in a value is another one, {{pressed}} the keys',
      ),
    when: conditionSchema.nullable().default(null).describe('Only callers for whom it holds have this entry'),
  })
  .meta({ id: 'IvrMenuEntry' });

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .nullable()
    .describe('What is dialled; no extension and no other feature of the tenant may have it. Null: none'),
  name: nameText(80),
  language: languageTag
    .nullable()
    .describe("What it speaks, unless the caller chose a language; null: the tenant's"),
  sentences: z
    .array(
      z.string().refine((key): key is PromptKey => sentences.has(key), 'is no sentence of the catalogue'),
    )
    .max(20)
    .describe('Sentences of the catalogue (see prompts), said where no greeting is recorded'),
  timeoutSeconds: seconds(1, 60).describe('How long it waits for a key after it has spoken'),
  digitSeconds: seconds(1, 10).describe('How long it waits for one more key'),
  maxTries: seconds(1, 10).describe('How often it speaks before it gives up'),
  directDial: z.boolean().describe("Whether callers may dial an extension's number"),
  entries: z
    .array(entrySchema)
    .max(50)
    .refine((entries) => new Set(entries.map(({ keys }) => keys)).size === entries.length, {
      message: 'must not have the same keys twice',
    })
    .describe('Replaced as a whole'),
  timeoutDestination: destination.describe('Where callers go who pressed nothing; null: to the fallback'),
  invalidDestination: destination.describe(
    'Where callers go who pressed only what the menu does not know; null: to the fallback',
  ),
  fallbackDestination: destination.describe(
    'Where callers go whom the menu can not serve, such as those who went in circles; null: the call ends',
  ),
  enabled: z.boolean().describe('A disabled menu is to callers as if it did not exist'),
};

export const updateMenuSchema = z.strictObject(fields).partial().meta({ id: 'UpdateIvrMenu' });
export const createMenuSchema = z
  .strictObject({ ...updateMenuSchema.shape, name: fields.name })
  .meta({ id: 'CreateIvrMenu' });

const greetingSchema = z
  .object({ language: z.string(), seconds: z.number().int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'IvrGreeting' });

export const menuSchema = z
  .object({
    id: z.uuid(),
    ...fields,
    entries: z.array(entrySchema.extend({ label: z.string().nullable() }).meta({ id: 'IvrMenuEntryAnswer' })),
    greetings: z.array(greetingSchema).describe('Recorded, by language'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'IvrMenu' });

export const menuQuery = listQuery(['name', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the name'),
  number: z.string().max(10).optional().describe('Exactly this number'),
  enabled: z.stringbool().optional(),
});
export const menuList = listOf(menuSchema).meta({ id: 'IvrMenuList' });

export type CreateMenu = z.output<typeof createMenuSchema>;
export type UpdateMenu = z.output<typeof updateMenuSchema>;
export type MenuQuery = z.output<typeof menuQuery>;
export type MenuAnswer = z.output<typeof menuSchema>;

export function menuAnswer(menu: IvrMenu, greetings: readonly IvrGreeting[]): MenuAnswer {
  const { tenantId: _, createdAt, updatedAt, entries, ...values } = menu;
  return {
    ...values,
    entries: entries.map((entry) => ({ ...entry })),
    greetings: greetings
      .toSorted((one, other) => one.language.localeCompare(other.language))
      .map((greeting) => ({
        language: greeting.language,
        seconds: greeting.seconds,
        updatedAt: greeting.updatedAt.toISOString(),
      })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
