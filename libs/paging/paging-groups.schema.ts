import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { z } from 'zod';
import { CALLERS, type PagingGroup } from './paging-group.entity';
import type { PagingGroupExtension } from './paging-group-extension.entity';

/** As many phones as one announcement calls. */
const MOST_MEMBERS = 50;

const distinct = (ids: string[]): boolean => new Set(ids).size === ids.length;
const extensionIds = (most: number) =>
  z.array(z.uuid()).max(most).refine(distinct, 'names an extension twice');

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .describe('What is dialled; no extension and no other feature of the tenant may have it'),
  name: nameText(80),
  twoWay: z.boolean().describe('Those who are called are heard, by everybody; else only who calls is'),
  callers: z
    .enum(CALLERS)
    .describe('Who may speak: whoever reaches the number, or the extensions of `callerIds`'),
  callerIds: extensionIds(200).describe(
    'Extensions that may speak where `callers` is `named`; replaced as a whole',
  ),
  enabled: z.boolean().describe('A disabled group is to callers as if it did not exist'),
  memberIds: extensionIds(MOST_MEMBERS).describe(
    'Extensions whose phones answer by themselves; who talks, or does not want to be disturbed, is left out. Replaced as a whole',
  ),
};

export const updatePagingGroupSchema = z.strictObject(fields).partial().meta({ id: 'UpdatePagingGroup' });
export const createPagingGroupSchema = z
  .strictObject({ ...updatePagingGroupSchema.shape, number: fields.number, name: fields.name })
  .meta({ id: 'CreatePagingGroup' });

export const pagingGroupSchema = z
  .object({ id: z.uuid(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: 'PagingGroup' });

export const pagingGroupQuery = listQuery(['number', 'name', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the name'),
  number: z.string().max(10).optional().describe('Exactly this number'),
  enabled: z.stringbool().optional(),
});
export const pagingGroupList = listOf(pagingGroupSchema).meta({ id: 'PagingGroupList' });

export type CreatePagingGroup = z.output<typeof createPagingGroupSchema>;
export type UpdatePagingGroup = z.output<typeof updatePagingGroupSchema>;
export type PagingGroupQuery = z.output<typeof pagingGroupQuery>;
export type PagingGroupAnswer = z.output<typeof pagingGroupSchema>;

export function pagingGroupAnswer(
  group: PagingGroup,
  extensions: readonly PagingGroupExtension[],
): PagingGroupAnswer {
  const { tenantId: _, createdAt, updatedAt, ...values } = group;
  const idsOf = (role: string) =>
    extensions.filter((one) => one.role === role).map(({ extensionId }) => extensionId);
  return {
    ...values,
    memberIds: idsOf('member'),
    callerIds: idsOf('caller'),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
