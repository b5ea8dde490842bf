import { type PromptKey, promptKeys } from '@callsign/media';
import type { TenantTransaction } from '@callsign/platform';
import { destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';
import { conditionSchema } from '../calls/variables';

const destination = destinationSchema.nullable();

const targetRows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string().nullable(),
    name: z.string(),
    language: z.string().nullable(),
    tenantLanguage: z.string(),
    // A sentence that a later version of the catalogue does not have is not said.
    sentences: z
      .array(z.string())
      .transform((keys) => keys.filter((key): key is PromptKey => known.has(key))),
    timeoutSeconds: z.number(),
    digitSeconds: z.number(),
    maxTries: z.number(),
    directDial: z.boolean(),
    entries: z.array(
      z.object({
        keys: z.string(),
        destination,
        language: z.string().nullable(),
        set: z.record(z.string(), z.string()),
        when: conditionSchema.nullable(),
      }),
    ),
    timeoutDestination: destination,
    invalidDestination: destination,
    fallbackDestination: destination,
    greetings: z.array(z.object({ language: z.string(), audioKey: z.string() })),
  }),
);
const known: ReadonlySet<string> = new Set(promptKeys);

type MenuRow = z.output<typeof targetRows>[number];
export type TargetEntry = MenuRow['entries'][number];

/** What a call needs to know of a menu. */
export interface MenuTarget extends Target, MenuRow {
  readonly type: 'ivr';
  readonly id: string;
  readonly number: string | null;
  /** What the switch plays without us. */
  readonly heardWithoutUs: string;
}

const TARGETS_SQL = `
  SELECT m.id, m.number, m.name, m.language, t.language AS "tenantLanguage", m.sentences,
    m.timeout_seconds AS "timeoutSeconds", m.digit_seconds AS "digitSeconds", m.max_tries AS "maxTries",
    m.direct_dial AS "directDial", m.entries, m.timeout_destination AS "timeoutDestination",
    m.invalid_destination AS "invalidDestination", m.fallback_destination AS "fallbackDestination",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('language', g.language, 'audioKey', g.audio_key) ORDER BY g.language), '[]')
      FROM ivr_greetings g WHERE g.tenant_id = m.tenant_id AND g.menu_id = m.id) AS greetings
  FROM ivr_menus m JOIN tenants t ON t.id = m.tenant_id WHERE m.tenant_id = $1 AND m.enabled`;

export async function menuRows(tx: TenantTransaction): Promise<MenuRow[]> {
  return targetRows.parse(await tx.manager.query(TARGETS_SQL, [tx.tenantId]));
}

export function isMenu(target: Target): target is MenuTarget {
  return target.type === 'ivr';
}

/** What is recorded for this language, else for the same one of another country, else the tenant's, else any; null: nothing. */
export function greetingFor(
  { greetings, tenantLanguage }: Pick<MenuRow, 'greetings' | 'tenantLanguage'>,
  language: string,
): string | null {
  const alike = (tag: string) => [
    greetings.find((one) => one.language === tag),
    greetings.find((one) => primary(one.language) === primary(tag)),
  ];
  const [found] = [...alike(language), ...alike(tenantLanguage), greetings[0]].filter(
    (one) => one !== undefined,
  );
  return found?.audioKey ?? null;
}

const primary = (tag: string) => tag.split('-')[0];
