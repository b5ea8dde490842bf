import { channelUuid } from '@callsign/platform';

/**
 * What the switch knows a conference by. The tenant is part of it, and nobody dials such a name: it is written here
 * alone, from the ids in the tenant's compiled routing.
 */
export function roomName(tenantId: number, conferenceId: string): string {
  return `room-${tenantId}-${channelUuid(conferenceId)}`;
}

/** Of a conference that was made of a call. */
export function talkName(tenantId: number, call: string): string {
  return `talk-${tenantId}-${channelUuid(call)}`;
}

export interface ConferenceName {
  readonly tenantId: number;
  /** Null for what was made of a call. */
  readonly conferenceId: string | null;
}

const NAME = /^(room|talk)-([0-9]{1,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Null for what is no conference of ours, such as an announcement of a paging group. */
export function readConferenceName(name: string): ConferenceName | null {
  const [, kind, tenantId, id] = NAME.exec(name) ?? [];
  if (id === undefined) return null;
  return { tenantId: Number(tenantId), conferenceId: kind === 'room' ? id : null };
}

/**
 * Profiles of conference.conf. `guarded` is for rooms with a PIN: where the switch can not ask us for the room's own,
 * it has one in its files that nobody can enter (freeswitch-conf/autoload_configs/stand-ins.conf.xml).
 */
export const PROFILES = { open: 'room', guarded: 'guarded', talk: 'talk' } as const;
