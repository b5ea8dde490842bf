import type { CallSession } from '@callsign/esl';
import { DIALLED } from '@callsign/platform';
import type { TenantRouting } from '@callsign/routing';

/** Channel variable of the caller: whether a phone's 302 is told to us (`followed`), and not just a refusal. */
export const REDIRECTS_VARIABLE = 'callsign_redirects';
/** Where mod_sofia leaves the first Contact of a 302 on the caller's leg (`manual-redirect`). */
const USER = 'sip_redirect_contact_user_0';
const HOST = 'sip_redirect_contact_host_0';

export const listenForRedirect: Readonly<Record<string, string>> = {
  [REDIRECTS_VARIABLE]: 'followed',
  [USER]: '',
  [HOST]: '',
};
export const ignoreRedirects: Readonly<Record<string, string>> = { [REDIRECTS_VARIABLE]: '' };

/**
 * The number to which a phone forwards by itself (302 Moved Temporarily, RFC 3261 21.3.3): one that its tenant can dial,
 * named at the tenant's domain or at the switch. The address itself is never called, so a phone can send a call nowhere
 * else.
 */
export function redirectedTo(session: CallSession, routing: TenantRouting): string | null {
  const number = session.variable(USER) ?? '';
  const host = (session.variable(HOST) ?? '').toLowerCase();
  const ours = host === routing.tenant.domain || host === session.variable('sip_local_network_addr');
  return ours && DIALLED.test(number) && routing.byNumber(number) ? number : null;
}
