import { DIALLED, listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import { CALL_SCREENINGS } from './extension.entity';
import { RECORDING_POLICIES } from './recording-policy';

const dialled = z.string().regex(DIALLED, 'must be digits, * or #, with an optional +, at most 32');

const forwardSchema = z
  .strictObject({
    enabled: z.boolean(),
    number: dialled.nullable().describe('What is dialled; kept while the forwarding is off'),
  })
  .meta({ id: 'Forward' });

const forwardingSchema = z
  .strictObject({
    always: forwardSchema,
    busy: forwardSchema,
    noAnswer: forwardSchema,
    notRegistered: forwardSchema,
  })
  .meta({ id: 'Forwarding' });

const stepSchema = z
  .strictObject({
    number: dialled,
    delaySeconds: z.number().int().min(0).max(120).default(0).describe('Seconds after the call came in'),
    ringSeconds: z.number().int().min(5).max(120).default(20),
  })
  .meta({ id: 'FollowMeStep' });

const followMeSchema = z
  .strictObject({ enabled: z.boolean(), steps: z.array(stepSchema).max(10) })
  .meta({ id: 'FollowMe' });

const forward = forwardSchema.partial().optional();
/** What the person whose extension it is may change. */
const personal = {
  doNotDisturb: z.boolean(),
  hideCallerId: z
    .boolean()
    .describe('Those who are called see no number; the feature code `caller_id_show` shows it for one call'),
  forwarding: z.strictObject({ always: forward, busy: forward, noAnswer: forward, notRegistered: forward }),
  followMe: followMeSchema.partial(),
  callWaiting: z.boolean().describe('Off: while in a call, the extension is busy for another one'),
  callScreening: z
    .enum(CALL_SCREENINGS)
    .describe('Whose callers are asked for their name, which is announced before the call is taken'),
};

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .describe('Also the SIP user; unique in the tenant'),
  displayName: nameText(80),
  firstName: optionalText(60),
  lastName: optionalText(60),
  callerIdName: optionalText(60).describe('Shown to whom is called outside'),
  callerIdNumber: z
    .string()
    .regex(/^\+?[0-9]{2,15}$/, 'must be an E.164 number or 2 to 15 digits')
    .nullable()
    .describe('Shown to whom is called outside: E.164, or the digits that the carrier wants'),
  enabled: z.boolean(),
  ...personal,
  ringSeconds: z
    .number()
    .int()
    .min(5)
    .max(300)
    .describe('How long phones ring before it counts as no answer'),
  voicemailEnabled: z.boolean(),
  maxCalls: z
    .number()
    .int()
    .min(1)
    .max(100)
    .nullable()
    .describe(
      'Calls at once, made and taken: with so many it is busy, and can make no more; null for no limit',
    ),
  pickupGroup: z
    .string()
    .regex(
      /^[\p{L}\p{N}](?:[\p{L}\p{N} _.-]{0,38}[\p{L}\p{N}])?$/u,
      'must be a number or a name of at most 40 letters and digits',
    )
    .nullable()
    .describe(
      'Picking up (`*8`) takes calls that ring in the same group, such as `1` or `Sales`; null: in the whole tenant',
    ),
  recordingPolicy: z
    .enum(RECORDING_POLICIES)
    .describe(
      'Which calls of the extension are recorded: none, those it takes, those it makes, both, or what its user asks for by key during the call',
    ),
  missedCallEmail: z
    .email()
    .max(254)
    .nullable()
    .describe('Who is told by mail of each call that rang and that nobody took here; null: nobody'),
  noAnswerDestination: destinationSchema.nullable().describe('Where a call goes that nobody took'),
};

export const sipPasswordSchema = z
  .string()
  .regex(
    /^[!#-&(-[\]-_a-~]{8,64}$/,
    'must be 8 to 64 printable ASCII characters without blanks, quotes and backslashes',
  )
  .refine((password) => new Set(password).size >= 4, 'is too simple: use at least 4 different characters');

export const updateExtensionSchema = z.strictObject(fields).partial().meta({ id: 'UpdateExtension' });
export const personalSchema = z.strictObject(personal).partial().meta({ id: 'UpdateOwnExtension' });
export const createExtensionSchema = z
  .strictObject({
    ...updateExtensionSchema.shape,
    number: fields.number,
    displayName: fields.displayName,
    sipPassword: sipPasswordSchema.optional().describe('A generated one where none is given'),
  })
  .meta({ id: 'CreateExtension' });

export const newPasswordSchema = z
  .strictObject({ sipPassword: sipPasswordSchema.optional().describe('A generated one where none is given') })
  .meta({ id: 'NewSipPassword' })
  .prefault({});

export const extensionSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    displayName: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    callerIdName: z.string().nullable(),
    callerIdNumber: z.string().nullable(),
    enabled: z.boolean(),
    doNotDisturb: z.boolean(),
    hideCallerId: z.boolean(),
    forwarding: forwardingSchema,
    followMe: followMeSchema,
    ringSeconds: z.number().int(),
    voicemailEnabled: z.boolean(),
    callWaiting: z.boolean(),
    callScreening: z.enum(CALL_SCREENINGS),
    maxCalls: z.number().int().nullable(),
    pickupGroup: z.string().nullable(),
    recordingPolicy: z.enum(RECORDING_POLICIES),
    missedCallEmail: z.string().nullable(),
    noAnswerDestination: destinationSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Extension' });

export const extensionWithPasswordSchema = extensionSchema
  .extend({ sipPassword: z.string().describe('Told this once') })
  .meta({ id: 'ExtensionWithPassword' });

const filters = {
  q: searchText.optional().describe('Part of the number or a name'),
  number: z.string().max(10).optional().describe('Exactly this number'),
  enabled: z.stringbool().optional(),
};
export const extensionQuery = listQuery(['number', 'displayName', 'createdAt'], filters);
export const extensionList = listOf(extensionSchema).meta({ id: 'ExtensionList' });

const { enabled: _, ...colleagueFilters } = filters;
export const colleagueQuery = listQuery(['number', 'displayName'], colleagueFilters);
const colleagueSchema = z
  .object({ id: z.uuid(), number: z.string(), displayName: z.string(), voicemailEnabled: z.boolean() })
  .meta({ id: 'Colleague' });
export const colleagueList = listOf(colleagueSchema).meta({ id: 'ColleagueList' });

export type Colleague = z.output<typeof colleagueSchema>;
export type ColleagueQuery = z.output<typeof colleagueQuery>;
export type CreateExtension = z.output<typeof createExtensionSchema>;
export type UpdateExtension = z.output<typeof updateExtensionSchema>;
export type PersonalSettings = z.output<typeof personalSchema>;
export type NewSipPassword = z.output<typeof newPasswordSchema>;
export type ExtensionQuery = z.output<typeof extensionQuery>;
export type ExtensionAnswer = z.output<typeof extensionSchema>;
export type ExtensionWithPassword = z.output<typeof extensionWithPasswordSchema>;

export function colleagueAnswer({ id, number, displayName, voicemailEnabled }: ExtensionAnswer): Colleague {
  return { id, number, displayName, voicemailEnabled };
}
