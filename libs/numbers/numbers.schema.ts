import { listOf, listQuery, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { PhoneNumber } from './number.entity';
import { e164 } from './phone-number';

const fields = {
  number: e164.describe(
    'E.164 such as +14155550100; blanks, brackets and dashes are dropped. Unique in the system',
  ),
  label: optionalText(120),
  enabled: z.boolean().describe('A disabled number refuses its calls'),
  destination: destinationSchema.nullable().describe('Where its calls go; null while nobody has said'),
};

export const updateNumberSchema = z.strictObject(fields).partial().meta({ id: 'UpdateNumber' });
export const createNumberSchema = z
  .strictObject({ ...updateNumberSchema.shape, number: fields.number })
  .meta({ id: 'CreateNumber' });

export const numberSchema = z
  .object({
    id: z.uuid(),
    number: z.string().describe('E.164'),
    label: z.string().nullable(),
    enabled: z.boolean(),
    destination: destinationSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Number' });

export const numberQuery = listQuery(['number', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the label'),
  number: z.string().max(16).optional().describe('Exactly this number, E.164'),
  enabled: z.stringbool().optional(),
});
export const numberList = listOf(numberSchema).meta({ id: 'NumberList' });

export type CreateNumber = z.output<typeof createNumberSchema>;
export type UpdateNumber = z.output<typeof updateNumberSchema>;
export type NumberQuery = z.output<typeof numberQuery>;
export type NumberAnswer = z.output<typeof numberSchema>;

export function numberAnswer({
  id,
  number,
  label,
  enabled,
  destination,
  createdAt,
  updatedAt,
}: PhoneNumber): NumberAnswer {
  return {
    id,
    number,
    label,
    enabled,
    destination,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
