import { Injectable } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { DIALLED } from '@callsign/platform';
import type { Captured } from '../capture/hep';
import { readAddress, readSip, type SipMessage } from '../capture/sip-message';
import { readSignature, type Signature } from './digest';
import { Identities } from './identities';
import type { Subscription } from './subscription';

/** What the three parts of an accepted SUBSCRIBE come to. */
export type Accepted =
  | { readonly kind: 'subscribed'; readonly subscription: Subscription }
  | { readonly kind: 'ended'; readonly callId: string };

interface Parts {
  request?: {
    readonly message: SipMessage;
    readonly from: Captured['address'];
    readonly signature: Signature;
  };
  answer?: SipMessage;
  node?: string;
  readonly since: number;
}

const PATIENCE_MS = 10_000;
const MOST_OPEN = 10_000;
const PLAIN_CONTACT = /^sips?:[A-Za-z0-9_.!~*'()%&=+$,;:[\]@-]{1,300}$/;
const TRANSPORT = /^SIP\/2\.0\/(UDP|TCP|TLS|WS|WSS)\b/i;

/**
 * Puts a subscription together from what a switch shows of it: the signed SUBSCRIBE, the 2xx that the switch gave it
 * (both mirrored), and PRESENCE_PROBE, which says at which switch. Who watches is whose password the SUBSCRIBE was
 * signed with; From, To's host and the Request-URI are claims, and FreeSWITCH compares none of them with the signer.
 */
@Injectable()
export class Handshake {
  /** By Call-ID; the newest SUBSCRIBE of each. */
  private readonly open = new Map<string, Parts>();

  constructor(
    private readonly identities: Identities,
    private readonly switches: SwitchRegistry,
  ) {}

  /** @returns what the message completes, if anything */
  async heard(captured: Captured): Promise<Accepted | null> {
    const message = readSip(captured.text);
    if (message?.method !== 'SUBSCRIBE') return null;
    const callId = message.header('call-id');
    if (message.status === 0) {
      const signature = readSignature(
        message.header('authorization') || message.header('proxy-authorization'),
      );
      if (!signature || !isDialog(message)) return null;
      const known = this.open.get(callId);
      // What came of an older SUBSCRIBE of the same Call-ID says nothing of this one, except where only we are late.
      const node = known?.request ? undefined : known?.node;
      return this.put(callId, {
        request: { message, from: captured.address, signature },
        ...(node !== undefined && { node }),
        since: Date.now(),
      });
    }
    const parts = this.open.get(callId);
    if (!parts?.request || message.header('cseq') !== parts.request.message.header('cseq')) return null;
    if (message.status < 200) return null;
    if (message.status >= 300) {
      this.open.delete(callId);
      return null;
    }
    return this.put(callId, { ...parts, answer: message });
  }

  /** PRESENCE_PROBE of a switch that has taken a SUBSCRIBE. */
  probed(node: string, callId: string): Promise<Accepted | null> {
    return this.put(callId, { ...(this.open.get(callId) ?? { since: Date.now() }), node });
  }

  private async put(callId: string, parts: Parts): Promise<Accepted | null> {
    this.sweep();
    const { request, answer } = parts;
    const node = parts.node ?? this.onlyNode();
    if (!request || !answer || node === undefined) {
      this.open.delete(callId);
      this.open.set(callId, parts);
      return null;
    }
    this.open.delete(callId);
    const seconds = Number(answer.header('expires'));
    if (seconds === 0) return { kind: 'ended', callId };
    const identity = await this.identities.signer(request.signature, 'SUBSCRIBE');
    const [to, from] = [readAddress(answer.header('to')), readAddress(answer.header('from'))];
    const contact = readContact(request.message.header('contact'));
    // Whoever subscribes in another one's name, or for another tenant's, has no subscription any more.
    if (
      !identity ||
      !to?.tag ||
      !from?.tag ||
      !contact ||
      to.host !== identity.domain ||
      !DIALLED.test(to.user)
    )
      return { kind: 'ended', callId };
    const { ip, port } = request.from;
    const transport = (TRANSPORT.exec(request.message.header('via'))?.[1] ?? 'udp').toLowerCase();
    return {
      kind: 'subscribed',
      subscription: {
        node,
        callId,
        tenantId: identity.tenantId,
        domain: identity.domain,
        watcher: identity.user,
        name: to.user,
        event: eventOf(request.message),
        local: to.plain,
        remote: from.plain,
        contact,
        route: leadsTo(contact, ip, port, transport) ? '' : `sip:${ip}:${port};transport=${transport}`,
        expiresAt: new Date(Date.now() + (seconds > 0 ? seconds : 3600) * 1000),
      },
    };
  }

  /** Where there is one switch, it is that; PRESENCE_PROBE may have gone by before we were connected. */
  private onlyNode(): string | undefined {
    const [first, ...others] = this.switches.nodes();
    return others.length === 0 ? first : undefined;
  }

  /** What nothing came of: a mirror loses packets, and anybody may send SUBSCRIBE. */
  private sweep(): void {
    const old = Date.now() - PATIENCE_MS;
    for (const [callId, { since }] of this.open) {
      if (since > old && this.open.size <= MOST_OPEN) return;
      this.open.delete(callId);
    }
  }
}

function isDialog(message: SipMessage): boolean {
  return /^dialog\s*(;|$)/i.test(message.header('event'));
}

function eventOf(message: SipMessage): string {
  const id = /;\s*id=([A-Za-z0-9.!%*_+`'~-]{1,100})/.exec(message.header('event'))?.[1];
  return id ? `dialog;id=${id}` : 'dialog';
}

/** Whether a request to this Contact goes where the phone's own came from, without a proxy or NAT in between. */
function leadsTo(contact: string, ip: string, port: number, transport: string): boolean {
  const [, host, given] = /^sip:(?:[^@]*@)?([^:;]+)(?::(\d+))?/.exec(contact) ?? [];
  const over = /;transport=(\w+)/i.exec(contact)?.[1]?.toLowerCase() ?? 'udp';
  return host === ip && Number(given ?? 5060) === port && over === transport;
}

/** The URI alone; null for one that could add headers to a request. */
function readContact(header: string): string | null {
  const uri = /<([^<>]+)>/.exec(header)?.[1] ?? header.split(';')[0]?.trim() ?? '';
  return PLAIN_CONTACT.test(uri) && !uri.includes(';fs_') ? uri : null;
}
