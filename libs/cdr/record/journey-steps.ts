import { IN_CALL_CONTEXT } from '@callsign/routing';
import type { ScannedRecord, Stay } from './scanned-record';

/** What is kept of a leg's way through the dialplan; stored as JSON, told as sentences by `journey.ts`. */
export interface JourneySteps {
  /** Applications with a meaning for a person, in order of time. */
  readonly ran: readonly { readonly at: number; readonly app: string; readonly data?: string }[];
  /** Where the leg was sent after what was dialled first: blind transfers, attended ones, our own hand-overs. */
  readonly moves: readonly { readonly at: number; readonly to: string; readonly context: string }[];
  readonly holds: readonly { readonly from: number; readonly to: number }[];
  /** Who the leg talked to transferred it, by keys during the call; the last time, where it was several times. */
  readonly transfer?: Transfer;
}

export interface Transfer {
  readonly kind: 'blind' | 'attended';
  /** Number of the extension that transferred. */
  readonly by: string;
  readonly to: string;
  /** Microseconds since 1970. */
  readonly at: number;
}

// Applications that only prepare others (`set`, `export`, `log`, …) explain nothing and may carry secrets.
const TOLD = new Set([
  'answer',
  'bridge',
  'callcenter',
  'conference',
  'echo',
  'hangup',
  'ivr',
  'park',
  'pickup',
  'playback',
  'play_and_get_digits',
  'record',
  'record_session',
  'redirect',
  'respond',
  'socket',
  'transfer',
  'valet_park',
  'voicemail',
]);
/** Of these the argument says where the call went: a queue, a room, a mailbox, a number. Others' may hold a secret. */
const WITH_DATA = new Set(['callcenter', 'conference', 'transfer', 'valet_park', 'voicemail']);
const MOST = 100;

export function journeySteps(scanned: ScannedRecord, stays: Stay[]): JourneySteps {
  return {
    ran: scanned
      .applications()
      .filter(({ name }) => TOLD.has(name))
      .slice(0, MOST)
      .map(({ name, data, at }) => ({
        at,
        app: name,
        ...(WITH_DATA.has(name) ? { data: data.slice(0, 120) } : {}),
      })),
    moves: moves(stays),
    holds: scanned.holds().slice(0, MOST),
    ...transfer(scanned.variable('callsign_transfer')),
  };
}

/** As the feature that transfers left it on the leg: `attended:1002:1003:1795330301881051`. */
function transfer(text: string): Pick<JourneySteps, 'transfer'> {
  const [, kind, by = '', to = '', at] =
    /^(blind|attended):(\d{1,32}):([+\d*#]{1,32}):(\d{1,17})$/.exec(text) ?? [];
  return kind === 'blind' || kind === 'attended' ? { transfer: { kind, by, to, at: Number(at) } } : {};
}

/**
 * A channel enters the dialplan anew on each transfer, and also when it is bridged by uuid (then to where it was). What is
 * asked for keys during a call is no place.
 */
function moves(stays: Stay[]): JourneySteps['moves'] {
  const places = stays.filter(({ context }) => !context.startsWith(IN_CALL_CONTEXT));
  const moved = places.slice(1).filter((stay, index) => stay.destination !== places[index]?.destination);
  return moved
    .slice(0, MOST)
    .map(({ destination, context, startedAt }) => ({ at: startedAt, to: destination, context }));
}
