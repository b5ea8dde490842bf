import { xmlText } from '@callsign/platform';
import type { Action, DialplanAnswer } from '@callsign/routing';
import type { DirectoryUser } from './contract';

/** Tells the switch that we have nothing to say, so that it looks on (the next binding, then its own files). */
export const NOT_FOUND = document('<section name="result">\n<result status="not found"/>\n</section>');

/** No `<?xml …?>`: the switch's preprocessor drops every line that holds `<?`. Lines are kept short for its log. */
function document(body: string): string {
  return `<document type="freeswitch/xml">\n${body}\n</document>\n`;
}

/** Many answers begin alike, with the same array. */
const preambles = new WeakMap<DialplanAnswer['preamble'], string>();

export function renderDialplan(
  context: string,
  { name, preamble, actions }: Omit<DialplanAnswer, 'explain'>,
): string {
  let before = preambles.get(preamble);
  if (before === undefined) preambles.set(preamble, (before = flat(renderActions(preamble))));
  return document(
    `<section name="dialplan">\n<context name="${xmlText(context)}">\n<extension name="${xmlText(name)}">\n` +
      `<condition>\n${before}${renderActions(actions)}</condition>\n</extension>\n</context>\n</section>`,
  );
}

function renderActions(actions: readonly Action[]): string {
  let xml = '';
  for (const { application, data } of actions) {
    xml +=
      data === undefined
        ? `<action application="${xmlText(application)}"/>\n`
        : `<action application="${xmlText(application)}" data="${xmlText(data)}"/>\n`;
  }
  return xml;
}

/** What is kept is kept as one piece: V8 leaves a joined string as a tree of its parts. All answers are ASCII. */
function flat(xml: string): string {
  return Buffer.from(xml, 'latin1').toString('latin1');
}

/**
 * One user. `a1-hash` is md5(user:domain:password): enough to authenticate, not a password. The switch keeps the answer
 * for `cacheable` milliseconds, or with any word until it is flushed (switch_xml.c).
 */
export function renderUser(user: DirectoryUser, cache: number | 'until-changed'): string {
  const params = Object.entries(user.params).map(
    ([name, value]) => `<param name="${xmlText(name)}" value="${xmlText(value)}"/>\n`,
  );
  const variables = Object.entries(user.variables).map(
    ([name, value]) => `<variable name="${xmlText(name)}" value="${xmlText(value)}"/>\n`,
  );
  const cacheable = cache === 0 ? '' : ` cacheable="${cache === 'until-changed' ? 'true' : cache * 1000}"`;
  return document(
    `<section name="directory">\n<domain name="${xmlText(user.domain)}">\n<user id="${xmlText(user.id)}"${cacheable}>\n` +
      `<params>\n${params.join('')}</params>\n<variables>\n${variables.join('')}</variables>\n</user>\n</domain>\n</section>`,
  );
}

/** What in `renderUser` is the user's own. A short value stands for itself only where it is all that a variable holds. */
export function ownTexts({ id, domain, own = [] }: DirectoryUser): string[] {
  const texts = own.map((value) => xmlText(value));
  return [
    xmlText(id),
    xmlText(domain),
    ...texts.map((text) => flat(text.length < SHORT ? `"${text}"` : text)),
  ];
}
const SHORT = 16;

/** @param xml a whole `<configuration>` element */
export function renderConfiguration(xml: string): string {
  return renderSection('configuration', xml);
}

export function renderSection(name: string, xml: string): string {
  return document(`<section name="${name}">\n${xml}\n</section>`);
}
