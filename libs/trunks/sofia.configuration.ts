import { Injectable } from '@nestjs/common';
import { Config, xmlText } from '@callsign/platform';
import {
  type ConfigurationProvider,
  type ConfigurationQuestion,
  ConfigurationSource,
} from '@callsign/xml-curl';

type Params = Record<string, string | number>;

/** Context of callers who did not authenticate on the phones' profile; the dialplan refuses it. */
const NOBODY = 'unauthenticated';

/**
 * SIP profiles (mod_sofia): `internal` for phones and browsers of every tenant, `external` for carriers. The realm
 * comes from the phone's From (`auto_from`), so one profile serves all tenants.
 */
@ConfigurationSource()
@Injectable()
export class SofiaConfiguration implements ConfigurationProvider {
  readonly key = 'sofia.conf';

  constructor(private readonly config: Config) {}

  configuration({ profile }: ConfigurationQuestion): Promise<string> {
    const profiles = { internal: this.internal(), external: this.external() };
    const wanted = Object.entries(profiles).filter(([name]) => !profile || profile === name);
    const global = element(
      'global_settings',
      params({
        'log-level': 0,
        'debug-presence': 0,
        'capture-server': `udp:${this.config.presenceMirror};hep=3;capture_id=1`,
      }),
    );
    const all = wanted.map(
      ([name, settings]) => `<profile name="${name}">\n${element('settings', params(settings))}</profile>\n`,
    );
    return Promise.resolve(
      `<configuration name="sofia.conf">\n${global}<profiles>\n${all.join('')}</profiles>\n</configuration>`,
    );
  }

  private internal(): Params {
    const { SIP_INTERNAL_PORT, SIP_WS_PORT, SIP_WSS_PORT } = this.config.env;
    return {
      ...this.common(SIP_INTERNAL_PORT),
      context: NOBODY,
      'auth-calls': 'true',
      'accept-blind-reg': 'false',
      'accept-blind-auth': 'false',
      'challenge-realm': 'auto_from',
      'inbound-reg-force-matching-username': 'true',
      'multiple-registrations': 'contact',
      'max-registrations-per-extension': 10,
      'log-auth-failures': 'true',
      // Subscriptions are taken and never answered by the switch, which matches them by the name asked for alone, from
      // whichever tenant: libs/presence tells the lamps (docs/adr/0014-lamps.md).
      'manage-presence': 'passive',
      'auth-subscriptions': 'true',
      'force-subscription-expires': 3600,
      // Files what is subscribed to under a name of its own (presence_map.conf), so that no NOTIFY is sent by itself.
      'presence-proto-lookup': 'true',
      'sip-capture': 'true',
      'nonce-ttl': 60,
      'ws-binding': `:${SIP_WS_PORT}`,
      'wss-binding': `:${SIP_WSS_PORT}`,
      'apply-nat-acl': 'nat.auto',
      'NDLB-received-in-nat-reg-contact': 'true',
      // Where call control listens for the 302 of a phone, the switch tells it, and calls nobody by itself.
      'manual-redirect': 'true',
    };
  }

  private external(): Params {
    const { SIP_EXTERNAL_PORT, SIP_TRUSTED_CARRIERS } = this.config.env;
    return {
      ...this.common(SIP_EXTERNAL_PORT),
      context: 'public',
      'auth-calls': 'false',
      'manage-presence': 'false',
      // A carrier has no say in where an extension's leg goes, and who would pay for it.
      'disable-transfer': 'true',
      ...(SIP_TRUSTED_CARRIERS ? { 'apply-inbound-acl': 'carriers' } : {}),
    };
  }

  private common(port: number): Params {
    const ip = this.config.env.SIP_IP;
    return {
      'user-agent-string': 'CallSign',
      'sip-ip': ip,
      'rtp-ip': ip,
      'sip-port': port,
      dialplan: 'XML',
      // A transfer to a call that is not here asks first whom to call (xml-curl/foreign-transfers.ts): nobody.
      'channel-xml-fetch-on-nightmare-transfer': 'true',
      'dtmf-type': 'rfc2833',
      'rfc2833-pt': 101,
      'inbound-codec-prefs': 'OPUS,G722,PCMU,PCMA',
      'outbound-codec-prefs': 'OPUS,G722,PCMU,PCMA',
      'inbound-codec-negotiation': 'generous',
      'inbound-late-negotiation': 'true',
      'rtp-timer-name': 'soft',
      'rtp-timeout-sec': 300,
      'rtp-hold-timeout-sec': 1800,
      'enable-timer': 'false',
      'disable-transcoding': 'false',
      'local-network-acl': 'localnet.auto',
    };
  }
}

function element(name: string, body: string): string {
  return `<${name}>\n${body}</${name}>\n`;
}

function params(values: Params): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        `<param name="${name}" value="${switchVariable.test(String(value)) ? value : xmlText(String(value))}"/>\n`,
    )
    .join('');
}

/** An operator may leave the address to the switch: `$${local_ip_v4}` is expanded there. */
const switchVariable = /^\$\$\{[a-z0-9_]+\}$/;
