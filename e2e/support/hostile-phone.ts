import { createHash, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { Account } from './sip-phone';

/**
 * A phone that lies: it registers as the same number of another tenant, and answers the challenge with the realm and
 * password of its own account. FreeSWITCH looks the user up by the realm that the phone sends (sofia_reg.c,
 * sofia_reg_parse_auth), not by the one it challenged with, and files the contact under the host of To.
 * Gives the final status. (SIPp answers only with the realm of the challenge, so this one is written out.)
 */
export async function registerIntoForeignDomain(
  sipPort: number,
  account: Account,
  domain: string,
): Promise<number> {
  const socket = createSocket('udp4');
  try {
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const callId = randomBytes(8).toString('hex');
    const exchange = (sequence: number, authorization: string): Promise<string> => {
      const { port } = socket.address();
      const request = [
        `REGISTER sip:${domain} SIP/2.0`,
        `Via: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK${callId}${sequence}`,
        `From: <sip:${account.user}@${domain}>;tag=${callId}`,
        `To: <sip:${account.user}@${domain}>`,
        `Call-ID: ${callId}`,
        `CSeq: ${sequence} REGISTER`,
        `Contact: <sip:${account.user}@127.0.0.1:${port}>`,
        'Max-Forwards: 70',
        'Expires: 600',
        ...(authorization ? [authorization] : []),
        'Content-Length: 0',
      ];
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The switch did not answer REGISTER')), 10_000);
        socket.once('message', (answer) => {
          clearTimeout(late);
          resolve(answer.toString());
        });
        socket.send(`${request.join('\r\n')}\r\n\r\n`, sipPort, '127.0.0.1');
      });
    };
    const nonce = /nonce="([^"]+)"/.exec(await exchange(1, ''))?.[1];
    if (!nonce) throw new Error('The switch did not challenge the REGISTER');
    const answer = await exchange(2, digest(account, nonce, `sip:${domain}`));
    return Number(/^SIP\/2\.0 (\d{3})/.exec(answer)?.[1]);
  } finally {
    socket.close();
  }
}

/** RFC 2617 with qop=auth. */
function digest({ user, domain, password }: Account, nonce: string, uri: string): string {
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const a1 = md5(`${user}:${domain}:${password}`);
  const response = md5(`${a1}:${nonce}:00000001:c0ffee:auth:${md5(`REGISTER:${uri}`)}`);
  return (
    `Authorization: Digest username="${user}", realm="${domain}", nonce="${nonce}", uri="${uri}", ` +
    `response="${response}", qop=auth, nc=00000001, cnonce="c0ffee"`
  );
}
