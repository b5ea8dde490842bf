import { listOf, listQuery } from '@callsign/platform';
import { z } from 'zod';
import { FOLDERS, type VoicemailMessage } from '../mailbox';

const folder = z.enum(FOLDERS);

export const messageSchema = z
  .object({
    id: z.uuid(),
    callerName: z.string().describe("As the caller's side sent it"),
    callerNumber: z.string(),
    receivedAt: z.iso.datetime(),
    seconds: z.number().int(),
    bytes: z.number().int(),
    folder: folder.describe('new until it was heard or kept'),
    urgent: z.boolean(),
    hasIntroduction: z.boolean().describe('Whether the colleague who forwarded it said something before it'),
  })
  .meta({ id: 'VoicemailMessage' });

export const updateMessageSchema = z
  .strictObject({ folder: folder.describe('saved marks it as read'), urgent: z.boolean() })
  .partial()
  .meta({ id: 'UpdateVoicemailMessage' });

export const messageQuery = listQuery(['receivedAt'], {
  folder: folder.optional(),
  urgent: z.stringbool().optional(),
  deleted: z
    .stringbool()
    .default(false)
    .describe('true: those that were deleted within the last hour and can be restored'),
});
export const messageList = listOf(messageSchema).meta({ id: 'VoicemailMessageList' });

export const forwardSchema = z
  .strictObject({ number: z.string().regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits') })
  .meta({ id: 'ForwardVoicemailMessage' });

export type MessageQuery = z.output<typeof messageQuery>;
export type UpdateMessage = z.output<typeof updateMessageSchema>;
export type ForwardMessage = z.output<typeof forwardSchema>;
export type MessageAnswer = z.output<typeof messageSchema>;

export function messageAnswer(message: VoicemailMessage): MessageAnswer {
  const { id, callerName, callerNumber, receivedAt, seconds, bytes, folder: where, urgent } = message;
  return {
    id,
    callerName,
    callerNumber,
    receivedAt: receivedAt.toISOString(),
    seconds,
    bytes,
    folder: where,
    urgent,
    hasIntroduction: message.introductionKey !== null,
  };
}
