import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { z } from 'zod';
import { ANNOUNCEMENTS, type Conference, QUALITIES } from './conference.entity';

const pin = z.string().regex(/^[0-9]{4,10}$/, 'must be 4 to 10 digits');

const fields = {
  number: z
    .string()
    .regex(/^[0-9]{2,10}$/, 'must be 2 to 10 digits')
    .describe('What is dialled; no extension and no other feature of the tenant may have it'),
  name: nameText(80),
  waitForModerator: z
    .boolean()
    .describe(
      'Participants hear music, and not each other, until a moderator is there; needs a moderator PIN',
    ),
  announce: z
    .enum(ANNOUNCEMENTS)
    .describe(
      'How the others are told of who comes and goes: not at all, a tone, the name that they have said',
    ),
  muteOnEntry: z.boolean().describe('Participants are muted when they come in; they press 0 to talk'),
  maxMembers: z.number().int().min(2).max(500).describe('How many may be in it at once'),
  record: z
    .boolean()
    .describe('The whole conference is recorded, from its second member on; who comes in is told'),
  video: z
    .boolean()
    .describe('Pictures are passed on, that of who talks to all; phones have to agree on VP8 or H.264'),
  quality: z
    .enum(QUALITIES)
    .describe(
      'Voices are mixed at 8,000 (telephone), 16,000 (wideband) or 48,000 (fullband) samples a second',
    ),
  enabled: z.boolean().describe('A disabled room is to callers as if it did not exist'),
};
const pins = {
  participantPin: pin
    .nullable()
    .describe('What participants have to enter; null: nothing. Is not shown with the room, but by `/pins`'),
  moderatorPin: pin.nullable().describe('What makes a moderator of who enters it; null: nobody is one'),
};

export const updateConferenceSchema = z
  .strictObject({ ...fields, ...pins })
  .partial()
  .meta({ id: 'UpdateConference' });
export const createConferenceSchema = z
  .strictObject({ ...updateConferenceSchema.shape, number: fields.number, name: fields.name })
  .meta({ id: 'CreateConference' });
export const conferenceSchema = z
  .object({
    id: z.uuid(),
    ...fields,
    hasParticipantPin: z.boolean(),
    hasModeratorPin: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Conference' });
export const conferencePinsSchema = z
  .object({ participantPin: z.string().nullable(), moderatorPin: z.string().nullable() })
  .meta({ id: 'ConferencePins' });
export const conferenceQuery = listQuery(['number', 'name', 'createdAt'], {
  q: searchText.optional().describe('Part of the number or the name'),
  enabled: z.stringbool().optional(),
});
export const conferenceList = listOf(conferenceSchema).meta({ id: 'ConferenceList' });

export type CreateConference = z.output<typeof createConferenceSchema>;
export type UpdateConference = z.output<typeof updateConferenceSchema>;
export type ConferenceQuery = z.output<typeof conferenceQuery>;
export type ConferenceAnswer = z.output<typeof conferenceSchema>;
export type ConferencePinsAnswer = z.output<typeof conferencePinsSchema>;

export function conferenceAnswer({
  tenantId: _,
  participantPin,
  moderatorPin,
  createdAt,
  updatedAt,
  ...values
}: Conference): ConferenceAnswer {
  return {
    ...values,
    hasParticipantPin: participantPin !== null,
    hasModeratorPin: moderatorPin !== null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
