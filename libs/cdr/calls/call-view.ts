import type { CallRow, LegRow } from './call-rows';
import type { Call, CallLeg } from './cdr.shapes';
import { causeSentence } from './hangup-causes';

/** ISO 8601 in UTC with microseconds, e.g. `2026-11-22T06:51:10.221112Z`. */
export function isoTime(microseconds: string | number): string {
  const us = Number(microseconds);
  const whole = new Date(Math.floor(us / 1_000)).toISOString().slice(0, -1);
  return `${whole}${String(us % 1_000).padStart(3, '0')}Z`;
}

const isoOrNull = (microseconds: string | null) => (microseconds === null ? null : isoTime(microseconds));
const seconds = (milliseconds: string) => Number(milliseconds) / 1_000;

export function callView(row: CallRow): Call {
  return {
    id: row.id,
    direction: row.direction,
    from: { name: row.callerName, number: row.callerNumber, extension: row.extension },
    to: { number: row.destination, answeredBy: row.answeredBy },
    startedAt: isoTime(row.startedUs),
    answeredAt: isoOrNull(row.answeredUs),
    endedAt: isoTime(row.endedUs),
    answered: row.answeredUs !== null,
    duration: seconds(row.durationMs),
    billable: seconds(row.billableMs),
    cause: row.cause,
    causeCode: row.causeCode,
    causeText: causeSentence(row.cause),
    legs: row.rung + 1,
    node: row.node,
  };
}

export function legView(row: LegRow): CallLeg {
  return {
    id: row.id,
    leg: row.leg,
    callerName: row.callerName,
    callerNumber: row.callerNumber,
    destination: row.destination,
    extension: row.extension,
    startedAt: isoTime(row.startedUs),
    answeredAt: isoOrNull(row.answeredUs),
    endedAt: isoTime(row.endedUs),
    duration: seconds(row.durationMs),
    billable: seconds(row.billableMs),
    cause: row.cause,
    causeCode: row.causeCode,
    hangupDisposition: row.disposition,
    codec: row.codec,
    mos: row.mos,
    networkIp: row.networkIp,
    node: row.node,
  };
}
