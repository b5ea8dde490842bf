import { isIP } from 'node:net';
import { type JourneySteps, journeySteps } from './journey-steps';
import { type QueueLeg, queueLeg } from './queue-leg';
import { ScannedRecord, type Stay } from './scanned-record';
import { recordXml, UnreadableRecord } from './xml-text';

export type Direction = 'inbound' | 'outbound' | 'internal';

/**
 * One leg's record as it is stored; property names are the columns of `cdr`. Times are microseconds since 1970 in
 * `*_us`, ISO 8601 text elsewhere would lose what PostgreSQL can keep.
 */
export interface CdrRecord {
  readonly leg_uuid: string;
  /** The call that the leg belongs to: uuid of the leg that began it. */
  readonly call_id: string;
  readonly leg: 'a' | 'b';
  readonly direction: Direction;
  readonly caller_name: string;
  readonly caller_number: string;
  /** As dialled on an A-leg; who was rung on a B-leg. */
  readonly destination: string;
  /** The extension that this leg's phone belongs to; null for a phone outside. */
  readonly extension: string | null;
  readonly context: string;
  readonly started_us: number;
  readonly answered_us: number | null;
  readonly bridged_us: number | null;
  readonly ended_us: number;
  readonly hangup_cause: string;
  readonly hangup_code: number;
  /** `sip_hangup_disposition`: who said good-bye on this leg (`recv_bye`: its phone; `send_bye`: the switch). */
  readonly hangup_disposition: string | null;
  /** Every other leg that this one names, by uuid. */
  readonly related: readonly string[];
  readonly node: string;
  readonly codec: string | null;
  readonly mos: number | null;
  readonly network_ip: string | null;
  readonly journey: JourneySteps;
}

/** Whose the record says it is; checked against the tenants before it is believed. */
export interface Claim {
  /** Channel variable `tenant_id`; null where the switch sent none. */
  readonly tenantId: number | null;
  /** `domain_name`, else `dialed_domain`; '' where neither was set. (SIP hosts are what a caller typed: no claim.) */
  readonly domain: string;
}

export interface ReadRecord {
  readonly record: CdrRecord;
  readonly claim: Claim;
  /** Null where the leg had nothing to do with a queue. */
  readonly queue: QueueLeg | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
// A start outside of these years is a switch without a clock; each month has a partition, so the years are bounded.
const EARLIEST_US = Date.UTC(2000, 0) * 1_000;
const LATEST_US = Date.UTC(2100, 0) * 1_000;

/**
 * Reads what mod_xml_cdr posted or filed.
 * @param body the request's body, or the file
 * @param postedUuid the leg that `?uuid=` or the file's name says, without its `a_`; null where nothing says it
 * @throws UnreadableRecord with the reason
 */
export function readRecord(body: Buffer, postedUuid: string | null): ReadRecord {
  const scanned = new ScannedRecord(recordXml(body));
  const leg_uuid = uuidOf(scanned);
  if (postedUuid !== null && postedUuid !== leg_uuid)
    throw new UnreadableRecord(`it was sent as ${postedUuid.slice(0, 64)} and says it is ${leg_uuid}`);
  const started_us = time(scanned, 'start_uepoch');
  if (started_us === null || started_us < EARLIEST_US || started_us >= LATEST_US)
    throw new UnreadableRecord('start_uepoch is missing or not between the years 2000 and 2100');
  const stays = scanned.stays();
  const parent = parentLeg(scanned);
  const profile = callerProfile(scanned, stays, parent === null);
  const towards = direction(scanned, profile.context);
  // Who sits at another's phone: the call is theirs, not that of the user that the phone authenticated as.
  const guest = parent === null ? scanned.variable('callsign_extension') : '';
  return {
    claim: claim(scanned),
    queue: queueLeg(scanned, leg_uuid),
    record: {
      leg_uuid,
      call_id: parent ?? leg_uuid,
      leg: parent === null ? 'a' : 'b',
      direction: towards,
      caller_name: guest ? scanned.variable('effective_caller_id_name') : profile.callerName,
      caller_number: guest || profile.callerNumber,
      destination: parent === null && towards === 'inbound' ? e164(profile.destination) : profile.destination,
      extension:
        guest || (parent === null ? scanned.variable('user_name') : scanned.variable('dialed_user')) || null,
      context: profile.context,
      started_us,
      answered_us: time(scanned, 'answer_uepoch'),
      bridged_us: time(scanned, 'bridge_uepoch'),
      ended_us: time(scanned, 'end_uepoch') ?? started_us,
      hangup_cause: scanned.variable('hangup_cause') || 'NONE',
      hangup_code: Math.min(Number.parseInt(scanned.variable('hangup_cause_q850'), 10) || 0, 999),
      hangup_disposition: scanned.variable('sip_hangup_disposition') || null,
      related: relatedLegs(scanned, leg_uuid),
      node: scanned.node,
      codec: scanned.variable('read_codec') || null,
      mos: meanOpinionScore(scanned),
      network_ip: isIP(scanned.variable('sip_network_ip')) ? scanned.variable('sip_network_ip') : null,
      journey: journeySteps(scanned, stays),
    },
  };
}

function uuidOf(scanned: ScannedRecord): string {
  const uuid = scanned.variable('uuid').toLowerCase();
  if (!UUID.test(uuid)) throw new UnreadableRecord('it has no uuid');
  return uuid;
}

function claim(scanned: ScannedRecord): Claim {
  const text = scanned.variable('tenant_id');
  if (text && !/^[1-9]\d{0,8}$/.test(text))
    throw new UnreadableRecord(`tenant_id ${text.slice(0, 40)} is not the number of a tenant`);
  return {
    tenantId: text ? Number(text) : null,
    domain: (scanned.variable('domain_name') || scanned.variable('dialed_domain')).toLowerCase(),
  };
}

/**
 * The leg that had this one rung; null where this one began the call. Never from `call_uuid`: on B-legs it is the
 * leg's own as often as not. A queue rings its agents without an originator, but says for which member.
 */
function parentLeg(scanned: ScannedRecord): string | null {
  for (const name of [
    'originating_leg_uuid',
    'originator',
    'cc_member_session_uuid',
    'other_loopback_leg_uuid',
  ] as const) {
    const uuid = scanned.variable(name).toLowerCase();
    if (UUID.test(uuid)) return uuid;
  }
  return null;
}

function relatedLegs(scanned: ScannedRecord, own: string): string[] {
  const names = [
    'originating_leg_uuid',
    'originator',
    'cc_member_session_uuid',
    'other_loopback_leg_uuid',
    'bridge_uuid',
    'bleg_uuid',
    'signal_bond',
    'last_bridge_to',
    'originated_legs',
  ] as const;
  const found = names.flatMap((name) => scanned.variable(name).toLowerCase().match(UUIDS) ?? []);
  return [...new Set(found)].filter((uuid) => uuid !== own).slice(0, 50);
}

type Profile = Omit<Stay, 'startedAt'>;

/** An A-leg's is the first (what was dialled), a B-leg's the last; from variables where the profiles can't be believed. */
function callerProfile(scanned: ScannedRecord, stays: Stay[], first: boolean): Profile {
  if (first && scanned.variable('callsign_clicked')) return clickedProfile(scanned, stays);
  const stay = first ? stays[0] : stays.at(-1);
  if (stay) return stay;
  const [, callerName = '', callerNumber = ''] =
    /^"(.*)" <([^<>]*)>$/s.exec(scanned.variable('caller_id')) ?? [];
  const destination = first
    ? scanned.variable('sip_req_user') || scanned.variable('sip_to_user')
    : scanned.variable('dialed_user') || scanned.variable('sip_to_user');
  return { callerName, callerNumber, destination, context: '' };
}

/**
 * Of a phone that a click had rung: its first stays are how it was rung, then comes what it called once it was picked
 * up. Until then it has called nobody but itself.
 */
function clickedProfile(scanned: ScannedRecord, stays: Stay[]): Profile {
  const own = scanned.variable('user_name');
  const called = stays.find(({ destination }) => destination === scanned.variable('callsign_clicked'));
  return (
    called ?? {
      callerName: '',
      callerNumber: own,
      destination: own,
      context: scanned.variable('domain_name'),
    }
  );
}

/** As the dialplan says (`callsign_direction`); a record made without it, by what the leg looks like. */
function direction(scanned: ScannedRecord, context: string): Direction {
  const said = scanned.variable('callsign_direction');
  if (said === 'inbound' || said === 'outbound' || said === 'internal') return said;
  if (scanned.variable('sip_gateway_name') && scanned.variable('direction') === 'outbound') return 'outbound';
  return context === 'public' || scanned.variable('sofia_profile_name') === 'external'
    ? 'inbound'
    : 'internal';
}

/** A DID as our numbers are written: carriers send it with `+` or without. Anything else stays as it was dialled. */
function e164(dialled: string): string {
  return /^[1-9]\d{7,14}$/.test(dialled) ? `+${dialled}` : dialled;
}

function time(
  scanned: ScannedRecord,
  name: 'start_uepoch' | 'answer_uepoch' | 'bridge_uepoch' | 'end_uepoch',
): number | null {
  const text = scanned.variable(name);
  return /^[1-9]\d{5,15}$/.test(text) ? Number(text) : null;
}

function meanOpinionScore(scanned: ScannedRecord): number | null {
  const score = Number.parseFloat(scanned.variable('rtp_audio_in_mos'));
  return score >= 0 && score <= 5 ? score : null;
}
