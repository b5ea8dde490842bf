import { type ScannedRecord, type VariableName } from './scanned-record';

/** What mod_callcenter left on a leg for its record ("for xml_cdr needs"): the last queue that the leg was in. */
export interface QueueLeg {
  /** Who waited, or an agent's phone that was rung for who waited. */
  readonly side: 'member' | 'agent';
  /** As the switch names them. */
  readonly queue: string;
  readonly agent: string | null;
  readonly memberId: string;
  /** UUID of the leg that waited. */
  readonly memberLeg: string;
  /** Stamps in whole seconds since 1970; null where it did not happen. */
  readonly joinedSecond: number;
  readonly answeredSecond: number | null;
  readonly cancelledSecond: number | null;
  /** Whether caller and agent were connected. */
  readonly bridged: boolean;
  /** `TIMEOUT`, `NO_AGENT_TIMEOUT`, `BREAK_OUT`, `EXIT_WITH_KEY`; null where it was not cancelled. */
  readonly cancelReason: string | null;
  /** Each time that the leg was put into a queue, in order of time; the last is the one above. */
  readonly stays: readonly QueueStay[];
}

export interface QueueStay {
  readonly queue: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When the leg was given something else to do; null where it was the last thing it did. */
  readonly until: number | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What takes a call somewhere else. The rest prepares something, or is run on a leg while it waits. */
const ELSEWHERE = new Set([
  'bridge',
  'callcenter',
  'conference',
  'hangup',
  'ivr',
  'park',
  'redirect',
  'respond',
  'socket',
  'transfer',
  'valet_park',
  'voicemail',
]);

/** Null where the leg had nothing to do with a queue. */
export function queueLeg(scanned: ScannedRecord, legUuid: string): QueueLeg | null {
  const queue = scanned.variable('cc_queue');
  const memberId = scanned.variable('cc_member_uuid').toLowerCase();
  const side = scanned.variable('cc_side');
  const joinedSecond = second(scanned, 'cc_queue_joined_epoch');
  if (!queue || !UUID.test(memberId) || joinedSecond === null) return null;
  // A leg that was rung and never answered has the variables it was rung with, and no agent's channel made of it.
  const memberLeg = side === 'member' ? legUuid : scanned.variable('cc_member_session_uuid').toLowerCase();
  if (!UUID.test(memberLeg)) return null;
  const answered = second(scanned, 'cc_queue_answered_epoch');
  return {
    side: side === 'member' ? 'member' : 'agent',
    queue,
    agent: scanned.variable('cc_agent') || null,
    memberId,
    memberLeg,
    joinedSecond,
    // Of an earlier queue where it is before this one was joined.
    answeredSecond: answered !== null && answered >= joinedSecond ? answered : null,
    cancelledSecond: second(scanned, 'cc_queue_canceled_epoch'),
    bridged: scanned.variable('cc_agent_bridged') === 'true',
    cancelReason: scanned.variable('cc_cause') === 'cancel' ? scanned.variable('cc_cancel_reason') : null,
    stays: side === 'member' ? stays(scanned) : [],
  };
}

function stays(scanned: ScannedRecord): QueueStay[] {
  const ran = scanned.applications().filter(({ name }) => ELSEWHERE.has(name));
  return ran.flatMap(({ name, data, at }, index) => {
    const next = ran[index + 1];
    return name === 'callcenter'
      ? [{ queue: data, at: milliseconds(at), until: next ? milliseconds(next.at) : null }]
      : [];
  });
}

function second(scanned: ScannedRecord, name: VariableName): number | null {
  const text = scanned.variable(name);
  return /^[1-9]\d{5,10}$/.test(text) ? Number(text) : null;
}

const milliseconds = (microseconds: number): number => Math.round(microseconds / 1000);
