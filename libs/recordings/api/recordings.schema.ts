import { RECORDING_POLICIES } from '@callsign/extensions';
import { listOf, listQuery } from '@callsign/platform';
import { z } from 'zod';
import type { Recording } from '../recording.entity';

const time = z.iso.datetime({ offset: true });
const directions = z.enum(['in', 'out', 'conference']);

const party = z.object({ name: z.string(), number: z.string() });

export const recordingSchema = z
  .object({
    id: z.uuid(),
    callId: z.uuid().nullable().describe('Of the call in the call records, as any of its legs'),
    extension: z
      .object({
        id: z.uuid(),
        number: z.string().describe('That it had then'),
      })
      .nullable()
      .describe('Whose phone was recorded; null for a conference'),
    conferenceSessionId: z
      .uuid()
      .nullable()
      .describe('The conference that was recorded; `callee` is its room'),
    direction: directions.describe(
      'As the extension sees it: in was a call that it took; or a whole conference',
    ),
    caller: party.describe("As the caller's side sent it; empty where nothing was told"),
    callee: party,
    startedAt: z.iso.datetime().describe('When they began to talk'),
    seconds: z.number().int(),
    bytes: z.number().int(),
    policy: z.enum(RECORDING_POLICIES).describe('What had it recorded'),
    legalHold: z.boolean().describe('While set, neither a person nor retention deletes it'),
    plays: z.number().int().describe('How often it was listened to; the audit log says by whom'),
    lastPlayedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Recording' });

export const updateRecordingSchema = z
  .strictObject({ legalHold: z.boolean() })
  .meta({ id: 'UpdateRecording' });

const filters = {
  direction: directions.optional(),
  number: z
    .string()
    .regex(/^\+?[0-9*#A-Za-z._-]{1,32}$/, 'must be 1 to 32 digits, letters or * # . _ -')
    .optional()
    .describe("Part of the caller's or the callee's number; a leading + is ignored"),
  from: time.optional().describe('Begun at this time or later; ISO 8601'),
  to: time.optional().describe('Begun before this time; ISO 8601'),
  callId: z.uuid().optional().describe('Of the leg that called, as in the call records'),
  legalHold: z.stringbool().optional(),
};
const sort = z.enum(['-startedAt', 'startedAt', '-seconds', 'seconds']).default('-startedAt');

/** Without `extension`, which is whoever asks, and without what is deleted. */
export const ownRecordingQuery = listQuery(['startedAt'], filters).extend({ sort });
export const recordingQuery = listQuery(['startedAt'], {
  ...filters,
  extension: z
    .string()
    .regex(/^[0-9]{1,10}$/, 'must be 1 to 10 digits')
    .optional()
    .describe('Number that the extension had then'),
  deleted: z
    .stringbool()
    .default(false)
    .describe('true: those that were deleted within the last hour and can be restored'),
}).extend({ sort });
export const recordingList = listOf(recordingSchema).meta({ id: 'RecordingList' });

export type RecordingQuery = z.output<typeof recordingQuery>;
export type OwnRecordingQuery = z.output<typeof ownRecordingQuery>;
export type UpdateRecording = z.output<typeof updateRecordingSchema>;
export type RecordingAnswer = z.output<typeof recordingSchema>;

export function recordingAnswer(row: Recording): RecordingAnswer {
  const { id, direction, seconds, bytes, policy, legalHold, plays } = row;
  return {
    id,
    callId: row.callUuid,
    extension: row.extensionId === null ? null : { id: row.extensionId, number: row.extension },
    conferenceSessionId: row.conferenceSessionId,
    direction,
    caller: { name: row.callerName, number: row.callerNumber },
    callee: { name: row.calleeName, number: row.calleeNumber },
    startedAt: row.startedAt.toISOString(),
    seconds,
    bytes,
    policy,
    legalHold,
    plays,
    lastPlayedAt: row.lastPlayedAt?.toISOString() ?? null,
  };
}

/** `2026-11-25T09-15-02Z_1001_in_+14155550100.wav`: sorts by time, and is a name on every system. */
export function downloadName({ startedAt, extension, direction, ...row }: Recording): string {
  const time = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  const other = direction === 'in' ? row.callerNumber : row.calleeNumber;
  return (
    [`${time}Z`, extension, direction, other.replace(/[^0-9A-Za-z+]/g, '')].filter(Boolean).join('_') + '.wav'
  );
}
