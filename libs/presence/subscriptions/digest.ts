import { createHash } from 'node:crypto';
import { secretsEqual } from '@callsign/platform';

/** An Authorization header (RFC 2617 3.2.2) as far as it is needed to know who signed. */
export interface Signature {
  readonly user: string;
  readonly realm: string;
  /** Whether it was made for this method by somebody with this H(A1). */
  madeBy(a1: string, method: string): boolean;
}

/** Null for what is no digest. */
export function readSignature(header: string): Signature | null {
  if (!/^digest\s/i.test(header)) return null;
  const values = new Map<string, string>();
  for (const [, name = '', quoted, bare] of header.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|([^\s,]+))/gi))
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), quoted ?? bare ?? '');
  const value = (name: string): string => values.get(name) ?? '';
  const [user, realm, nonce, response] = [
    value('username'),
    value('realm'),
    value('nonce'),
    value('response'),
  ];
  if (!user || !realm || !nonce || !response) return null;
  return {
    user,
    realm: realm.toLowerCase(),
    madeBy: (a1, method) => {
      const a2 = md5(`${method}:${value('uri')}`);
      const middle = value('qop') ? `${value('nc')}:${value('cnonce')}:${value('qop')}:` : '';
      return secretsEqual(md5(`${a1}:${nonce}:${middle}${a2}`), response.toLowerCase());
    },
  };
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
