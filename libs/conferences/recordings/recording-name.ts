/** What had it recorded: the room, or somebody in it. */
export const CAUSES = ['all', 'on_demand'] as const;
export type Cause = (typeof CAUSES)[number];

/** What the name of a recording says of it, so that it can be taken in without whoever saw the conference. */
export interface ConferenceRecordingName {
  readonly id: string;
  readonly tenantId: number;
  readonly sessionId: string;
  readonly policy: Cause;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAME = new RegExp(`^conf-(\\d{1,9})-(${UUID})-(all|on_demand)-(${UUID})\\.wav$`);

/** @param sessionId and `id` may be something that the switch expands to one */
export function conferenceRecordingName(
  tenantId: number,
  sessionId: string,
  policy: Cause,
  id: string,
): string {
  return `conf-${tenantId}-${sessionId}-${policy}-${id}.wav`;
}

/** Null for what is no recording of a conference. */
export function parseConferenceRecordingName(name: string): ConferenceRecordingName | null {
  const [, tenantId, sessionId, policy, id] = NAME.exec(name) ?? [];
  if (!sessionId || !policy || !id) return null;
  return { id, tenantId: Number(tenantId), sessionId, policy: policy as Cause };
}
