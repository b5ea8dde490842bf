import type { Channel } from './channel';
import { RECORDED, recordedCdr, substitution } from './recordings';
import { switchUrlEncode } from './url-encoding';

const recorded = {
  inbound: recordedCdr('internal-answered-a-leg'),
  outbound: recordedCdr('internal-answered-b-leg'),
};

/** Q.850 codes of the causes that calls here end with (switch_types.h). */
const CODES: Readonly<Record<string, number>> = {
  UNALLOCATED_NUMBER: 1,
  NO_ROUTE_DESTINATION: 3,
  NORMAL_CLEARING: 16,
  USER_BUSY: 17,
  NO_ANSWER: 19,
  CALL_REJECTED: 21,
  EXCHANGE_ROUTING_ERROR: 25,
  DESTINATION_OUT_OF_ORDER: 27,
  INVALID_NUMBER_FORMAT: 28,
  ORIGINATOR_CANCEL: 487,
  LOSE_RACE: 502,
  ALLOTTED_TIMEOUT: 602,
  USER_NOT_REGISTERED: 606,
};

/** The record of a leg that is over: a recorded one, with this leg's variables, applications, stays and times. */
export function callRecord(channel: Channel): string {
  const template = channel.direction === 'inbound' ? recorded.inbound : recorded.outbound;
  const variables = Object.entries({ ...Object.fromEntries(channel.variables), ...summary(channel) })
    .map(([name, value]) => `    <${name}>${switchUrlEncode(value)}</${name}>\n`)
    .join('');
  const applications = channel.applications
    .map(
      ({ name, data, at }) =>
        `    <application app_name="${name}" app_data="${escape(data)}" app_stamp="${at}"></application>\n`,
    )
    .join('');
  const callflow = template.slice(
    template.indexOf('  <callflow'),
    template.lastIndexOf('</callflow>') + '</callflow>\n'.length,
  );
  return (
    template
      .slice(0, template.indexOf('  <variables>'))
      .concat(`  <variables>\n${variables}  </variables>\n`)
      .concat(applications ? `  <app_log>\n${applications}  </app_log>\n` : '')
      // The newest stay comes first.
      .concat(
        channel.stays
          .map((stay) => callflowOf(callflow, channel, stay))
          .reverse()
          .join(''),
      )
      .concat('</cdr>\n')
  );
}

/** `cdr=…` as mod_xml_cdr posts it with encode=true, and what the request says of the leg. */
export function cdrRequest(channel: Channel): { readonly uuid: string; readonly body: string } {
  const prefix = channel.direction === 'inbound' ? 'a_' : '';
  return { uuid: `${prefix}${channel.uuid}`, body: `cdr=${switchUrlEncode(callRecord(channel))}` };
}

function summary({ times, cause = '', hungUpBy, uuid, headers }: Channel): Record<string, string> {
  const epochs = Object.entries({
    start: times.created,
    answer: times.answered,
    bridge: times.bridged,
    progress: times.progress,
    end: times.hungUp,
  }).flatMap(([name, at]) => [
    [`${name}_epoch`, String(Math.floor(at / 1e6))],
    [`${name}_uepoch`, String(at)],
  ]);
  return {
    uuid,
    hangup_cause: cause,
    hangup_cause_q850: String(CODES[cause] ?? 16),
    sip_hangup_disposition: hungUpBy === 'phone' ? 'recv_bye' : 'send_bye',
    ...(Object.fromEntries(epochs) as Record<string, string>),
    caller_id: `"${headers.get('Caller-Caller-ID-Name')}" <${headers.get('Caller-Caller-ID-Number')}>`,
    duration: String(Math.floor((times.hungUp - times.created) / 1e6)),
    billsec: String(times.answered ? Math.floor((times.hungUp - times.answered) / 1e6) : 0),
  };
}

function callflowOf(template: string, channel: Channel, stay: Channel['stays'][number]): string {
  const header = (name: string) => escape(channel.headers.get(name) ?? '');
  const [a, b] =
    channel.direction === 'inbound'
      ? [channel.uuid, channel.other?.uuid]
      : [channel.other?.uuid, channel.uuid];
  const put = substitution({
    [RECORDED.own.a]: a ?? '',
    [RECORDED.own.b]: b ?? '',
    [RECORDED.own.name]: header('Caller-Caller-ID-Name'),
    [RECORDED.own.from]: header('Caller-Caller-ID-Number'),
    [RECORDED.own.to]: escape(stay.destination),
    [RECORDED.domain]: header('Channel-Presence-ID').split('@')[1] || stay.context,
    [RECORDED.context]: escape(stay.context),
  });
  const { times } = channel;
  const at: Record<string, number> = {
    created_time: times.created,
    profile_created_time: stay.since,
    progress_time: times.progress,
    answered_time: times.answered,
    bridged_time: times.bridged,
    hangup_time: times.hungUp,
  };
  return put(template).replace(/<(\w+_time)>\d+</g, (whole, name: string) =>
    at[name] === undefined ? whole : `<${name}>${at[name]}<`,
  );
}

function escape(text: string): string {
  return text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
