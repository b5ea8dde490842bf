import { callerText, lengthText, localTime } from '@callsign/mail';

export interface MissedCall {
  readonly whom: string;
  readonly callerName: string;
  readonly callerNumber: string;
  readonly at: Date;
  readonly rangSeconds: number;
  /** Whether the caller hung up while it rang. */
  readonly gaveUp: boolean;
  /** IANA name. */
  readonly timezone: string;
}

const callerOf = ({ callerName, callerNumber }: MissedCall): string =>
  callerText({ name: callerName, number: callerNumber });

export function missedSubject(call: MissedCall): string {
  return `Missed call from ${callerOf(call)} for ${call.whom}`;
}

export function missedText(call: MissedCall): string {
  return [
    `Nobody took a call for ${call.whom}.`,
    '',
    `From: ${callerOf(call)}`,
    `Time: ${localTime(call.at, call.timezone)}`,
    `Rang: ${lengthText(call.rangSeconds)}${call.gaveUp ? ', then the caller hung up' : ''}`,
    '',
  ].join('\n');
}
