import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const USER = 'freeswitch';
export const PASSWORD = 'bench-switch-password';

/** A recorded request of mod_xml_cdr that can be sent as any number of different legs. */
export class RequestTemplate {
  private readonly head: string;
  private readonly bytes: Buffer;
  private readonly places: number[] = [];

  /** @param folder of the recorded requests (`e2e/fixtures/xml-cdr`) */
  constructor(folder: string, name: string) {
    const recorded = readFileSync(join(folder, name));
    const start = recorded.indexOf('\n\n') + 2;
    const uuid = /\?uuid=(?:a_)?([0-9a-f-]{36})/.exec(recorded.toString('latin1', 0, start))?.[1] ?? '';
    const body = recorded.subarray(start);
    const authorization = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');
    this.head = [
      `POST /freeswitch/cdr?uuid=${uuid} HTTP/1.1`,
      'host: 127.0.0.1',
      `authorization: Basic ${authorization}`,
      'user-agent: freeswitch-xml/1.0',
      'accept: */*',
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${body.length}`,
      '\r\n',
    ].join('\r\n');
    this.bytes = Buffer.concat([Buffer.from(this.head), body]);
    for (let at = this.bytes.indexOf(uuid); at >= 0; at = this.bytes.indexOf(uuid, at + uuid.length))
      this.places.push(at);
  }

  /** The whole request as a leg of its own. */
  next(): { uuid: string; request: Buffer } {
    const uuid = randomUUID();
    const request = Buffer.from(this.bytes);
    for (const place of this.places) request.write(uuid, place, 'latin1');
    return { uuid, request };
  }
}
