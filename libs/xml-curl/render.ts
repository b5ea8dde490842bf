import { xmlText } from '@callsign/platform';
import type { DialplanAnswer } from '@callsign/routing';
import type { DirectoryUser } from './contract';

/** Tells the switch that we have nothing to say, so that it looks on (the next binding, then its own files). */
export const NOT_FOUND = document('<section name="result">\n<result status="not found"/>\n</section>');

/** No `<?xml …?>`: the switch's preprocessor drops every line that holds `<?`. Lines are kept short for its log. */
function document(body: string): string {
  return `<document type="freeswitch/xml">\n${body}\n</document>\n`;
}

export function renderDialplan(context: string, { name, actions }: DialplanAnswer): string {
  let xml = '';
  for (const { application, data } of actions) {
    xml +=
      data === undefined
        ? `<action application="${xmlText(application)}"/>\n`
        : `<action application="${xmlText(application)}" data="${xmlActionData(data)}"/>\n`;
  }
  return document(
    `<section name="dialplan">\n<context name="${xmlText(context)}">\n<extension name="${xmlText(name)}">\n<condition>\n${xml}</condition>\n</extension>\n</context>\n</section>`,
  );
}

/** Escaping is idempotent on most arguments, which are plain; `xmlText` tests for that first. */
const xmlActionData = xmlText;

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

/** @param xml a whole `<configuration>` element */
export function renderConfiguration(xml: string): string {
  return document(`<section name="configuration">\n${xml}\n</section>`);
}
