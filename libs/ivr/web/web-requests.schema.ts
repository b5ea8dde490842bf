import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import { conditionSchema, ownVariableName, variableName } from '../calls/variables';
import { type IvrWebRequest, METHODS } from '../ivr.entities';
import { hostSchema, urlSchema } from './hosts';

const MOST_BODY = 4_000;

const resultSchema = z
  .strictObject({
    variable: ownVariableName,
    path: z
      .string()
      .max(200)
      .regex(/^[^.\s]+(\.[^.\s]+)*$/, 'must be names separated by dots, such as customer.name or numbers.0')
      .describe('Where the value is in the answer: customer.name, numbers.0'),
  })
  .meta({ id: 'IvrWebResult' });
const caseSchema = z
  .strictObject({ when: conditionSchema, destination: destinationSchema })
  .meta({ id: 'IvrWebCase' });

const fields = {
  name: nameText(80),
  method: z.enum(METHODS),
  url: urlSchema.describe(
    'https:// or http://, at one of the hosts of the list; {{variable}} may stand in its path and its parameters, and is escaped for there',
  ),
  body: z
    .unknown()
    .refine(
      (body) => JSON.stringify(body ?? null).length <= MOST_BODY,
      `must have at most ${MOST_BODY} characters`,
    )
    .describe('JSON that POST sends; {{variable}} may stand in its texts, and stays text. Null: none'),
  timeoutSeconds: z.number().int().min(1).max(15).describe('For the whole answer'),
  results: z
    .array(resultSchema)
    .max(10)
    .describe(
      'What of the answer the call keeps: texts, numbers, true and false, at most 200 characters each',
    ),
  cases: z.array(caseSchema).max(30).describe('The first that holds says where the call goes'),
  otherwiseDestination: destinationSchema.nullable().describe('Where it goes when none holds; null: it ends'),
  failureDestination: destinationSchema
    .nullable()
    .describe(
      'Where it goes when there was no answer that counts: none in time, no 2xx, a redirect, no JSON, more than 64 KB, a host that may not be asked; null: it ends',
    ),
};
const authorization = z
  .string()
  .max(2_000)
  .regex(/^[\x20-\x7e]*$/, 'must be printable ASCII')
  .nullable()
  .describe('Sent as the Authorization header; kept sealed and never shown again. Null: none');

export const updateWebRequestSchema = z
  .strictObject({ ...fields, authorization })
  .partial()
  .meta({ id: 'UpdateIvrWebRequest' });
export const createWebRequestSchema = z
  .strictObject({ ...updateWebRequestSchema.shape, name: fields.name, url: fields.url })
  .meta({ id: 'CreateIvrWebRequest' });

export const webRequestSchema = z
  .object({
    id: z.uuid(),
    ...fields,
    url: z.string(),
    hasAuthorization: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'IvrWebRequest' });
export const webRequestQuery = listQuery(['name', 'createdAt'], {
  q: searchText.optional().describe('Part of the name or of the URL'),
});
export const webRequestList = listOf(webRequestSchema).meta({ id: 'IvrWebRequestList' });

export const trySchema = z
  .strictObject({
    variables: z
      .record(variableName, z.string().max(200))
      .default({})
      .describe('What the call would know: also caller_number, pressed and the like'),
  })
  .meta({ id: 'TryIvrWebRequest' });
export const triedSchema = z
  .object({
    failure: z.string().nullable().describe('Why there was no answer that counts; null where there was one'),
    variables: z.record(z.string(), z.string()).describe('What the call would keep of it'),
    destination: destinationSchema.nullable().describe('Where the call would go; null: it would end'),
  })
  .meta({ id: 'TriedIvrWebRequest' });

export const webHostsSchema = z
  .strictObject({
    hosts: z
      .array(hostSchema)
      .max(50)
      .describe('Hosts that web requests may ask: api.example.com, or with a port api.example.com:8443'),
  })
  .meta({ id: 'IvrWebHosts' });

export type CreateWebRequest = z.output<typeof createWebRequestSchema>;
export type UpdateWebRequest = z.output<typeof updateWebRequestSchema>;
export type WebRequestQuery = z.output<typeof webRequestQuery>;
export type WebRequestAnswer = z.output<typeof webRequestSchema>;
export type TryWebRequest = z.output<typeof trySchema>;
export type Tried = z.output<typeof triedSchema>;
export type WebHosts = z.output<typeof webHostsSchema>;

export function webRequestAnswer(row: IvrWebRequest): WebRequestAnswer {
  const { tenantId: _, authorizationSecret, createdAt, updatedAt, ...values } = row;
  return {
    ...values,
    hasAuthorization: authorizationSecret !== null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
