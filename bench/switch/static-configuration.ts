import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from '../../e2e/support/installation';
import type { ApiProcess } from '../support/api';
import { domainOf, numberOf, passwordOf, type Size } from '../support/seed';

const CONFIGURATION = join(__dirname, '../../freeswitch-conf');

/**
 * The configuration of a switch that asks nobody: the SIP profiles and users that CallSign gives, as static XML.
 * @param theirs ports of the switch that CallSign runs
 * @param ours ports of this one
 */
export async function writeStaticConfiguration(
  folder: string,
  api: ApiProcess,
  size: Size,
  theirs: Meeting,
  ours: Meeting,
): Promise<void> {
  cpSync(CONFIGURATION, folder, { recursive: true });
  const own = (name: string): string => join(folder, 'autoload_configs', name);
  writeFileSync(
    own('xml_curl.conf.xml'),
    '<configuration name="xml_curl.conf"><bindings/></configuration>\n',
  );
  let sofia = section(await api.ask('section=configuration&key_name=name&key_value=sofia.conf'));
  for (const port of ['SIP_INTERNAL_PORT', 'SIP_EXTERNAL_PORT', 'SIP_WS_PORT', 'SIP_WSS_PORT'])
    sofia = sofia.replaceAll(theirs.environment[port] ?? '', ours.environment[port] ?? '');
  writeFileSync(own('sofia.conf.xml'), sofia);
  mkdirSync(join(folder, 'directory'));
  writeFileSync(join(folder, 'directory/users.xml'), `<include>\n${await directory(api, size)}</include>\n`);
  const main = join(folder, 'freeswitch.xml');
  const include =
    '<section name="directory">\n<X-PRE-PROCESS cmd="include" data="directory/*.xml"/>\n</section>\n';
  writeFileSync(main, readFileSync(main, 'utf8').replace('</document>', `${include}</document>`));
}

/** Every user as CallSign would give it, made from one that nobody registers as. */
async function directory(api: ApiProcess, { tenants, extensions }: Size): Promise<string> {
  const sample = { domain: domainOf(tenants - 1), number: numberOf(extensions - 1) };
  const answer = await api.ask(
    `section=directory&key_value=${sample.domain}&user=${sample.number}&domain=${sample.domain}`,
  );
  const user = /<user [^]*<\/user>/.exec(answer)?.[0] ?? '';
  return Array.from({ length: tenants }, (_, tenant) => {
    const domain = domainOf(tenant);
    const users = Array.from({ length: extensions }, (_, extension) => {
      const number = numberOf(extension);
      return user
        .replaceAll(a1(sample.number, sample.domain, extensions - 1), a1(number, domain, extension))
        .replaceAll(sample.domain, domain)
        .replaceAll(sample.number, number);
    });
    return `<domain name="${domain}"><groups><group name="all"><users>\n${users.join('\n')}\n</users></group></groups></domain>\n`;
  }).join('');
}

/** H(A1) of digest authentication (RFC 2617 3.2.2.2). */
function a1(number: string, domain: string, extension: number): string {
  return createHash('md5')
    .update(`${number}:${domain}:${passwordOf(extension)}`)
    .digest('hex');
}

/** What is in the section of an answer. */
function section(answer: string): string {
  return /<section [^>]*>([^]*)<\/section>/.exec(answer)?.[1] ?? '';
}
