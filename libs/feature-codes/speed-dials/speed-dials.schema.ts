import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { SpeedDial } from './speed-dial.entity';

const code = z.string().regex(/^[0-9]{2}$/, 'must be two digits, 00 to 99');

const fields = {
  code: code.describe(
    'Dialled behind the feature code `speed_dial` (`*0`); unique among those of the same owner',
  ),
  name: nameText(80),
  destination: destinationSchema.describe('Where the call goes; `number` is as if that were dialled'),
};

export const updateSpeedDialSchema = z.strictObject(fields).partial().meta({ id: 'UpdateSpeedDial' });
export const createOwnSpeedDialSchema = z.strictObject(fields).meta({ id: 'CreateOwnSpeedDial' });
export const createSpeedDialSchema = z
  .strictObject({
    ...fields,
    extensionId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('Whose it is; null: of everybody in the tenant. What an extension has itself goes before it'),
  })
  .meta({ id: 'CreateSpeedDial' });

export const speedDialSchema = z
  .object({
    id: z.uuid(),
    ...fields,
    extensionId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SpeedDial' });

const list = {
  q: searchText.optional().describe('Part of the code or the name'),
  code: code.optional().describe('Exactly this code'),
};
export const ownSpeedDialQuery = listQuery(['code', 'name', 'createdAt'], list);
export const speedDialQuery = listQuery(['code', 'name', 'createdAt'], {
  ...list,
  extensionId: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .describe("Those of this extension; `none`: the tenant's"),
});
export const speedDialList = listOf(speedDialSchema).meta({ id: 'SpeedDialList' });

export type CreateSpeedDial = z.output<typeof createSpeedDialSchema>;
export type CreateOwnSpeedDial = z.output<typeof createOwnSpeedDialSchema>;
export type UpdateSpeedDial = z.output<typeof updateSpeedDialSchema>;
export type SpeedDialQuery = z.output<typeof speedDialQuery>;
export type OwnSpeedDialQuery = z.output<typeof ownSpeedDialQuery>;
export type SpeedDialAnswer = z.output<typeof speedDialSchema>;

export function speedDialAnswer({
  tenantId: _,
  createdAt,
  updatedAt,
  ...values
}: SpeedDial): SpeedDialAnswer {
  return { ...values, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
