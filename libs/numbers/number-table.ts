import type { Column } from '@callsign/platform';
import { destinationColumns } from '@callsign/routing';
import { z } from 'zod';
import { createNumberSchema } from './numbers.schema';

export const numberColumns: readonly Column[] = [
  { name: 'number', path: 'number' },
  { name: 'label', path: 'label', clearable: true },
  { name: 'enabled', path: 'enabled', form: 'flag' },
  ...destinationColumns('destination', 'destination'),
];

/** A line of the table as a body: a number with its destination still by name. */
export const numberLineSchema = z.strictObject({
  ...createNumberSchema.shape,
  destination: z
    .strictObject({ type: z.string().max(40).nullable(), target: z.string().max(64).nullable() })
    .partial()
    .optional(),
});
export type NumberLine = z.output<typeof numberLineSchema>;
