import { listOf, listQuery } from '@callsign/platform';
import { z } from 'zod';
import type { ConferenceParticipant, ConferenceSession } from './conference-session.entity';

const time = z.iso.datetime({ offset: true });

const session = {
  id: z.uuid().describe('The same as live'),
  conferenceId: z.uuid().nullable().describe('The room; null where it was made of a call'),
  name: z.string().describe('Of the room, as it was then; empty where it was made of a call'),
  number: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable().describe('Null while it is held'),
  endSeen: z.boolean().describe('false: it ended while CallSign was away; `endedAt` is when that was found'),
  participants: z.number().int().describe('How many different calls were in it'),
};
const participantSchema = z
  .object({
    callId: z.uuid().describe('UUID of the leg; the same as in the call record'),
    number: z.string(),
    name: z.string(),
    moderator: z.boolean(),
    joinedAt: z.iso.datetime(),
    leftAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ConferenceParticipant' });

export const sessionSchema = z.object(session).meta({ id: 'ConferenceSession' });
export const sessionDetailSchema = z
  .object({
    ...session,
    visits: z.array(participantSchema).describe('Once for each time that somebody came, at most 2,000'),
  })
  .meta({ id: 'ConferenceSessionDetail' });
export const sessionList = listOf(sessionSchema).meta({ id: 'ConferenceSessionList' });
export const sessionQuery = listQuery(['startedAt'], {
  conferenceId: z.uuid().optional().describe('Of this room'),
  running: z.stringbool().optional().describe('true: those that are held now; false: those that are over'),
  from: time.optional().describe('Begun at this time or later; ISO 8601'),
  to: time.optional().describe('Begun before this time; ISO 8601'),
}).extend({ sort: z.enum(['-startedAt', 'startedAt']).default('-startedAt') });

export type SessionQuery = z.output<typeof sessionQuery>;
export type SessionAnswer = z.output<typeof sessionSchema>;
export type SessionDetailAnswer = z.output<typeof sessionDetailSchema>;

export function sessionAnswer(row: ConferenceSession, participants: number): SessionAnswer {
  const { id, conferenceId, name, number, startedAt, endedAt, endSeen } = row;
  return {
    id,
    conferenceId,
    name,
    number,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endSeen,
    participants,
  };
}

export function visitAnswer(row: ConferenceParticipant): SessionDetailAnswer['visits'][number] {
  const { callId, number, name, moderator, joinedAt, leftAt } = row;
  return {
    callId,
    number,
    name,
    moderator,
    joinedAt: joinedAt.toISOString(),
    leftAt: leftAt?.toISOString() ?? null,
  };
}
