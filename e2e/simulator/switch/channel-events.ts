import type { Channel } from './channel';
import { microseconds } from './channel';
import {
  type Field,
  type Headers,
  recordedChannelRow,
  recordedConnectReply,
  recordedEvents,
} from './recordings';
import { switchUrlEncode } from './url-encoding';

const OWN =
  /^(Channel-|Caller-|Unique-ID|Call-Direction|Presence-Call-Direction|Answer-State|Hangup-Cause|Other-|Bridge-|variable_|Application|_body)/;
const CORE = '3d1c6f0e-58b5-4b7f-9a3c-0f6b6a3c1c11';
let sequence = 0;

/** An event of a channel: the recorded one of that name, saying this channel's state. */
export function channelEvent(channel: Channel, name: string, more: Headers): Headers {
  const recorded = recordedEvents.get(`${name} ${channel.direction}`);
  if (!recorded) throw new Error(`no ${name} of an ${channel.direction} channel was recorded`);
  const head = Object.entries(recorded).filter(([header]) => !OWN.test(header));
  return {
    ...Object.fromEntries(head),
    ...switchHeaders(),
    ...Object.fromEntries(state(channel)),
    ...otherLeg(channel),
    ...Object.fromEntries([...channel.variables].map(([variable, value]) => [`variable_${variable}`, value])),
    ...more,
  };
}

/** The reply to `connect`: the one place where an event comes as plain URL-encoded headers of the frame itself. */
export function connectReply(channel: Channel): string {
  const kept = recordedConnectReply.filter(([name]) => !name.startsWith('variable_'));
  const profile = new Map(
    [...state(channel)].flatMap(([name, value]): Field[] => [
      [name, value],
      // There the caller profile stands twice, once as Channel-….
      ...(name.startsWith('Caller-') ? ([[name.replace('Caller-', 'Channel-'), value]] as const) : []),
    ]),
  );
  const lines = kept.map(([name, value]): Field => [
    name,
    profile.get(name) ?? switchHeaders()[name] ?? value,
  ]);
  const end = lines.findIndex(([name]) => name === 'Content-Type');
  const variables = [...channel.variables].map(([name, value]): Field => [`variable_${name}`, value]);
  return [...lines.slice(0, end), ...variables, ...lines.slice(end)]
    .map(
      ([name, value]) =>
        `${name}: ${/^(Content-Type|Socket-Mode|Control)$/.test(name) ? value : switchUrlEncode(value)}\n`,
    )
    .join('')
    .concat('\n');
}

/** A row of `show channels as json`. */
export function channelRow(channel: Channel): Headers {
  const header = (name: string) => channel.headers.get(name) ?? '';
  return {
    ...recordedChannelRow,
    uuid: channel.uuid,
    direction: channel.direction,
    created_epoch: String(Math.floor(channel.times.created / 1e6)),
    name: header('Channel-Name'),
    cid_name: header('Caller-Caller-ID-Name'),
    cid_num: header('Caller-Caller-ID-Number'),
    dest: header('Caller-Destination-Number'),
    application: channel.variables.get('current_application') ?? '',
    application_data: channel.variables.get('current_application_data') ?? '',
    context: header('Caller-Context'),
    presence_id: header('Channel-Presence-ID'),
    callstate: channel.answered ? 'ACTIVE' : 'RINGING',
    callee_name: '',
    callee_num: '',
    call_uuid: channel.direction === 'inbound' ? channel.uuid : (channel.other?.uuid ?? channel.uuid),
  };
}

function state(channel: Channel): Map<string, string> {
  const { times, cause } = channel;
  return new Map([
    ...channel.headers,
    ['Answer-State', cause ? 'hangup' : channel.answered ? 'answered' : 'ringing'],
    ...(cause ? ([['Hangup-Cause', cause]] as const) : []),
    ['Channel-Call-State', cause ? 'HANGUP' : channel.answered ? 'ACTIVE' : 'RINGING'],
    ['Caller-Channel-Created-Time', String(times.created)],
    ['Caller-Channel-Progress-Time', String(times.progress)],
    ['Caller-Channel-Answered-Time', String(times.answered)],
    ['Caller-Channel-Bridged-Time', String(times.bridged)],
    ['Caller-Channel-Hangup-Time', String(times.hungUp)],
  ]);
}

function otherLeg({ other, direction }: Channel): Headers {
  if (!other) return {};
  const caller = [...state(other)].filter(([name]) => name.startsWith('Caller-'));
  return {
    'Other-Type': direction === 'inbound' ? 'originatee' : 'originator',
    ...Object.fromEntries(caller.map(([name, value]) => [name.replace('Caller-', 'Other-Leg-'), value])),
  };
}

function switchHeaders(): Record<string, string> {
  const now = new Date();
  return {
    'Core-UUID': CORE,
    'Event-Date-Local': now.toISOString().slice(0, 19).replace('T', ' '),
    'Event-Date-GMT': now.toUTCString(),
    'Event-Date-Timestamp': String(microseconds()),
    'Event-Sequence': String((sequence += 1)),
  };
}
