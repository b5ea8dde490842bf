import { listOf, listQuery } from '@callsign/platform';
import { z } from 'zod';

const seatSchema = z.object({ id: z.uuid(), number: z.string(), displayName: z.string() });

export const hotDeskSchema = z
  .object({
    id: z.uuid(),
    extension: seatSchema.describe('Who sits there'),
    phone: seatSchema.describe('The extension whose phone it is'),
    createdAt: z.iso.datetime().describe('When they logged in'),
    expiresAt: z.iso
      .datetime()
      .nullable()
      .describe('When they are logged out; null: when they do it themselves'),
  })
  .meta({ id: 'HotDesk' });

export const hotDeskQuery = listQuery(['createdAt', 'id'], {
  extensionId: z.uuid().optional().describe('Who sits there'),
  phoneId: z.uuid().optional().describe('The extension whose phone it is'),
});
export const hotDeskList = listOf(hotDeskSchema).meta({ id: 'HotDeskList' });

export type HotDeskQuery = z.output<typeof hotDeskQuery>;
export type HotDeskAnswer = z.output<typeof hotDeskSchema>;
