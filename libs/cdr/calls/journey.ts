import type { LegRow } from './call-rows';
import { isoTime } from './call-view';
import type { CallDetail, CallStep } from './cdr.shapes';
import { causeSentence } from './hangup-causes';

interface Told {
  readonly at: number;
  /** Of two things in the same microsecond, which is told first. */
  readonly order: number;
  readonly text: string;
  readonly legId: string;
}

/** What happened in a call, told in order of time from the legs it left. */
export function journey(legs: readonly LegRow[]): CallStep[] {
  const told = legs.flatMap((leg) => [
    beginning(leg),
    ...applications(leg),
    ...moves(leg),
    ...holds(leg),
    ...transfers(leg),
    ...(leg.leg === 'b' ? answer(leg) : []),
    ending(leg, legs),
  ]);
  return told
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, text, legId }) => ({ at: isoTime(at), text, legId }));
}

/** Who ended the call, by who said good-bye on which leg (`sip_hangup_disposition`). */
export function hungUpBy(first: LegRow, legs: readonly LegRow[]): CallDetail['hungUpBy'] {
  if (first.disposition?.startsWith('recv_')) return first.leg === 'a' ? 'caller' : 'callee';
  return legs.some((leg) => leg !== first && leg.disposition === 'recv_bye') ? 'callee' : 'switch';
}

function person(leg: LegRow): string {
  if (leg.leg === 'b') return leg.extension ?? leg.destination;
  const number = leg.extension ?? leg.callerNumber;
  return leg.callerName && leg.callerName !== number
    ? `${leg.callerName} (${number})`
    : number || 'An unknown caller';
}

function beginning(leg: LegRow): Told {
  const text =
    leg.leg === 'a'
      ? `${person(leg)} called ${leg.destination || 'without a number'}.`
      : `${person(leg)} was rung.`;
  return { at: Number(leg.startedUs), order: leg.leg === 'a' ? 0 : 2, text, legId: leg.id };
}

const SENTENCES: Record<string, (data: string) => string> = {
  callcenter: (queue) => `waited in the queue ${before(queue, '@')}`,
  conference: (room) => `joined the conference ${before(room, '@')}`,
  voicemail: () => 'came to voicemail',
  ivr: () => 'heard a menu',
  play_and_get_digits: () => 'was asked for digits',
  playback: () => 'heard an announcement',
  record: () => 'left a recording',
  record_session: () => 'was recorded from here on',
  park: () => 'was parked',
  valet_park: (lot) => `was parked in ${lot}`,
  pickup: () => 'picked a ringing call up',
  echo: () => 'came to the echo test',
};

function applications(leg: LegRow): Told[] {
  return leg.journey.ran.flatMap(({ at, app, data }) => {
    const sentence = SENTENCES[app];
    return sentence ? [{ at, order: 3, text: `${person(leg)} ${sentence(data ?? '')}.`, legId: leg.id }] : [];
  });
}

function moves(leg: LegRow): Told[] {
  return leg.journey.moves.map(({ at, to }) => ({
    at,
    order: 1,
    text: `${person(leg)} was sent on to ${to}.`,
    legId: leg.id,
  }));
}

function transfers(leg: LegRow): Told[] {
  const { transfer } = leg.journey;
  if (!transfer) return [];
  const { kind, by, to, at } = transfer;
  const how = kind === 'attended' ? ' after a talk' : '';
  return [{ at, order: 0, text: `${by} transferred ${person(leg)} to ${to}${how}.`, legId: leg.id }];
}

function holds(leg: LegRow): Told[] {
  return leg.journey.holds.map(({ from, to }) => ({
    at: from,
    order: 3,
    text: `${person(leg)} put the call on hold${to > from ? ` for ${duration(to - from)}` : ''}.`,
    legId: leg.id,
  }));
}

/** A phone that was rung has answered when it was joined to the caller; an answer alone may be the switch's own. */
function answer(leg: LegRow): Told[] {
  const at = leg.bridgedUs ?? leg.answeredUs;
  if (at === null) return [];
  return [
    {
      at: Number(at),
      order: 4,
      text: `${person(leg)} answered after ${duration(Number(at) - Number(leg.startedUs))}.`,
      legId: leg.id,
    },
  ];
}

function ending(leg: LegRow, legs: readonly LegRow[]): Told {
  const told = (order: number, text: string): Told => ({
    at: Number(leg.endedUs),
    order,
    text,
    legId: leg.id,
  });
  const cause = causeSentence(leg.cause);
  if (leg.leg === 'b') {
    if (leg.bridgedUs !== null || leg.answeredUs !== null)
      return told(5, `${person(leg)}'s phone was released.`);
    return told(
      5,
      `${person(leg)} stopped ringing after ${duration(Number(leg.endedUs) - Number(leg.startedUs))}: ${cause}.`,
    );
  }
  const length = duration(Number(leg.endedUs) - Number(leg.startedUs));
  const by = hungUpBy(leg, legs);
  if (by === 'caller')
    return told(
      6,
      leg.answeredUs === null
        ? `${person(leg)} gave up after ${length}.`
        : `${person(leg)} hung up after ${length}: ${cause}.`,
    );
  return told(
    6,
    `${by === 'callee' ? 'The other side hung up' : 'The switch ended the call'} after ${length}: ${cause}.`,
  );
}

function before(text: string, separator: string): string {
  return text.split(separator)[0] ?? text;
}

/** Microseconds as a person would say them: `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(us: number): string {
  const all = us / 1_000_000;
  if (all < 10) return `${Math.round(all * 10) / 10} s`;
  const whole = Math.round(all);
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
