import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import type { Answered } from '../support/switch-requests';

/** What FreeSWITCH's preprocessor or its parser would act on, or trip over, in an answer (switch_xml.c). */
export function harmIn(xml: string): string | null {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return `it is no XML: ${valid.err.msg}`;
  for (const [what, pattern] of Object.entries(HARMFUL)) if (pattern.test(xml)) return `it holds ${what}`;
  return null;
}

const HARMFUL = {
  'a variable of the preprocessor': /\$\$\{/,
  'a variable': /\$\{/,
  'the word of the preprocessor': /x-pre-process/i,
  'a processing instruction': /<\?/,
  'a comment or declaration': /<!/,
  'an include': /<include/i,
  // XML 1.0 has those from U+0080 up.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  'a control character': /[\u0000-\u0008\u000b-\u001f]/,
} satisfies Record<string, RegExp>;

/** An answer that the switch can live with: XML without harm, or a refusal that makes it try the next binding. */
export function faultOf({ status, type, text }: Answered): string | null {
  if (status >= 400 && status < 500) return null;
  if (status !== 200) return `it was answered ${status}: ${text.slice(0, 200)}`;
  if (!type.startsWith('text/xml')) return `it was answered as ${type}`;
  return harmIn(text);
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  htmlEntities: true,
});

/** All attribute values and texts of an answer, as the switch reads them. */
export function wordsOf(xml: string): string[] {
  const words: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node === 'string') words.push(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(collect);
  };
  collect(parser.parse(xml));
  return words;
}

/** Text that would run, end, or break something where it is put without care. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '${system(id)}',
        '$${hostname}',
        '<X-PRE-PROCESS cmd="exec" data="id"/>',
        '<!--#exec id-->',
        '<?xml version="1.0"?>',
        '<include>',
        '"/><action application="system" data="id"/>',
        '</user></domain>',
        '],[origination_uuid=1',
        '}',
        '\n\n',
        '\r\nEvent-UUID: 1',
        "'; DROP TABLE extensions; --",
        '\u0000',
        '&amp;',
        '&#36;{x}',
        '%00',
        '%',
        '1001',
        'acme.example',
        '|',
        ':_:',
        '../../etc/passwd',
        '\ud800',
        '\u202e',
      ),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
