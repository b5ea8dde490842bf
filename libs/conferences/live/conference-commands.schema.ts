import { DIALLED } from '@callsign/platform';
import { z } from 'zod';

const atLeastOne = (values: object) => Object.keys(values).length > 0;
const level = z.number().int().min(-4).max(4);

export const changeLiveConferenceSchema = z
  .strictObject({
    locked: z.boolean().describe('Nobody comes in but who is invited'),
    recording: z.boolean(),
    participantsMuted: z.boolean().describe('All who are no moderators'),
  })
  .partial()
  .refine(atLeastOne, 'must say what to change')
  .meta({ id: 'ChangeLiveConference' });

export const changeLiveMemberSchema = z
  .strictObject({
    muted: z.boolean().describe('Is not heard'),
    deaf: z.boolean().describe('Hears nobody'),
    voice: level.describe('How loud the others hear it'),
    hearing: level.describe('How loud it hears the others'),
  })
  .partial()
  .refine(atLeastOne, 'must say what to change')
  .meta({ id: 'ChangeLiveMember' });

export const inviteSchema = z
  .strictObject({
    number: z
      .string()
      .regex(DIALLED, 'must be digits, * or #, with an optional +')
      .describe('An extension, or whatever else an extension of the tenant may dial'),
  })
  .meta({ id: 'Invite' });
export const invitedSchema = z
  .object({ callId: z.uuid().describe('UUID of the leg that rings') })
  .meta({ id: 'Invited' });

export type ChangeLiveConference = z.output<typeof changeLiveConferenceSchema>;
export type ChangeLiveMember = z.output<typeof changeLiveMemberSchema>;
export type Invite = z.output<typeof inviteSchema>;
