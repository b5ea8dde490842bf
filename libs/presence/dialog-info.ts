import type { LampState, Watched } from './contract';

const DIALOGS: Readonly<Record<LampState, string>> = {
  idle: '',
  // Who calls, or with whom one talks, is nobody's business but theirs: a lamp says that, not with whom.
  ringing: 'early',
  busy: 'confirmed',
};

/**
 * A dialog-info document (RFC 4235) that says everything there is to say, so that no phone needs to know the one before.
 * @param version grows from each to the next in a subscription
 */
export function dialogInfo({ name, domain }: Watched, state: LampState, version: number): string {
  const uri = `sip:${name.replaceAll('#', '%23')}@${domain}`;
  const dialog = DIALOGS[state];
  const inside = dialog
    ? `<dialog id="${name.replaceAll('#', '%23')}" direction="recipient">\n<state>${dialog}</state>\n` +
      `<local>\n<identity>${uri}</identity>\n<target uri="${uri}"/>\n</local>\n</dialog>\n`
    : '';
  return (
    `<?xml version="1.0"?>\n<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" ` +
    `version="${version}" state="full" entity="${uri}">\n${inside}</dialog-info>\n`
  );
}
