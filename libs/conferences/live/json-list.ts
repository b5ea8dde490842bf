import { z } from 'zod';

const caller = z.object({
  type: z.literal('caller'),
  id: z.number(),
  uuid: z.string(),
  caller_id_name: z.string(),
  caller_id_number: z.string(),
  /** Seconds since. */
  join_time: z.number(),
  volume_in: z.number(),
  volume_out: z.number(),
  flags: z.object({
    can_hear: z.boolean(),
    can_speak: z.boolean(),
    talking: z.boolean(),
    is_moderator: z.boolean(),
  }),
});

const conferences = z.array(
  z.object({
    conference_name: z.string(),
    conference_uuid: z.string(),
    /** Seconds since it began. */
    run_time: z.number(),
    locked: z.boolean(),
    /** It is ending. */
    destruct: z.boolean(),
    recording: z.boolean(),
    members: z.array(z.union([caller, z.object({ type: z.literal('recording_node') })])),
  }),
);

export const JSON_LIST = 'conference json_list compact';

/** A conference as the switch tells. */
export type ListedConference = Omit<z.output<typeof conferences>[number], 'members'> & {
  /** The last who came is first. */
  readonly members: readonly z.output<typeof caller>[];
};

/** Reads the output of `conference json_list` (mod_conference.c, conference_jlist). Throws where it has another form. */
export function readJsonList(output: string): ListedConference[] {
  return conferences.parse(JSON.parse(output)).map(({ members, ...rest }) => ({
    ...rest,
    members: members.filter((member) => member.type === 'caller'),
  }));
}
