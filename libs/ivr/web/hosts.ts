import { z } from 'zod';
import { fillText } from './template';
import type { Variables } from '../calls/variables';

/** A DNS name (never an address: its last label begins with a letter), with or without a port. */
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?::[1-9][0-9]{0,4})?$/;
const URL_FORM = /^(https?):\/\/([^/?#]+)([/?][^#\s]*)?$/;
const PLACE = /\{\{[a-z][a-z0-9_]{0,31}\}\}/g;

export const hostSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(260)
  .regex(
    HOST,
    'must be a host name such as api.example.com, or with a port api.example.com:8443; no address',
  );

export const urlSchema = z
  .string()
  .trim()
  .max(2_000)
  .regex(URL_FORM, { error: 'must begin with https:// or http:// and have no blanks and no #', abort: true })
  .refine((url) => HOST.test(statedHost(url)), {
    abort: true,
    message: 'must name its host as letters (no address, no name and password), with no {{variable}} in it',
  })
  .refine((url) => !/[{}]/.test(url.replace(PLACE, '')), {
    abort: true,
    message: 'has a { or } that belongs to no {{variable}}',
  })
  .refine((url) => URL.canParse(url.replace(PLACE, 'x')), { message: 'must be a URL' });

/** `host` or `host:port` (where that is not the scheme's own) of a URL that is still a template. */
export function hostOf(url: string): string {
  return new URL(url.replace(PLACE, 'x')).host;
}

function statedHost(url: string): string {
  return (URL_FORM.exec(url)?.[2] ?? '').toLowerCase();
}

/** Whether a URL is at one of the tenant's hosts, and at one that the installation lets tenants have. */
export function mayAsk(url: URL, tenantHosts: readonly string[], installation: readonly string[]): boolean {
  // With the scheme's own port `host` has none.
  return tenantHosts.includes(url.host) && withinInstallation(url.hostname, installation);
}

/** @param installation names, `*.example.com` for all under it, `*` for any */
export function withinInstallation(hostname: string, installation: readonly string[]): boolean {
  return installation.some(
    (rule) =>
      rule === '*' || rule === hostname || (rule.startsWith('*.') && hostname.endsWith(rule.slice(1))),
  );
}

/**
 * The URL with what variables hold, each as text of its place: it can be no other path, parameter or host.
 * Null where that can not be, such as `..` in the place of a path.
 */
export function fillUrl(template: string, variables: Pick<Variables, 'get'>): URL | null {
  const filled = fillText(template, variables, (text) => encodeURIComponent(text.toWellFormed()));
  const [, , , behind = ''] = URL_FORM.exec(filled) ?? [];
  const [path = ''] = behind.split('?');
  // A segment of dots alone is a way up, also encoded (URL Standard, "double-dot path segment").
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) return null;
  return URL.canParse(filled) ? new URL(filled) : null;
}
