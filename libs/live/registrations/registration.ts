import type { EslEvent, RegistrationRow } from '@callsign/esl';
import { z } from 'zod';
import type { TopicDefinition } from '../topics/contract';

/** A phone that is connected: one contact of an extension (RFC 3261 10). */
export const liveRegistrationSchema = z
  .object({
    id: z.string(),
    extension: z.string().describe('Number of the extension'),
    node: z.string().describe('The switch that it is registered at'),
    contact: z.string().describe('SIP URI, as the phone gave it, or with what the switch reaches it by'),
    address: z.string().describe('IP address and port that it comes from'),
    agent: z.string().nullable().describe('User-Agent; null where the switch has not told'),
    expiresAt: z.iso.datetime().describe('When it is over unless the phone registers again'),
  })
  .meta({ id: 'LiveRegistration' });
export type LiveRegistration = z.output<typeof liveRegistrationSchema>;

export const registrationsTopic: TopicDefinition<LiveRegistration> = {
  name: 'registrations',
  summary: 'The phones that are registered now',
  item: liveRegistrationSchema,
};

export interface Registered {
  readonly domain: string;
  readonly item: LiveRegistration;
}

/** What contacts are filed under (`1001.acme.example`) says whose they are; the directory has forced it on the phone. */
const NAME = /^([0-9]{1,12})\.(.+)$/;

/** Of `sofia::register`; null for what is no extension's. */
export function registeredByEvent(node: string, event: EslEvent): Registered | null {
  const whose = ownerOf(event);
  const callId = event.get('call-id');
  if (!whose || !callId) return null;
  return {
    domain: whose.domain,
    item: {
      id: idOf(node, callId),
      extension: whose.extension,
      node,
      contact: uri(event.get('contact') ?? ''),
      address: `${event.get('network-ip') ?? ''}:${event.get('network-port') ?? ''}`,
      agent: event.get('user-agent') || null,
      expiresAt: new Date(Date.now() + Number(event.get('expires') || 0) * 1000).toISOString(),
    },
  };
}

/** Of `sofia::unregister` and `sofia::expire`: which registration is no more. */
export function endedByEvent(node: string, event: EslEvent): { id: string; domain: string } | null {
  const whose = ownerOf(event);
  const callId = event.get('call-id');
  return whose && callId ? { id: idOf(node, callId), domain: whose.domain } : null;
}

export function registeredByRow(node: string, row: RegistrationRow): Registered | null {
  const [, extension, domain] = NAME.exec(row.user) ?? [];
  if (!extension || !domain) return null;
  return {
    domain,
    item: {
      id: idOf(node, row.callId),
      extension,
      node,
      contact: uri(row.contact),
      address: `${row.networkIp}:${row.networkPort}`,
      agent: null,
      expiresAt: new Date(row.expires * 1000).toISOString(),
    },
  };
}

function ownerOf(event: EslEvent): { extension: string; domain: string } | null {
  const [, extension, domain] = NAME.exec(event.get('from-user') ?? event.get('user') ?? '') ?? [];
  return extension && domain ? { extension, domain } : null;
}

const idOf = (node: string, callId: string): string => `${node}/${callId}`;

/** `"Ann" <sip:1001@10.0.0.5:5060;fs_nat=yes>;expires=60`, or `sofia/internal/sip:1001@…`: the URI, without what the switch added. */
function uri(contact: string): string {
  const found = /<([^>]+)>/.exec(contact)?.[1] ?? contact.replace(/^sofia\/[^/]+\//, '');
  return found.replace(/;fs_(nat|path)=.*$/, '');
}
