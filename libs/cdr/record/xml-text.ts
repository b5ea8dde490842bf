/** A body that is no record; the message is the reason that is kept with it. */
export class UnreadableRecord extends Error {}

const PERCENT = 0x25;

/**
 * The XML of a posted or filed record. Takes what mod_xml_cdr produces by its `encode` setting: `cdr=` and URL-encoded
 * XML, `cdr=` and plain XML, XML alone (`textxml`), and the same without `cdr=` as it files them in err-log-dir.
 */
export function recordXml(body: Buffer): string {
  const start = body.toString('latin1', 0, 4) === 'cdr=' ? 4 : 0;
  if (body.length === start) throw new UnreadableRecord('the body is empty');
  if (body[start] === PERCENT) return urlDecode(formField(body, start));
  if (body[start] === '<'.charCodeAt(0)) return body.toString('utf8', start);
  throw new UnreadableRecord('the body is neither XML nor URL-encoded XML');
}

function formField(body: Buffer, start: number): string {
  const end = body.indexOf('&', start);
  const text = body.toString('latin1', start, end < 0 ? body.length : end);
  return text.includes('+') ? text.replaceAll('+', ' ') : text;
}

/** Undoes URL encoding; an escape that is none stays as it is, as in switch_url_decode, and bytes that are no UTF-8 become U+FFFD. */
function urlDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return decodeBytes(Buffer.from(text, 'latin1'));
    throw error;
  }
}

function decodeBytes(bytes: Buffer): string {
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const escape = bytes[i] === PERCENT ? bytes.toString('latin1', i + 1, i + 3) : '';
    const isEscape = /^[0-9a-f]{2}$/i.test(escape);
    bytes[length++] = isEscape ? parseInt(escape, 16) : (bytes[i] ?? 0);
    if (isEscape) i += 2;
  }
  return bytes.toString('utf8', 0, length);
}

/** Value of a channel variable: URL-encoded once more inside the XML, so it never holds a tag. */
export function variableText(raw: string): string {
  return storable(raw.includes('%') ? urlDecode(raw) : raw);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an element or attribute: XML-escaped (XML 1.0 §4.1). */
export function elementText(raw: string): string {
  if (!raw.includes('&')) return storable(raw);
  return storable(
    raw.replace(
      /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return NAMED[name] ?? whole;
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    ),
  );
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const UNSTORABLE = /[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Cs}/gu;

/** Without what PostgreSQL can not store (NUL, half a surrogate pair) or a reader can not see; at most 1,000 characters. */
function storable(text: string): string {
  const short = text.length > 1_000 ? text.slice(0, 1_000) : text;
  return short.replace(UNSTORABLE, '');
}
