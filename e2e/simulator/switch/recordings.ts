import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { switchUrlEncode } from './url-encoding';

const fixtures = join(__dirname, '../../fixtures');
const esl = join(__dirname, '../../../libs/esl/fixtures');

export type Field = readonly [name: string, value: string];
export type Headers = Readonly<Record<string, string>>;

/** Names, numbers and ids of the recorded calls; `carrier` called a DID, `own` one extension another. */
export const RECORDED = {
  own: {
    a: '68e88b9c-4212-44ed-bd2a-639b5180291c',
    b: 'acef8186-b8e8-436d-b236-a02092447c13',
    name: 'User 1001',
    from: '1001',
    to: '1002',
  },
  carrier: { a: 'd9c00014-d385-40a1-9ff3-94cb870f6d7d', name: 'sipp', from: 'sipp', to: '14155550100' },
  domain: 'acme.example',
  context: 'acme',
} as const;

/** Body of a recorded request of mod_xml_curl (`dialplan-internal-1001-to-1002`) as it was sent. */
export function recordedBody(name: string): string {
  return bodyOf(readFileSync(join(fixtures, 'xml-curl', `${name}.http`), 'latin1'));
}

export function recordedForm(name: string): Field[] {
  return recordedBody(name)
    .split('&')
    .map((pair) => {
      const separator = pair.indexOf('=');
      return [decodeURIComponent(pair.slice(0, separator)), decodeURIComponent(pair.slice(separator + 1))];
    });
}

export const encodeForm = (fields: readonly Field[]): string =>
  fields.map(([name, value]) => `${switchUrlEncode(name)}=${switchUrlEncode(value)}`).join('&');

/** The XML of a recorded call detail record (`internal-answered-a-leg`). */
export function recordedCdr(name: string): string {
  const body = bodyOf(readFileSync(join(fixtures, 'xml-cdr', `${name}.http`), 'latin1'));
  return decodeURIComponent(body.slice('cdr='.length));
}

/** Recorded events, by name and direction of their channel: `CHANNEL_ANSWER inbound`. */
export const recordedEvents: ReadonlyMap<string, Headers> = new Map(
  ['parked-call', 'internal-call'].flatMap((file) =>
    readFileSync(join(fixtures, 'esl', `${file}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Headers)
      .map((event): [string, Headers] => [`${event['Event-Name']} ${event['Call-Direction']}`, event]),
  ),
);

/** Header lines of the recorded reply to `connect`, decoded. */
export const recordedConnectReply: readonly Field[] = (() => {
  const stream = readFileSync(join(esl, 'outbound-session.from-freeswitch'), 'latin1');
  return stream
    .slice(0, stream.indexOf('\n\n'))
    .split('\n')
    .map((line): Field => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), decodeURIComponent(line.slice(colon + 2))];
    });
})();

/** One row of the recorded `show channels as json`. */
export const recordedChannelRow = (
  JSON.parse(readFileSync(join(esl, 'show-channels-json.txt'), 'utf8')) as { rows: Headers[] }
).rows[0] as Headers;

/** Puts other words for recorded ones, wherever they stand alone; the longest that fits counts. */
export function substitution(words: Headers): (text: string) => string {
  const keys = Object.keys(words).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\w-])(?:${keys.map((key) => key.replaceAll('.', '\\.')).join('|')})(?![\\w-])`,
    'g',
  );
  return (text) => text.replace(pattern, (word) => words[word] ?? word);
}

function bodyOf(request: string): string {
  return request.slice(request.indexOf('\n\n') + 2);
}
