/**
 * The one place where text becomes safe for FreeSWITCH. A tenant may type anything into a name; where it lands decides
 * what would be code there. Sources: `switch_xml.c` (preprocess, expand_vars), `switch_channel.c`
 * (switch_channel_expand_variables), `switch_ivr_originate.c` (dial strings), `mod_event_socket.c`.
 */

/**
 * Text inside an XML element or attribute of an answer. An answer is preprocessed line by line before it is parsed:
 * `$${x}` is expanded, `X-PRE-PROCESS` and `<!--#` run commands, and a line with `<?` or `<include>` or the bare words
 * "x-pre-process" vanishes. So every character that could be part of any of these becomes a character reference, and
 * so does all that is not ASCII: an answer's length in characters is its length in bytes. (`switch_xml_decode` turns
 * references into UTF-8.) Characters that XML 1.0 forbids are dropped.
 */
export function xmlText(text: string): string {
  return plain.test(text)
    ? text
    : text.replace(forbiddenInXml, '').replace(specialInXml, (char) => `&#${char.codePointAt(0)};`);
}

/** A hyphen as in a UUID: it makes no comment and no `X-PRE-PROCESS`. */
const plain = /^[A-Za-z0-9_.@+:/=, ;()]*(?:(?<=[0-9a-f])-(?=[0-9a-f])[A-Za-z0-9_.@+:/=, ;()]*)*$/;
const forbiddenInXml =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const specialInXml = /[^A-Za-z0-9_.@+:/=, ;()-]|(?<![0-9a-f])-|-(?![0-9a-f])/gu;

/**
 * A value of a channel variable that people typed, such as a caller ID name. `${…}` in it would be expanded when it is
 * used, quotes and angle brackets would end the display name of a SIP header (RFC 3261 25.1), a newline an ESL header,
 * `,|[]{}^` a leg or a variable of a dial string, and `:`, `@` and `/` make a name
 * look like a SIP address of which only the user is shown, `:_:` separates legs. None of these is needed in a name, so none survives; runs of white space
 * become one blank. At most 128 characters.
 */
export function channelText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[$\\"'`<>,|[\]{}^:;@/\u0000-\u001f\u007f]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 128)
  );
}

/** What may be dialled: digits, `*`, `#` and a leading `+`, at most 32. */
export const DIALLED = /^\+?[0-9*#]{1,32}$/;
/** A SIP domain as a tenant may have it: a DNS name (RFC 1123), lower case, at most 253 characters. */
export const DOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
/** A hang-up cause by its FreeSWITCH name, such as `USER_BUSY` (switch_types.h). */
export const CAUSE = /^[A-Z][A-Z0-9_]{2,40}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Thrown when a value that must have a narrow form does not: a bug of ours, never shown to a tenant. */
export class UnsafeSwitchText extends Error {
  constructor(what: string, value: string) {
    super(`${what} has a form that must not reach the switch: ${JSON.stringify(value.slice(0, 80))}`);
  }
}

function matching(what: string, pattern: RegExp): (value: string) => string {
  return (value) => {
    if (!pattern.test(value)) throw new UnsafeSwitchText(what, value);
    return value;
  };
}

export const dialledNumber = matching('a dialled number', DIALLED);
export const sipDomain = matching('a domain', DOMAIN);
export const hangupCause = matching('a hang-up cause', CAUSE);
export const channelUuid = matching('a channel uuid', UUID);
/** Name of a channel variable. */
export const variableName = matching('a variable name', /^[A-Za-z0-9_.-]{1,64}$/);
/** One line of the event socket: no CR, LF or NUL. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const eslLine = matching('an event-socket line', /^[^\r\n\u0000]*$/);

/** `{a=1,b=x y}` in front of a dial string; values that people typed go through `channelText`. */
export function dialStringVariables(variables: Record<string, string | number | boolean>): string {
  const pairs = Object.entries(variables).map(
    ([name, value]) => `${variableName(name)}=${quoted(channelText(String(value)))}`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function quoted(value: string): string {
  return value.includes(' ') ? `'${value}'` : value;
}
