import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { z } from 'zod';
import type { TenantProfile } from './tenant-profile.entity';

const amount = (what: string) =>
  z.number().int().min(0).max(1_000_000).describe(`How many ${what} a tenant may have`);

/** The limits that a profile sets, by the name that a refusal carries. */
export const limitsSchema = z
  .object({
    maxExtensions: amount('extensions'),
    maxDevices: amount('devices'),
    maxQueues: amount('queues'),
    maxConferences: amount('conferences'),
    maxCallDuration: z
      .number()
      .int()
      .min(0)
      .max(604_800)
      .describe('Longest call in seconds, at most a week; 0 for no limit'),
    recordingEnabled: z.boolean(),
    smsEnabled: z.boolean(),
  })
  .meta({ id: 'TenantLimits' });

export const createProfileSchema = z
  .strictObject({
    name: nameText(80),
    maxExtensions: limitsSchema.shape.maxExtensions.default(100),
    maxDevices: limitsSchema.shape.maxDevices.default(200),
    maxQueues: limitsSchema.shape.maxQueues.default(20),
    maxConferences: limitsSchema.shape.maxConferences.default(20),
    maxCallDuration: limitsSchema.shape.maxCallDuration.default(14_400),
    recordingEnabled: z.boolean().default(true),
    smsEnabled: z.boolean().default(true),
  })
  .meta({ id: 'CreateTenantProfile' });

export const updateProfileSchema = z
  .strictObject({ name: nameText(80), ...limitsSchema.shape })
  .partial()
  .meta({ id: 'UpdateTenantProfile' });

export const profileSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ...limitsSchema.shape,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'TenantProfile' });

export const profileQuery = listQuery(['name', 'createdAt'], {
  q: searchText.optional().describe('Part of the name'),
});
export const profileList = listOf(profileSchema).meta({ id: 'TenantProfileList' });

export type CreateProfile = z.output<typeof createProfileSchema>;
export type UpdateProfile = z.output<typeof updateProfileSchema>;
export type ProfileQuery = z.output<typeof profileQuery>;
export type Limits = z.output<typeof limitsSchema>;

export function limitsOf(profile: TenantProfile): Limits {
  const {
    maxExtensions,
    maxDevices,
    maxQueues,
    maxConferences,
    maxCallDuration,
    recordingEnabled,
    smsEnabled,
  } = profile;
  return {
    maxExtensions,
    maxDevices,
    maxQueues,
    maxConferences,
    maxCallDuration,
    recordingEnabled,
    smsEnabled,
  };
}

export function profileAnswer(profile: TenantProfile): z.output<typeof profileSchema> {
  return {
    id: profile.id,
    name: profile.name,
    ...limitsOf(profile),
    createdAt: profile.createdAt.toISOString(),
    updatedAt: profile.updatedAt.toISOString(),
  };
}
