import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Frame, FrameParser } from '../protocol/frame-parser';

export const FROM_SWITCH = [
  'inbound-json.from-freeswitch',
  'inbound-plain.from-freeswitch',
  'outbound-session.from-freeswitch',
  'outbound-session-caller-hangs-up.from-freeswitch',
];

export const TO_SWITCH = [
  'inbound-json.to-freeswitch',
  'inbound-plain.to-freeswitch',
  'outbound-session.to-freeswitch',
  'outbound-session-caller-hangs-up.to-freeswitch',
];

/** Traffic of a real FreeSWITCH 1.10.12, byte for byte. */
export const recorded = (name: string): Buffer => readFileSync(join(__dirname, '..', 'fixtures', name));

export const framesOf = (stream: Buffer): Frame[] => [...new FrameParser().push(stream)];

/** The channel as FreeSWITCH describes it in its reply to `connect`. */
export function recordedConnectReply(): string {
  const stream = recorded('outbound-session.from-freeswitch').toString('utf8');
  return stream.slice(0, stream.indexOf('\n\n') + 2);
}

/** The recorded events of one session, as JSON objects in order. */
export function recordedEvents(name: string): Record<string, string>[] {
  return framesOf(recorded(name))
    .filter((frame) => frame.contentType === 'text/event-json')
    .map((frame) => JSON.parse(frame.body.toString('utf8')) as Record<string, string>);
}
