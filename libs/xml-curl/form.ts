/**
 * Reads single fields of a form without parsing all of it: a dialplan request is 6 to 7 KB of which five fields matter.
 * Values are URL-encoded, so `&name=` can only be a field's beginning; the first one counts. (Names made from SIP
 * headers carry a prefix such as `variable_sip_h_`, so nothing a phone sends can pose as one of ours.)
 */
export class Form {
  constructor(private readonly body: Buffer) {}

  /** @returns '' where the field is empty or missing */
  field(name: FieldName): string {
    const start = this.startOf(name);
    if (start < 0) return '';
    const end = this.body.indexOf(AMPERSAND, start);
    return decode(this.body.toString('latin1', start, end < 0 ? this.body.length : end));
  }

  /** Looks for the name, which is rare, and only then at what is before it: `&` stands everywhere in a form. */
  private startOf(name: FieldName): number {
    const needle = needleFor(name);
    for (let at = this.body.indexOf(needle); at >= 0; at = this.body.indexOf(needle, at + needle.length))
      if (at === 0 || this.body[at - 1] === AMPERSAND) return at + needle.length;
    return -1;
  }
}

/** The fields we read; see the recorded requests in e2e/fixtures/xml-curl. */
export type FieldName =
  | 'section'
  | 'tag_name'
  | 'key_name'
  | 'key_value'
  | 'purpose'
  | 'action'
  | 'user'
  | 'domain'
  | 'profile'
  | 'CC-Queue'
  | 'hostname'
  | 'refer-to-params'
  | 'refer-to-headers'
  | 'refer-from-channel-id'
  | 'refer-for-channel-id'
  | 'Hunt-Context'
  | 'Hunt-Destination-Number'
  | 'Caller-Context'
  | 'Caller-Destination-Number';

const AMPERSAND = '&'.charCodeAt(0);
const known = new Map<FieldName, Buffer>();

function needleFor(name: FieldName): Buffer {
  let found = known.get(name);
  if (!found) {
    found = Buffer.from(`${name}=`);
    known.set(name, found);
  }
  return found;
}

/** Thrown for a field whose percent encoding or UTF-8 is broken. */
export class MalformedForm extends Error {}

function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new MalformedForm('a form field is not valid URL encoding');
  }
}
