import { createHash } from 'node:crypto';
import type { SwitchRegistry } from '@callsign/esl';
import { Handshake } from './handshake';
import type { Identities } from './identities';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const users: Record<string, string> = {
  '1001@acme.example': md5('1001:acme.example:ours'),
  '1001@globex.example': md5('1001:globex.example:theirs'),
};
const identities: Pick<Identities, 'signer'> = {
  signer: async (signature, method) => {
    const a1 = users[`${signature.user}@${signature.realm}`];
    const tenantId = signature.realm === 'acme.example' ? 1 : 2;
    return a1 && signature.madeBy(a1, method)
      ? { tenantId, domain: signature.realm, user: signature.user }
      : null;
  },
};

interface Sent {
  readonly realm?: string;
  readonly password?: string;
  readonly to?: string;
  readonly expires?: number;
  readonly cseq?: number;
  readonly contact?: string;
}

describe('a subscription', () => {
  const address = { ip: '10.0.0.9', port: 5060 };
  let handshake: Handshake;
  const at = (...nodes: string[]) =>
    new Handshake(identities as Identities, { nodes: () => nodes } as SwitchRegistry);
  beforeEach(() => (handshake = at('one', 'two')));

  function request({ realm = 'acme.example', password = 'ours', to, cseq = 2, contact }: Sent = {}) {
    const uri = 'sip:1002@acme.example';
    const a1 = md5(`1001:${realm}:${password}`);
    const response = md5(`${a1}:n1:00000001:c:auth:${md5(`SUBSCRIBE:${uri}`)}`);
    const text =
      `SUBSCRIBE ${uri} SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.9:5060\r\nFrom: <sip:1001@acme.example>;tag=phone\r\n` +
      `To: <sip:${to ?? '1002@acme.example'}>\r\nCall-ID: 7\r\nCSeq: ${cseq} SUBSCRIBE\r\nEvent: dialog;id=4\r\n` +
      `Contact: ${contact ?? '<sip:1001@10.0.0.9:5060>'}\r\nAuthorization: Digest username="1001", realm="${realm}", ` +
      `nonce="n1", uri="${uri}", response="${response}", qop=auth, nc=00000001, cnonce="c"\r\n\r\n`;
    return handshake.heard({ address, text });
  }
  function answer({ to = '1002@acme.example', expires = 600, cseq = 2 }: Sent = {}, status = 202) {
    const text =
      `SIP/2.0 ${status} X\r\nFrom: <sip:1001@acme.example>;tag=phone\r\nTo: <sip:${to}>;tag=switch\r\nCall-ID: 7\r\n` +
      `CSeq: ${cseq} SUBSCRIBE\r\nExpires: ${expires}\r\n\r\n`;
    return handshake.heard({ address, text });
  }

  it('is there with its three parts, in whichever order they come', async () => {
    const expected = {
      kind: 'subscribed',
      subscription: {
        node: 'one',
        callId: '7',
        tenantId: 1,
        domain: 'acme.example',
        watcher: '1001',
        name: '1002',
        event: 'dialog;id=4',
        local: '<sip:1002@acme.example>;tag=switch',
        remote: '<sip:1001@acme.example>;tag=phone',
        contact: 'sip:1001@10.0.0.9:5060',
        route: '',
      },
    };
    expect(await request()).toBeNull();
    expect(await answer()).toBeNull();
    expect(await handshake.probed('one', '7')).toMatchObject(expected);
    expect(await handshake.probed('one', '7')).toBeNull();
    expect(await request()).toBeNull();
    expect(await answer()).toMatchObject(expected);
  });

  it('needs no word of where it is, where there is one switch', async () => {
    handshake = at('one');
    await request();
    expect(await answer()).toMatchObject({ kind: 'subscribed', subscription: { node: 'one' } });
    await request({ to: '1002@globex.example' });
    expect(await answer({ to: '1002@globex.example' })).toEqual({ kind: 'ended', callId: '7' });
  });

  it.each<[string, Sent]>([
    ['signed with a wrong password', { password: 'guessed' }],
    ["signed by another tenant's user", { realm: 'globex.example', password: 'theirs' }],
    ["for another tenant's name", { to: '1002@globex.example' }],
    ['for no number', { to: 'sip+1002+acme.example@acme.example' }],
    ['with a Contact that adds headers', { contact: '<sip:1001@10.0.0.9?Subject=x>' }],
  ])('is none, and ends one that was there, where it is %s', async (_, sent) => {
    await request(sent);
    await answer(sent);
    expect(await handshake.probed('one', '7')).toEqual({ kind: 'ended', callId: '7' });
  });

  it('ends with an Expires of 0, and does not begin where the switch refused', async () => {
    await request();
    await answer({ expires: 0 });
    expect(await handshake.probed('one', '7')).toEqual({ kind: 'ended', callId: '7' });
    await request({ cseq: 4 });
    expect(await answer({ cseq: 4 }, 403)).toBeNull();
    expect(await handshake.probed('one', '7')).toBeNull();
  });

  it('is not made of an answer to another request', async () => {
    await request({ cseq: 2 });
    await handshake.probed('one', '7');
    expect(await answer({ cseq: 4 })).toBeNull();
  });

  it('is answered where it came from, whatever its Contact says', async () => {
    await request({ contact: '<sip:1001@192.168.1.5:5070;transport=udp>' });
    await answer();
    expect(await handshake.probed('one', '7')).toMatchObject({
      subscription: {
        contact: 'sip:1001@192.168.1.5:5070;transport=udp',
        route: 'sip:10.0.0.9:5060;transport=udp',
      },
    });
  });
});
