import { createHash } from 'node:crypto';
import type { CdrRecord, QueueLeg } from '@callsign/cdr';
import {
  type Heard,
  LEAVE_REASONS,
  NO_LONGER_NEEDED,
  type RecordedOffer,
  type RecordedStay,
} from './queue-fact';

/** Id of the fact of a stay that is guessed. */
export const STAYED = 'stayed';
/** Stamps of the same moment in variables (whole seconds) and in the list of applications. */
const SAME_MOMENT_MS = 2_000;

/** What the record of a leg says of the queues that it was in. */
export function heardRecords(record: CdrRecord, leg: QueueLeg): Heard[] {
  const last = heardRecord(record, leg);
  const before = leg.stays.filter(({ at }) => at < leg.joinedSecond * 1000 - SAME_MOMENT_MS);
  return [
    ...before.flatMap((one) => (one.until === null ? [] : [earlier(last, one.queue, one.at, one.until)])),
    last,
  ];
}

/** The switch's own name of it is not in the record; this one is the same for whoever reads the record. */
function earlier(last: Heard, queue: string, at: number, until: number): Heard {
  const hex = createHash('sha256').update(`${last.callId} ${queue} ${at}`).digest('hex');
  const memberId = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
  return { ...last, memberId, queue, id: STAYED, fact: { is: 'stayed', at, until } };
}

/** Of the last queue. */
function heardRecord(record: CdrRecord, leg: QueueLeg): Heard {
  return {
    callId: leg.memberLeg,
    memberId: leg.memberId,
    queue: leg.queue,
    node: record.node,
    caller:
      leg.side === 'member'
        ? { number: record.caller_number, name: record.caller_name }
        : { number: '', name: '' },
    id: leg.side === 'member' ? 'recorded' : `offer:${record.leg_uuid}`,
    fact: leg.side === 'member' ? stay(record, leg) : offer(record, leg),
  };
}

function stay(record: CdrRecord, leg: QueueLeg): RecordedStay {
  const joinedAt = leg.joinedSecond * 1000;
  const ran = leg.stays
    .filter(({ queue, at }) => queue === leg.queue && Math.abs(at - joinedAt) < SAME_MOMENT_MS)
    .at(-1);
  const reason =
    leg.cancelReason === null ? null : (LEAVE_REASONS[leg.cancelReason] ?? (ran?.until ? 'moved' : 'hangup'));
  return {
    is: 'recorded',
    joinedAt: ran?.at ?? joinedAt,
    agent: leg.bridged ? leg.agent : null,
    answeredSecond: leg.answeredSecond,
    cancelledSecond: leg.cancelledSecond,
    reason,
    endedAt: Math.round(record.ended_us / 1000),
  };
}

function offer(record: CdrRecord, leg: QueueLeg): RecordedOffer {
  return {
    is: 'offer',
    agent: leg.agent ?? '',
    startedAt: Math.round(record.started_us / 1000),
    answeredAt: leg.bridged && record.answered_us !== null ? Math.round(record.answered_us / 1000) : null,
    endedAt: Math.round(record.ended_us / 1000),
    missed: record.answered_us === null && !NO_LONGER_NEEDED.has(record.hangup_cause),
    joinedSecond: leg.joinedSecond,
  };
}
