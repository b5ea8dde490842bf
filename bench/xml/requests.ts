import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORIZATION } from '../support/api';

const FOLDER = join(__dirname, '../../e2e/fixtures/xml-curl');

/** The recorded requests that phones and calls cause; the number in them that is asked for. */
export const DIRECTORY = [
  { file: 'directory-sip-auth-register-1001.http', number: '1001' },
  { file: 'directory-sip-auth-invite-1001.http', number: '1001' },
  { file: 'directory-user-call-1002.http', number: '1002' },
];
export const DIALPLAN = [
  { file: 'dialplan-internal-1001-to-1002.http', number: '1002' },
  { file: 'dialplan-public-did-14155550100.http', number: null },
  { file: 'dialplan-after-transfer-from-public.http', number: '1002' },
];
export const RECORDED = { directory: DIRECTORY, dialplan: DIALPLAN };

const DOMAIN = 't000.example';
const DID = '14155550000';

/**
 * A recorded request of mod_xml_curl, which can be made any tenant's and any extension's in place: all names are
 * equally long, so asking for another one costs a few bytes written and nothing of what the machine is measured with.
 */
export class Request {
  readonly bytes: Buffer;
  private readonly tenantPlaces: number[];
  private readonly numberPlaces: number[];

  constructor({ file, number }: (typeof RECORDED)['directory' | 'dialplan'][number]) {
    const recorded = readFileSync(join(FOLDER, file), 'latin1');
    const body = recorded
      .slice(recorded.indexOf('\n\n') + 2)
      .replaceAll('acme.example', DOMAIN)
      // The recording server called the context differently; ours is the tenant's domain.
      .replaceAll(/=acme(?=&|$)/g, `=${DOMAIN}`)
      .replaceAll('14155550100', DID);
    const head = [
      'POST /freeswitch/xml HTTP/1.1',
      'host: 127.0.0.1:8080',
      `authorization: ${AUTHORIZATION}`,
      'user-agent: freeswitch-xml/1.0',
      'accept: */*',
      `content-length: ${body.length}`,
      'content-type: application/x-www-form-urlencoded',
      '\r\n',
    ].join('\r\n');
    this.bytes = Buffer.from(head + body, 'latin1');
    const places = (pattern: RegExp, offset: number): number[] =>
      [...body.matchAll(pattern)].map(({ index }) => head.length + index + offset);
    this.tenantPlaces = [
      ...places(new RegExp(DOMAIN, 'g'), 1),
      ...places(new RegExp(`(?<!\\d)${DID}(?!\\d)`, 'g'), DID.length - 3),
    ];
    this.numberPlaces =
      number === null ? [] : places(new RegExp(`(?<![\\da-f])${number}(?![\\da-f])`, 'g'), 0);
  }

  /** Or for the tenant's DID. */
  get isForNumber(): boolean {
    return this.numberPlaces.length > 0;
  }

  get body(): Buffer {
    return this.bytes.subarray(this.bytes.indexOf('\r\n\r\n') + 4);
  }

  /** Asks for the extension 1000 + `extension` of the tenant with this index, below 1,000 each. */
  aim(tenant: number, extension: number): void {
    this.write(this.tenantPlaces, tenant);
    this.write(this.numberPlaces, 1000 + extension);
  }

  private write(places: readonly number[], value: number): void {
    const { bytes } = this;
    const units = ZERO + (value % 10);
    const tens = ZERO + (Math.floor(value / 10) % 10);
    const hundreds = ZERO + (Math.floor(value / 100) % 10);
    const skip = value < 1000 ? 0 : 1;
    for (const place of places) {
      if (skip) bytes[place] = ZERO + Math.floor(value / 1000);
      bytes[place + skip] = hundreds;
      bytes[place + skip + 1] = tens;
      bytes[place + skip + 2] = units;
    }
  }
}

const ZERO = '0'.charCodeAt(0);
