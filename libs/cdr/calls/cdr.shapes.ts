import { listOf, listQuery } from '@callsign/platform';
import { z } from 'zod';

const time = z.iso.datetime({ offset: true });
const part = z.string().regex(/^\+?[0-9*#A-Za-z._-]{1,32}$/, 'must be 1 to 32 digits, letters or * # . _ -');

const filters = {
  from: time.optional().describe('Calls that began at this time or later; ISO 8601'),
  to: time.optional().describe('Calls that began before this time; ISO 8601'),
  number: part.optional().describe("Part of the caller's or the dialled number; a leading + is ignored"),
  direction: z.enum(['inbound', 'outbound', 'internal']).optional().describe('As the tenant sees it'),
  cause: z
    .string()
    .regex(/^[A-Z_]{1,64}$/, 'must be a hang-up cause such as USER_BUSY')
    .optional()
    .describe('Hang-up cause of the switch, e.g. NO_ANSWER'),
  extension: z
    .string()
    .regex(/^[0-9]{1,10}$/, 'must be 1 to 10 digits')
    .optional()
    .describe('Calls that this extension made, was dialled in, or was rung by'),
  answered: z.stringbool().optional(),
};

export const callQuery = listQuery(['startedAt'], filters).extend({
  sort: z.enum(['-startedAt', 'startedAt']).default('-startedAt'),
});
export type CallQuery = z.output<typeof callQuery>;

const { extension: _, ...ownFilters } = filters;
const missed = z
  .stringbool()
  .optional()
  .describe(
    'true: calls of others that nobody took, a machine such as voicemail does not count; false: the rest',
  );
/** Without `extension`, which is whoever asks. */
export const ownCallQuery = listQuery(['startedAt'], { ...ownFilters, missed }).extend({
  sort: z.enum(['-startedAt', 'startedAt']).default('-startedAt'),
});
export type OwnCallQuery = z.output<typeof ownCallQuery>;

export const exportQuery = z.strictObject({ ...filters, format: z.enum(['csv']).default('csv') });
/** `missed` is as seen by `extension`. */
export type CallFilters = Omit<z.output<typeof exportQuery>, 'format'> & { missed?: boolean | undefined };

export const callId = z.uuid().transform((id) => id.toLowerCase());

const party = z.object({
  name: z.string(),
  number: z.string(),
  extension: z.string().nullable().describe('null for somebody outside'),
});

const call = z.object({
  id: z.string().describe('uuid of the leg that began the call'),
  direction: z.enum(['inbound', 'outbound', 'internal']),
  from: party,
  to: z.object({
    number: z.string().describe('As dialled'),
    answeredBy: z.string().nullable().describe('Who answered, where it was a phone that rang'),
  }),
  startedAt: z.string(),
  answeredAt: z.string().nullable(),
  endedAt: z.string(),
  answered: z.boolean(),
  duration: z.number().describe('Seconds from the beginning to the end, to the millisecond'),
  billable: z.number().describe('Seconds from the answer to the end, to the millisecond'),
  cause: z.string().describe('Hang-up cause of the switch, e.g. NORMAL_CLEARING'),
  causeCode: z.number().int().describe('Q.850 cause value'),
  causeText: z.string(),
  legs: z.number().int().describe('How many legs the call had'),
  node: z.string().describe('Name of the switch'),
});
export const callSchema = call.meta({ id: 'Call' });
export type Call = z.output<typeof callSchema>;
export const callListSchema = listOf(callSchema);

const legSchema = z
  .object({
    id: z.string(),
    leg: z.enum(['a', 'b']),
    callerName: z.string(),
    callerNumber: z.string(),
    destination: z.string(),
    extension: z.string().nullable(),
    startedAt: z.string(),
    answeredAt: z.string().nullable(),
    endedAt: z.string(),
    duration: z.number(),
    billable: z.number(),
    cause: z.string(),
    causeCode: z.number().int(),
    hangupDisposition: z
      .string()
      .nullable()
      .describe('Who said good-bye on this leg: recv_… its phone, send_… the switch'),
    codec: z.string().nullable(),
    mos: z.number().nullable().describe('Mean opinion score of the sound that arrived, 1 to 5'),
    networkIp: z.string().nullable(),
    node: z.string(),
  })
  .meta({ id: 'CallLeg' });
export type CallLeg = z.output<typeof legSchema>;

const stepSchema = z.object({ at: z.string(), text: z.string(), legId: z.string() }).meta({ id: 'CallStep' });
export type CallStep = z.output<typeof stepSchema>;

const callRecording = z
  .object({
    id: z.uuid(),
    extension: z.string().describe('Whose policy had it recorded'),
    direction: z.enum(['in', 'out']).describe('As that extension sees it'),
    startedAt: z.iso.datetime(),
    seconds: z.number().int(),
  })
  .meta({ id: 'CallRecording' });
export type CallRecording = z.output<typeof callRecording>;

export const callDetailSchema = call
  .extend({
    recordings: z.array(callRecording).describe('What was recorded of it and is still there'),
    hungUpBy: z.enum(['caller', 'callee', 'switch']),
    journey: z.array(stepSchema).describe('What happened, in order of time'),
    legList: z.array(legSchema).describe('Every leg of the call, in order of time'),
  })
  .meta({ id: 'CallDetail' });
export type CallDetail = z.output<typeof callDetailSchema>;

export const rejectedQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export const rejectedId = z.string().regex(/^\d{1,18}$/, 'must be the number of a rejected record');

const rejected = z.object({
  id: z.string(),
  firstAt: z.string(),
  lastAt: z.string(),
  times: z.number().int().describe('How often exactly this was sent'),
  reason: z.string(),
  legUuid: z.string().nullable().describe('What the switch said it was'),
  bytes: z.number().int(),
});
export const rejectedSchema = rejected.meta({ id: 'RejectedRecord' });
export const rejectedListSchema = listOf(rejectedSchema);
export const rejectedDetailSchema = rejected
  .extend({ body: z.string().describe('As sent, at most 256 KiB of it') })
  .meta({ id: 'RejectedRecordDetail' });
export const retrySchema = z
  .object({ outcome: z.enum(['stored', 'duplicate', 'rejected']) })
  .meta({ id: 'RetriedRecord' });
