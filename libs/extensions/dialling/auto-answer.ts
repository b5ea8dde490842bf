import { sipDomain } from '@callsign/platform';

/**
 * Variables of a leg whose phone is to answer by itself: vendors look for `answer-after` in Call-Info (Snom, Yealink,
 * Grandstream, Cisco), or for `info=alert-autoanswer` in Alert-Info (Polycom, Panasonic, Aastra). None of them has a comma, a
 * quote or a bracket: they go into `{…}` and `[…]` of a dial string as they are.
 */
export function answeringByItself(domain: string): Record<string, string> {
  const host = sipDomain(domain);
  return {
    'sip_h_Call-Info': `<sip:${host}>;answer-after=0`,
    'sip_h_Alert-Info': `<http://${host}>;info=alert-autoanswer;delay=0;answer-after=0`,
  };
}
