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
}

export function mailSubject(message: MailedMessage): string {
  const urgent = message.urgent ? 'Urgent: ' : '';
  return `${urgent}Voicemail from ${caller(message)} for ${message.number}`;
}

export function mailText(message: MailedMessage): string {
  return [
    `${message.name} (${message.number}) has a new${message.urgent ? ' urgent' : ''} voicemail message.`,
    '',
    `From:   ${caller(message)}`,
    `Time:   ${localTime(message.receivedAt, message.timezone)}`,
    `Length: ${length(message.seconds)}`,
    '',
  ].join('\n');
}

function caller({ callerName, callerNumber }: MailedMessage): string {
  const name = callerName.replace(/\p{Cc}+/gu, ' ').trim();
  const number = callerNumber.replace(/\p{Cc}+/gu, ' ').trim() || 'an unknown number';
  return name === '' || name === number ? number : `${name} (${number})`;
}

/** `Monday, 23 November 2026 at 00:30:05 (Europe/Vienna)` */
function localTime(at: Date, timezone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: timezone,
  }).format(at);
  return `${text} (${timezone})`;
}

function length(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
