import type { TopicDefinition } from '@callsign/live';
import { z } from 'zod';

const level = z.number().int().min(-4).max(4);

export const liveMemberSchema = z
  .object({
    callId: z.string().describe('UUID of the leg; the same as in the call record'),
    number: z.string(),
    name: z.string(),
    moderator: z.boolean(),
    talking: z.boolean(),
    muted: z.boolean().describe('Is not heard'),
    deaf: z.boolean().describe('Hears nobody'),
    voice: level.describe('How loud the others hear it: -4 to 4, 0 as it comes'),
    hearing: level.describe('How loud it hears the others'),
    joinedAt: z.iso.datetime(),
  })
  .meta({ id: 'LiveConferenceMember' });

export const liveConferenceSchema = z
  .object({
    id: z.string().describe('Of this session; the same as in the history'),
    node: z.string().describe('The switch it is on'),
    conferenceId: z.uuid().nullable().describe('The room; null where it was made of a call'),
    startedAt: z.iso.datetime(),
    locked: z.boolean().describe('Nobody comes in but who is invited'),
    recording: z.boolean(),
    members: z.array(liveMemberSchema).describe('In the order in which they came'),
    invited: z
      .array(z.object({ callId: z.string(), number: z.string(), since: z.iso.datetime() }))
      .describe('Who is being called'),
  })
  .meta({ id: 'LiveConference' });

export type LiveMember = z.output<typeof liveMemberSchema>;
export type LiveConference = z.output<typeof liveConferenceSchema>;

export const conferencesTopic: TopicDefinition<LiveConference> = {
  name: 'conferences',
  summary: 'The conferences that are held now',
  item: liveConferenceSchema,
};
