import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FREESWITCH } from './test-app';

const folder = join(__dirname, '../fixtures/xml-cdr');

export const RECORDED = [
  'conference',
  'inbound-did-a-leg',
  'inbound-did-b-leg',
  'internal-answered-a-leg',
  'internal-answered-b-leg',
  'outbound-socket-caller-hung-up',
  'outbound-socket-unknown-application',
  'queue-agent-leg',
  'queue-caller-leg',
  'record',
] as const;
export type Recorded = (typeof RECORDED)[number];

/** A request as mod_xml_cdr sent it: the value of `?uuid=` and the body. */
export interface SwitchPost {
  readonly uuid: string;
  readonly body: string;
}

export function recorded(name: Recorded): SwitchPost {
  const request = readFileSync(join(folder, `${name}.http`), 'latin1');
  const uuid = /\?uuid=(\S+)/.exec(request)?.[1] ?? '';
  return { uuid, body: request.slice(request.indexOf('\n\n') + 2) };
}

/** A recorded request whose XML was changed, encoded again; a new leg of its own unless `uuid` stays. */
export function variant(
  name: Recorded,
  change: (xml: string) => string = (xml) => xml,
  uuid: string = randomUUID(),
): SwitchPost {
  const original = recorded(name);
  const own = original.uuid.replace('a_', '');
  const xml = decodeURIComponent(original.body.slice(4)).replaceAll(own, uuid);
  return { uuid: original.uuid.replace(own, uuid), body: `cdr=${encodeURIComponent(change(xml))}` };
}

/** Sets a variable of the channel, URL-encoded as the switch does. */
export function setVariable(name: string, value: string): (xml: string) => string {
  const element = `<${name}>${encodeURIComponent(value).replace(/'/g, '%27')}</${name}>`;
  return (xml) => {
    const without = xml.replace(new RegExp(`\\s*<${name}>[^<]*</${name}>(?=[^]*</variables>)`, 'g'), '');
    return value === '' ? without : without.replace('<variables>', () => `<variables>\n    ${element}`);
  };
}

export const basic = (password: string = FREESWITCH.password) =>
  `Basic ${Buffer.from(`${FREESWITCH.username}:${password}`).toString('base64')}`;

/** As the switch does; answers the status and the text that its log would show. */
export async function post(
  url: string,
  { uuid, body }: SwitchPost,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}/freeswitch/cdr?uuid=${uuid}`, {
    method: 'POST',
    headers: { authorization: basic(), 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  return { status: answer.status, text: (await answer.text()).trim() };
}
