import { EslUnsafeTextError } from './errors';

/** Longer arguments travel in the body of a sendmsg, which mod_event_socket takes as the application's argument. */
const MAX_HEADER_ARGUMENT = 1024;

/** Refuses text that would end a command line or header early (mod_event_socket: a line break ends a header). */
export function assertOneLine(field: string, text: string): string {
  if (/[\r\n\0]/.test(text)) throw new EslUnsafeTextError(field);
  return text;
}

/** The bytes of one command. Throws EslUnsafeTextError, naming the field, when a part does not fit on its line. */
export function commandText(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  let text = assertOneLine('command', line);
  for (const [name, value] of Object.entries(headers)) {
    text += `\n${assertOneLine('header name', name)}: ${assertOneLine(name, value)}`;
  }
  if (body === '') return `${text}\n\n`;
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return `${text}${typed ? '' : '\nContent-Type: text/plain'}\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`;
}

/** While it runs, keys and transfers have applications run on the channel, which an `event-lock` would hold back. */
const UNLOCKED = new Set(['bridge']);

/**
 * A `sendmsg` that runs an application on the session's own channel, in order (`event-lock`), and says so by
 * `eventUuid` when it is done (it returns as Application-UUID in CHANNEL_EXECUTE_COMPLETE).
 */
export function executeText(application: string, argument: string, eventUuid: string): string {
  const headers: Record<string, string> = {
    'call-command': 'execute',
    'execute-app-name': assertOneLine('application', application),
    'event-lock': String(!UNLOCKED.has(application)),
    'Event-UUID': eventUuid,
  };
  assertOneLine(`argument of ${application}`, argument);
  if (Buffer.byteLength(argument) > MAX_HEADER_ARGUMENT) return commandText('sendmsg', headers, argument);
  if (argument !== '') headers['execute-app-arg'] = argument;
  return commandText('sendmsg', headers);
}
