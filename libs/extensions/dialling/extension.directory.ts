import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { channelText, Config, Database, dialledNumber, SecretBox, sipDomain } from '@callsign/platform';
import { InCallKeys, RECORD_ON_ANSWER } from '@callsign/routing';
import { type DirectorySource, type DirectoryUser, DirectoryUsers } from '@callsign/xml-curl';
import { z } from 'zod';
import { RECORDING_POLICIES } from '../recording-policy';
import { CallRecorder } from './call-recorder';

const rows = z.array(
  z.object({
    id: z.uuid(),
    tenantId: z.number(),
    number: z.string(),
    name: z.string(),
    secret: z.string(),
    callerIdName: z.string().nullable(),
    callerIdNumber: z.string().nullable(),
    voicemail: z.boolean(),
    recording: z.enum(RECORDING_POLICIES),
  }),
);

const SQL = `
  SELECT e.id, e.tenant_id AS "tenantId", e.number, e.display_name AS name, e.sip_secret AS secret,
    e.caller_id_name AS "callerIdName", e.caller_id_number AS "callerIdNumber",
    e.voicemail_enabled AS voicemail, CASE WHEN p.recording_enabled THEN e.recording_policy ELSE 'never' END AS recording
  FROM tenants t JOIN extensions e ON e.tenant_id = t.id JOIN tenant_profiles p ON p.id = t.profile_id
  WHERE t.domain = $1 AND e.number = $2 AND t.enabled AND e.enabled`;

/**
 * The name that a phone's contacts are filed under. FreeSWITCH looks a user up by the realm that the phone answers the
 * challenge with, yet files the contact under the host of its To (sofia_reg.c): a phone could register itself into
 * another tenant's domain. A name that holds the own domain (`sip-force-extension`) is nobody's there.
 */
const registeredName = (number: string, domain: string): string =>
  `${dialledNumber(number)}.${sipDomain(domain)}`;

/**
 * Rings every contact of the user: `sofia_contact` gives them separated by commas, or error/user_not_registered. A phone
 * that answers 302 would otherwise send the call to any SIP address it likes, past the tenant's own routing.
 */
function dialString(number: string, domain: string, record: string | null): string {
  const variables = [
    `sip_invite_domain=${domain}`,
    `presence_id=${number}@${domain}`,
    'outbound_redirect_fatal=true',
    ...(record === null ? [] : [`${RECORD_ON_ANSWER}=${record}`]),
  ];
  return `{^^:${variables.join(':')}}\${sofia_contact(*/${registeredName(number, domain)}@${domain})}`;
}

/** Extensions as users of the switch's directory. */
@DirectoryUsers()
@Injectable()
export class ExtensionDirectory implements DirectorySource {
  readonly table = 'extensions';

  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly config: Config,
    private readonly keys: InCallKeys,
  ) {}

  async find(user: string, domain: string): Promise<DirectoryUser | null> {
    const [row] = rows.parse(await this.database.readSystem((tx) => tx.manager.query(SQL, [domain, user])));
    if (!row) return null;
    const password = this.secrets.open(row.secret, `extension:${row.id}`);
    const recorder = new CallRecorder(this.config.media.onSwitch, row);
    return {
      id: row.number,
      domain,
      params: {
        'a1-hash': a1(row.number, domain, password),
        'dial-string': dialString(row.number, domain, recorder.whenCalled),
      },
      variables: {
        'sip-force-extension': registeredName(row.number, domain),
        // The switch asks for the lamp of every phone that registers, not of the first one alone (sofia_reg.c).
        'send-message-query-on-register': String(row.voicemail),
        tenant_id: String(row.tenantId),
        user_context: domain,
        domain_name: domain,
        callsign_caller: row.id,
        effective_caller_id_name: channelText(row.name) || row.number,
        effective_caller_id_number: row.number,
        ...recorder.variables,
        ...this.keys.bindings(row.number, domain),
        ...(row.callerIdName ? { outbound_caller_id_name: channelText(row.callerIdName) } : {}),
        ...(row.callerIdNumber ? { outbound_caller_id_number: channelText(row.callerIdNumber) } : {}),
      },
    };
  }
}

/** H(A1) of digest authentication (RFC 2617 3.2.2.2), which is what SIP phones and mod_sofia use. */
function a1(user: string, realm: string, password: string): string {
  return createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');
}
