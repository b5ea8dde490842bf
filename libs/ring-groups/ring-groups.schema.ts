import { DIALLED, listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { RingGroupMember } from './ring-group-member.entity';
import { RINGBACKS, type RingGroup, STRATEGIES } from './ring-group.entity';

const seconds = z.number().int().min(5).max(300);

const memberSchema = z
  .strictObject({
    extensionId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('Whose phones ring; the forwarding of an extension is not followed'),
    number: z
      .string()
      .regex(DIALLED, 'must be digits, * or #, with an optional +, at most 32')
      .nullable()
      .default(null)
      .describe(
        'A number of the tenant instead, as if it were dialled: forwarding counts, another group may be meant',
      ),
    delaySeconds: z
      .number()
      .int()
      .min(0)
      .max(120)
      .default(0)
      .describe(
        'Seconds after the group began to ring; counts in simultaneous groups alone. Where a member has one, must confirm or is a number, each member rings at one of its phones',
      ),
    ringSeconds: seconds.nullable().default(null).describe("Null: the group's time"),
    confirm: z.boolean().default(false).describe('Whoever answers must press 1 to take the call'),
  })
  .refine(({ extensionId, number }) => (extensionId === null) !== (number === null), {
    path: ['extensionId'],
    message: 'give either this or number',
  })
  .meta({ id: 'RingGroupMember' });

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .describe('What is dialled; no extension and no other feature of the tenant may have it'),
  name: nameText(80),
  strategy: z
    .enum(STRATEGIES)
    .describe(
      'simultaneous: all at once. sequence: in order. round_robin: in order, each call beginning with the next member. ' +
        'random: one after the other, in any order. rollover: in order, without those who are in a call. ' +
        'enterprise: all at once, each in a call attempt of its own',
    ),
  ringSeconds: seconds.describe('How long a member rings that has no time of its own'),
  callerIdPrefix: optionalText(40).describe("Shown before the caller's name"),
  skipBusy: z.boolean().describe('Members that are in a call do not ring'),
  ringback: z
    .enum(RINGBACKS)
    .describe("What the caller hears: the own phone's tone, that of a country, or music"),
  musicId: z.uuid().nullable().describe("With ringback music; null: the tenant's default music"),
  missedCallEmail: z
    .email()
    .max(254)
    .nullable()
    .describe('Who is told by mail of each call that no member took; null: nobody'),
  noAnswerDestination: destinationSchema.nullable().describe('Where a call goes that nobody took'),
  enabled: z.boolean().describe('A disabled group is to callers as if it did not exist'),
  members: z.array(memberSchema).max(50).describe('In order; replaced as a whole'),
};

export const updateRingGroupSchema = z.strictObject(fields).partial().meta({ id: 'UpdateRingGroup' });
export const createRingGroupSchema = z
  .strictObject({ ...updateRingGroupSchema.shape, number: fields.number, name: fields.name })
  .meta({ id: 'CreateRingGroup' });

export const ringGroupSchema = z
  .object({ id: z.uuid(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .extend({ callerIdPrefix: z.string().nullable() })
  .meta({ id: 'RingGroup' });

export const ringGroupQuery = listQuery(['number', 'name', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the name'),
  number: z.string().max(10).optional().describe('Exactly this number'),
  enabled: z.stringbool().optional(),
});
export const ringGroupList = listOf(ringGroupSchema).meta({ id: 'RingGroupList' });

export type CreateRingGroup = z.output<typeof createRingGroupSchema>;
export type UpdateRingGroup = z.output<typeof updateRingGroupSchema>;
export type RingGroupQuery = z.output<typeof ringGroupQuery>;
export type RingGroupAnswer = z.output<typeof ringGroupSchema>;
export type MemberValues = z.output<typeof memberSchema>;

export function ringGroupAnswer(group: RingGroup, members: readonly RingGroupMember[]): RingGroupAnswer {
  const { tenantId: _, createdAt, updatedAt, ...values } = group;
  return {
    ...values,
    members: members
      .toSorted((one, other) => one.position - other.position)
      .map(({ extensionId, number, delaySeconds, ringSeconds, confirm }) => ({
        extensionId,
        number,
        delaySeconds,
        ringSeconds,
        confirm,
      })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
