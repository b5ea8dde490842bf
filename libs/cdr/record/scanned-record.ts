import { elementText, UnreadableRecord, variableText } from './xml-text';

/** A step that the dialplan or a call service ran on the channel. */
export interface RanApplication {
  readonly name: string;
  readonly data: string;
  /** Microseconds since 1970. */
  readonly at: number;
}

/** One stay of the channel in the dialplan; a transfer begins another. */
export interface Stay {
  readonly destination: string;
  readonly context: string;
  readonly callerName: string;
  readonly callerNumber: string;
  /** Microseconds since 1970. */
  readonly startedAt: number;
}

export interface Hold {
  readonly from: number;
  readonly to: number;
}

/** Variables of which a second, different value would make it unclear whose record it is, or which one. */
const DECISIVE = new Set(['uuid', 'tenant_id', 'domain_name', 'start_uepoch']);

/**
 * Takes from a record the few things that are kept, without building a tree of the other 25 KB.
 *
 * What may be believed: a variable's value is URL-encoded, so the block of variables holds what the switch wrote and
 * nothing else. Elsewhere there is a hole in FreeSWITCH: text that holds `<!` (a caller's display name can) is written
 * from there on without any escaping (`switch_xml_ampencode`, "immune"). So a record with `<!` before the variables is
 * refused, and with one behind them everything behind them is left alone.
 */
export class ScannedRecord {
  /** Where the record was made: the switch's name. */
  readonly node: string;
  /** Whether what follows the variables (applications, transfers, caller profiles) can be believed. */
  readonly trusted: boolean;
  private readonly variables = new Map<string, string>();
  private readonly tail: string;

  constructor(xml: string) {
    const start = xml.indexOf('<variables>');
    const end = xml.indexOf('</variables>', start);
    if (!/^\s*(<\?xml[^<>]*\?>)?\s*<cdr[\s>]/.test(xml))
      throw new UnreadableRecord('it does not begin with <cdr>');
    if (!/<\/cdr>\s*$/.test(xml.slice(-64)))
      throw new UnreadableRecord('it is truncated: </cdr> is missing at its end');
    if (start < 0 || end < 0) throw new UnreadableRecord('it has no <variables>');
    const head = xml.slice(0, start);
    if (head.includes('<!'))
      throw new UnreadableRecord('text before <variables> is not escaped, so what follows could be forged');
    this.node = elementText(/<cdr[^<>]* switchname="([^"<>]*)"/.exec(head)?.[1] ?? '');
    this.readVariables(xml, start + '<variables>'.length, end);
    this.tail = xml.slice(end + '</variables>'.length);
    this.trusted = !this.tail.includes('<!') && !this.tail.includes('<variables>');
  }

  /** First value of a channel variable; '' where it is missing. */
  variable(name: VariableName): string {
    const raw = this.variables.get(name);
    return raw === undefined ? '' : variableText(raw);
  }

  private readVariables(xml: string, from: number, end: number): void {
    let position = xml.indexOf('<', from);
    while (position < end) {
      const nameEnd = xml.indexOf('>', position);
      const name = xml.slice(position + 1, nameEnd);
      const valueEnd = xml.indexOf('<', nameEnd);
      const closed =
        xml.charCodeAt(valueEnd + 1) === SLASH &&
        xml.startsWith(name, valueEnd + 2) &&
        xml.charCodeAt(valueEnd + 2 + name.length) === GREATER;
      if (!closed)
        throw new UnreadableRecord(`the variable ${name.slice(0, 60)} is not as the switch writes it`);
      if (WANTED.has(name)) this.keep(name, xml.slice(nameEnd + 1, valueEnd));
      position = xml.indexOf('<', valueEnd + 1);
    }
  }

  private keep(name: string, raw: string): void {
    const before = this.variables.get(name);
    if (before === undefined) this.variables.set(name, raw);
    else if (before !== raw && DECISIVE.has(name)) throw new UnreadableRecord(`it has two values of ${name}`);
    else if (MANY.has(name)) this.variables.set(name, `${before},${raw}`);
  }

  /** In order of time. */
  applications(): RanApplication[] {
    const block = this.between('<app_log>', '</app_log>');
    return [
      ...block.matchAll(/<application app_name="([^"<>]*)" app_data="([^"<>]*)" app_stamp="(\d+)"/g),
    ].map(([, name = '', data = '', at]) => ({
      name: elementText(name),
      data: elementText(data),
      at: Number(at),
    }));
  }

  holds(): Hold[] {
    const block = this.between('<hold-record>', '</hold-record>');
    return [...block.matchAll(/<hold on="(\d+)" off="(\d+)"/g)].map(([, from, to]) => ({
      from: Number(from),
      to: Number(to),
    }));
  }

  /** In order of time: the first is what was dialled, the last where the call ended. Empty where it can not be believed. */
  stays(): Stay[] {
    if (!this.trusted) return [];
    const stays: Stay[] = [];
    for (let at = this.tail.indexOf('<callflow'); at >= 0; at = this.tail.indexOf('<callflow', at + 9)) {
      stays.push({
        destination: this.element('destination_number', at),
        context: this.element('context', at),
        callerName: this.element('caller_id_name', at),
        callerNumber: this.element('caller_id_number', at),
        startedAt: Number(this.element('profile_created_time', at)) || 0,
      });
    }
    return stays.reverse();
  }

  private element(name: string, from: number): string {
    const start = this.tail.indexOf(`<${name}>`, from);
    if (start < 0) return '';
    const end = this.tail.indexOf('<', start + name.length + 2);
    return elementText(this.tail.slice(start + name.length + 2, end));
  }

  private between(open: string, close: string): string {
    if (!this.trusted) return '';
    const start = this.tail.indexOf(open);
    return start < 0 ? '' : this.tail.slice(start + open.length, this.tail.indexOf(close, start));
  }
}

const SLASH = '/'.charCodeAt(0);
const GREATER = '>'.charCodeAt(0);

const NAMES = [
  'uuid',
  'tenant_id',
  'domain_name',
  'dialed_domain',
  'callsign_direction',
  'callsign_clicked',
  'callsign_transfer',
  'direction',
  'start_uepoch',
  'answer_uepoch',
  'end_uepoch',
  'bridge_uepoch',
  'hangup_cause',
  'hangup_cause_q850',
  'sip_hangup_disposition',
  'originating_leg_uuid',
  'originator',
  'cc_member_session_uuid',
  'other_loopback_leg_uuid',
  'bridge_uuid',
  'bleg_uuid',
  'signal_bond',
  'last_bridge_to',
  'originated_legs',
  'user_name',
  'callsign_extension',
  'effective_caller_id_name',
  'dialed_user',
  'sip_req_user',
  'sip_to_user',
  'caller_id',
  'read_codec',
  'rtp_audio_in_mos',
  'sip_network_ip',
  'sip_gateway_name',
  'sofia_profile_name',
  'cc_queue',
  'cc_side',
  'cc_agent',
  'cc_agent_bridged',
  'cc_member_uuid',
  'cc_queue_joined_epoch',
  'cc_queue_answered_epoch',
  'cc_queue_canceled_epoch',
  'cc_cause',
  'cc_cancel_reason',
] as const;
export type VariableName = (typeof NAMES)[number];

// Scanned for in a hot loop: a set of strings, and the ones that FreeSWITCH writes once for each of several values.
const WANTED: ReadonlySet<string> = new Set(NAMES);
const MANY: ReadonlySet<string> = new Set(['originated_legs']);
