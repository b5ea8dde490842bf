import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { channelText, Config, Database, dialledNumber, SecretBox, sipDomain } from '@callsign/platform';
import { InCallKeys, RECORD_ON_ANSWER } from '@callsign/routing';
import { type DirectorySource, type DirectoryUser, DirectoryUsers } from '@callsign/xml-curl';
import { z } from 'zod';
import { RECORDING_POLICIES } from '../recording-policy';
import { countOwnCalls, countTakenCall } from './call-count';
import { CallRecorder } from './call-recorder';
import { REDIRECTS_VARIABLE } from './redirect';

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
    maxCalls: z.number().nullable(),
    hidden: z.boolean(),
    recording: z.enum(RECORDING_POLICIES),
  }),
);

type Row = z.output<typeof rows>[number];

/** Before the name of a variable of a hidden caller ID: what it would be if it were shown. */
export const SHOWN_PREFIX = 'callsign_shown_';

const SQL = `
  SELECT e.id, e.tenant_id AS "tenantId", e.number, e.display_name AS name, e.sip_secret AS secret,
    e.caller_id_name AS "callerIdName", e.caller_id_number AS "callerIdNumber",
    e.voicemail_enabled AS voicemail, e.hide_caller_id AS hidden, e.max_calls AS "maxCalls",
    CASE WHEN p.recording_enabled THEN e.recording_policy ELSE 'never' END AS recording
  FROM tenants t JOIN extensions e ON e.tenant_id = t.id JOIN tenant_profiles p ON p.id = t.profile_id
  WHERE t.domain = $1 AND e.number = $2 AND t.enabled AND e.enabled`;

/**
 * The name that a phone's contacts are filed under. FreeSWITCH looks a user up by the realm that the phone answers the
 * challenge with, yet files the contact under the host of its To (sofia_reg.c): a phone could register itself into
 * another tenant's domain. A name that holds the own domain (`sip-force-extension`) is nobody's there.
 */
export const registeredName = (number: string, domain: string): string =>
  `${dialledNumber(number)}.${sipDomain(domain)}`;

/**
 * Rings every contact of the user: `sofia_contact` gives them separated by commas, or error/user_not_registered. A phone
 * that answers 302 would otherwise send the call to any SIP address it likes, past the tenant's own routing: it fails, or
 * is told to call control where that listens (redirect.ts), and is never followed by the switch.
 */
function ringing(
  { number, domain, presenceId }: { number: string; domain: string; presenceId: string },
  record: string | null,
): string {
  const fatal = `\${cond('\${${REDIRECTS_VARIABLE}}' == 'followed' ? false : true)}`;
  const variables = [
    `sip_invite_domain=${domain}`,
    `presence_id=${presenceId}`,
    'outbound_redirect_info=true',
    `outbound_redirect_fatal=${fatal}`,
    countTakenCall(number, domain),
    ...(record === null ? [] : [`${RECORD_ON_ANSWER}=${record}`]),
  ];
  return `{^^:${variables.join(':')}}\${sofia_contact(*/${registeredName(number, domain)}@${domain})}`;
}

/** Whose contacts a dial string rings, as `sofia_contact` takes them; null where it rings nobody. */
export function contactsIn(dialString: string): string | null {
  return /sofia_contact\(([^)]+)\)/.exec(dialString)?.[1] ?? null;
}

/** The same call at the contacts of another user: who is called, what is recorded and counted stays as it was. */
export function ringingAt(dialString: string, number: string, domain: string): string {
  return dialString.replace(
    /sofia_contact\(\*\/[^@]+@/,
    `sofia_contact(*/${registeredName(number, domain)}@`,
  );
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
    const presenceId = this.presenceId(row.number, domain);
    const hash = a1(row.number, domain, password);
    const recorder = new CallRecorder(this.config.media.onSwitch, row);
    return {
      id: row.number,
      tenantId: row.tenantId,
      domain,
      params: {
        'a1-hash': hash,
        'dial-string': ringing({ number: row.number, domain, presenceId }, recorder.whenCalled),
      },
      variables: {
        'sip-force-extension': registeredName(row.number, domain),
        // The switch asks for the lamp of every phone that registers, not of the first one alone (sofia_reg.c).
        'send-message-query-on-register': String(row.voicemail),
        tenant_id: String(row.tenantId),
        user_context: domain,
        domain_name: domain,
        // Also on legs that call: mod_sofia would take the user that the phone puts into From.
        presence_id: presenceId,
        callsign_caller: row.id,
        ...shownAs(row),
        ...countOwnCalls(row.number, domain, row.maxCalls),
        ...recorder.variables,
        ...this.keys.bindings(row.number, domain),
      },
      own: [
        ...[hash, presenceId, row.id, String(row.tenantId), channelText(row.name)],
        ...[`${row.number}@${domain}`, registeredName(row.number, domain)],
        `${registeredName(row.number, domain)}@${domain}`,
      ],
    };
  }

  /**
   * Whose phone a leg is: `1001@acme.example@…`. The end is nobody's to know, because mod_sofia shows a leg to whoever
   * subscribes to its presence id (sofia_presence.c, do_dialog_probe), from whichever tenant.
   */
  private presenceId(number: string, domain: string): string {
    const end = createHmac('sha256', this.config.env.INTERNAL_KEY).update(`presence:${domain}`).digest('hex');
    return `${number}@${domain}@${end.slice(0, 24)}`;
  }
}

/** What those who are called see: nothing of the number where it is hidden, since not every phone heeds a mere request. */
function shownAs({ name, number, callerIdName, callerIdNumber, hidden }: Row): Record<string, string> {
  const shown = {
    effective_caller_id_name: channelText(name) || number,
    effective_caller_id_number: number,
    ...(callerIdName ? { outbound_caller_id_name: channelText(callerIdName) } : {}),
    ...(callerIdNumber ? { outbound_caller_id_number: channelText(callerIdNumber) } : {}),
  };
  if (!hidden) return shown;
  const kept = Object.entries(shown).map(([variable, value]) => [SHOWN_PREFIX + variable, value]);
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    effective_caller_id_name: 'Anonymous',
    effective_caller_id_number: 'anonymous',
    outbound_caller_id_name: 'Anonymous',
    outbound_caller_id_number: 'anonymous',
  };
}

/** H(A1) of digest authentication (RFC 2617 3.2.2.2), which is what SIP phones and mod_sofia use. */
function a1(user: string, realm: string, password: string): string {
  return createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');
}
