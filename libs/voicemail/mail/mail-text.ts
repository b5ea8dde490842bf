import { callerText, lengthText, localTime } from '@callsign/mail';

/** What a mail tells of a message. */
export interface MailedMessage {
  readonly callerName: string;
  readonly callerNumber: string;
  readonly receivedAt: Date;
  readonly seconds: number;
  readonly urgent: boolean;
  /** Of the box. */
  readonly number: string;
  readonly name: string;
  /** IANA name. */
  readonly timezone: string;
  /** Whether it should be attached and is gone. */
  readonly audioGone: boolean;
}

export function mailSubject(message: MailedMessage): string {
  const urgent = message.urgent ? 'Urgent: ' : '';
  return `${urgent}Voicemail from ${callerOf(message)} for ${message.number}`;
}

export function mailText(message: MailedMessage): string {
  return [
    `${message.name} (${message.number}) has a new${message.urgent ? ' urgent' : ''} voicemail message.`,
    '',
    `From:   ${callerOf(message)}`,
    `Time:   ${localTime(message.receivedAt, message.timezone)}`,
    `Length: ${lengthText(message.seconds)}`,
    ...(message.audioGone ? ['', 'Its recording is gone from the store of audio; it is not attached.'] : []),
    '',
  ].join('\n');
}

function callerOf({ callerName, callerNumber }: MailedMessage): string {
  return callerText({ name: callerName, number: callerNumber });
}
