import { DOMAIN, listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { z } from 'zod';
import type { TenantProfile } from './tenant-profile.entity';
import { limitsOf, limitsSchema } from './tenant-profiles.schema';
import type { Tenant } from './tenant.entity';
import type { Usage } from './tenant-usage';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(DOMAIN, 'must be a DNS name such as acme.example')
  .describe('SIP domain, a DNS name in lower case, unique in the system');

const timezone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)*$/, 'must be an IANA time zone such as Europe/Vienna')
  .transform((name, context) => {
    const known = knownTimezone(name);
    if (known) return known;
    context.addIssue({ code: 'custom', message: 'must be an IANA time zone such as Europe/Vienna' });
    return z.NEVER;
  })
  .describe('IANA name');

const fields = {
  name: nameText(120),
  domain,
  profileId: z.uuid().describe('Tenant profile; the default one where none is given'),
  enabled: z
    .boolean()
    .describe('A disabled tenant registers no phone and routes no call; nothing is deleted'),
  cdrRetentionDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .nullable()
    .describe('Days that call records are kept; null for the default of the system'),
  hotDeskMaxHours: z
    .number()
    .int()
    .min(1)
    .max(720)
    .nullable()
    .describe('Hours after which who logged in at the phone of another is logged out; null: never'),
  recordingRetentionDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .nullable()
    .describe('Days that recordings of calls are kept, but for those on legal hold; null for ever'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'must be a language tag such as en or de-AT')
    .describe('Of prompts, BCP 47'),
  timezone,
};

export const createTenantSchema = z
  .strictObject({ ...z.object(fields).partial().shape, name: fields.name, domain: fields.domain })
  .meta({ id: 'CreateTenant' });
export const updateTenantSchema = z.strictObject(fields).partial().meta({ id: 'UpdateTenant' });

export const tenantSchema = z
  .object({
    id: z.number().int().describe('Sent to the switch as the channel variable tenant_id'),
    name: z.string(),
    domain: z.string(),
    enabled: z.boolean(),
    cdrRetentionDays: z.number().int().nullable(),
    hotDeskMaxHours: z.number().int().nullable(),
    recordingRetentionDays: z.number().int().nullable(),
    language: z.string(),
    timezone: z.string(),
    profile: z.object({ id: z.uuid(), name: z.string() }),
    limits: limitsSchema,
    usage: z
      .record(z.string(), z.number().int())
      .describe('How many there are of each: extensions, numbers, users, …'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Tenant' });

export const tenantQuery = listQuery(['name', 'domain', 'createdAt', 'id'], {
  q: searchText.optional().describe('Part of the name or the domain'),
  enabled: z.stringbool().optional(),
  profileId: z.uuid().optional(),
});
export const tenantList = listOf(tenantSchema).meta({ id: 'TenantList' });
export const tenantId = z.coerce.number().int().min(1).max(2_147_483_647);
export const deleteTenantQuery = z.strictObject({
  confirm: z
    .string()
    .max(253)
    .optional()
    .describe("The tenant's domain, typed again: everything it has is destroyed"),
});

export type CreateTenant = z.output<typeof createTenantSchema>;
export type UpdateTenant = z.output<typeof updateTenantSchema>;
export type TenantQuery = z.output<typeof tenantQuery>;
export type TenantAnswer = z.output<typeof tenantSchema>;

export function tenantAnswer(tenant: Tenant, profile: TenantProfile, usage: Usage): TenantAnswer {
  const { id, name, enabled, cdrRetentionDays, hotDeskMaxHours, recordingRetentionDays, language } = tenant;
  return {
    id,
    name,
    domain: tenant.domain,
    enabled,
    cdrRetentionDays,
    hotDeskMaxHours,
    recordingRetentionDays,
    language,
    timezone: tenant.timezone,
    profile: { id: profile.id, name: profile.name },
    limits: limitsOf(profile),
    usage,
    createdAt: tenant.createdAt.toISOString(),
    updatedAt: tenant.updatedAt.toISOString(),
  };
}

/** The name as IANA spells it, or null. An alias stays: ICU would make Asia/Kolkata the outdated Asia/Calcutta. */
function knownTimezone(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
