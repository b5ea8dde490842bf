import type { TenantTransaction } from '@callsign/platform';
import type { Target } from '@callsign/routing';
import { z } from 'zod';
import { ANNOUNCEMENTS, QUALITIES } from '../rooms/conference.entity';

const rows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    participantPin: z.string().nullable(),
    moderatorPin: z.string().nullable(),
    waitForModerator: z.boolean(),
    announce: z.enum(ANNOUNCEMENTS),
    muteOnEntry: z.boolean(),
    maxMembers: z.number(),
    record: z.boolean(),
    video: z.boolean(),
    quality: z.enum(QUALITIES),
  }),
);

/** A room as a call needs to know it; its PINs are sealed. */
export type Room = Readonly<z.output<typeof rows>[number]>;
export type ConferenceTarget = Target & { readonly type: 'conference' } & Room;

const SQL = `
  SELECT id, number, name, participant_pin AS "participantPin", moderator_pin AS "moderatorPin",
    wait_for_moderator AS "waitForModerator", announce, mute_on_entry AS "muteOnEntry", max_members AS "maxMembers",
    record, video, quality
  FROM conferences WHERE tenant_id = $1`;

/** All enabled rooms of a tenant. */
export async function conferenceTargets(tx: TenantTransaction): Promise<ConferenceTarget[]> {
  const found = rows.parse(await tx.manager.query(`${SQL} AND enabled`, [tx.tenantId]));
  return found.map((row) => ({ type: 'conference', ...row }));
}

/** Also a disabled one: the conference in it may go on. */
export async function findRoom(tx: TenantTransaction, id: string): Promise<Room | null> {
  const found = rows.parse(await tx.manager.query(`${SQL} AND id = $2`, [tx.tenantId, id]));
  return found[0] ?? null;
}

export function isConference(target: Target | null | undefined): target is ConferenceTarget {
  return target?.type === 'conference';
}
