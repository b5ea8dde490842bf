import { listOf, listQuery, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import { GREETING_KINDS } from '../mailbox';

const count = z.number().int();
const greetingKind = z.enum(GREETING_KINDS);

const settings = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or de-AT')
    .describe('Of the prompts that callers and the owner hear, BCP 47'),
  greetingMode: z
    .enum(['default', 'recorded', 'temporary'])
    .describe('What callers hear; recorded and temporary need a greeting of that kind'),
  operator: destinationSchema.nullable().describe('Where a caller gets with 0; null: nowhere'),
  email: z.email().max(254).nullable().describe('Where new messages are sent as mail; null: nowhere'),
  attachAudio: z.boolean().describe('Whether that mail has the recording attached'),
  deleteAfterEmail: z.boolean().describe('Whether a message goes once the mail server has taken its mail'),
};
const limits = {
  quotaSeconds: count
    .min(0)
    .max(360_000)
    .describe('Sum of the lengths of all messages, in seconds; who begins below it may finish'),
  maxMessageSeconds: count.min(5).max(3_600).describe('Longest message, in seconds'),
};

export const updateBoxSchema = z
  .strictObject({ ...settings, ...limits })
  .partial()
  .meta({ id: 'UpdateVoicemailBox', description: 'Quota and longest message are for administrators' });

export const boxSchema = z
  .object({
    extensionId: z.uuid(),
    number: z.string().describe('Of the extension'),
    displayName: z.string().describe('Of the extension'),
    enabled: z.boolean().describe('Whether the extension has voicemail; switched off, the messages stay'),
    hasPin: z.boolean().describe('Without a PIN the box opens from the own phone alone'),
    lockedUntil: z.iso.datetime().nullable().describe('Five wrong PINs in a row lock the box for 15 minutes'),
    ...settings,
    email: z.string().nullable(),
    ...limits,
    usedSeconds: count.describe('Sum of the lengths of all messages'),
    greetings: z.array(greetingKind).describe('Those that were recorded'),
    messages: z.object({ new: count, saved: count, newUrgent: count, savedUrgent: count }),
  })
  .meta({ id: 'VoicemailBox' });

export const boxQuery = listQuery(['number'], {
  q: searchText.optional().describe('Part of the number or the name of the extension'),
});
export const boxList = listOf(boxSchema).meta({ id: 'VoicemailBoxList' });

export const newPinSchema = z
  .strictObject({ pin: z.string().max(20).describe('4 to 10 digits; none that is easily guessed') })
  .meta({ id: 'NewVoicemailPin' });

export type UpdateBox = z.output<typeof updateBoxSchema>;
export type BoxAnswer = z.output<typeof boxSchema>;
export type BoxQuery = z.output<typeof boxQuery>;
export type NewPin = z.output<typeof newPinSchema>;
