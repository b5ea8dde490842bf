import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { FeatureCode } from './feature-code.entity';
import { ARGUMENT_RULES, feature, featureActions } from './features';

const actionSchema = z
  .enum(featureActions)
  .meta({ id: 'FeatureAction' })
  .describe(
    `What dialling the code does. ${featureActions.map((action) => `\`${action}\`: ${feature(action).does}`).join('. ')}.`,
  );

export const featureActionsSchema = z
  .object({
    data: z.array(
      z.object({
        action: actionSchema,
        argument: z.enum(ARGUMENT_RULES),
        does: z.string().describe('What dialling a code with it does, for administrators'),
      }),
    ),
  })
  .meta({ id: 'FeatureActions' });

const fields = {
  code: z
    .string()
    .regex(/^[0-9*#]{1,12}$/, 'must be 1 to 12 digits, * or #')
    .describe('What is dialled; unique among all that can be dialled in the tenant'),
  name: nameText(80),
  action: actionSchema,
  enabled: z.boolean().describe('A disabled code is to callers as if it did not exist'),
  destination: destinationSchema
    .nullable()
    .describe('Where the call goes; needed for the action `destination`, null for all others'),
};

export const updateFeatureCodeSchema = z.strictObject(fields).partial().meta({ id: 'UpdateFeatureCode' });
export const createFeatureCodeSchema = z
  .strictObject({
    ...updateFeatureCodeSchema.shape,
    code: fields.code,
    name: fields.name,
    action: fields.action,
  })
  .meta({ id: 'CreateFeatureCode' });

export const featureCodeSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    action: actionSchema,
    argument: z
      .enum(ARGUMENT_RULES)
      .describe('Whether a number may or must follow the code, as in `*721002`; the action decides it'),
    enabled: z.boolean(),
    destination: destinationSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'FeatureCode' });

export const featureCodeQuery = listQuery(['code', 'name', 'createdAt'], {
  q: searchText.optional().describe('Part of the code or the name'),
  code: z.string().max(12).optional().describe('Exactly this code'),
  action: actionSchema.optional(),
  enabled: z.stringbool().optional(),
});
export const featureCodeList = listOf(featureCodeSchema).meta({ id: 'FeatureCodeList' });
export const featureCodesSchema = z.object({ data: z.array(featureCodeSchema) }).meta({ id: 'FeatureCodes' });

export type CreateFeatureCode = z.output<typeof createFeatureCodeSchema>;
export type UpdateFeatureCode = z.output<typeof updateFeatureCodeSchema>;
export type FeatureCodeQuery = z.output<typeof featureCodeQuery>;
export type FeatureCodeAnswer = z.output<typeof featureCodeSchema>;

export function featureCodeAnswer(row: FeatureCode): FeatureCodeAnswer {
  const { id, code, name, action, enabled, destination, createdAt, updatedAt } = row;
  return {
    id,
    code,
    name,
    action,
    argument: feature(action).argument,
    enabled,
    destination,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
