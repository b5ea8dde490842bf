import type { ChannelRow, EslEvent } from '@callsign/esl';

/** One channel of a switch, as far as the live picture needs it. */
export interface Leg {
  readonly uuid: string;
  readonly direction: 'inbound' | 'outbound';
  /** One of the two ends that mod_loopback puts between a call and a number of the tenant: nobody's phone. */
  readonly isLoopback: boolean;
  /** ISO times. */
  readonly createdAt: string;
  readonly answeredAt: string | null;
  readonly isHeld: boolean;
  readonly context: string;
  /** The tenant's, '' until something has told. */
  readonly domain: string;
  /** Number of the extension whose phone it is, or who sits at it; null for an outside party. */
  readonly extension: string | null;
  /** Who calls; of a leg that the switch rang, what the phone shows. */
  readonly caller: { readonly number: string; readonly name: string };
  readonly destination: string;
  /** What the leg is going to call, where the switch rang it for that (click to call). */
  readonly clicked: string | null;
  /** The leg that rings it, then the one that it was bridged with last. */
  readonly peer: string | null;
  /** The other end of a loopback. */
  readonly twin: string | null;
  /** `Event-Sequence` of the event that told last; 0 where none has. */
  readonly sequence: number;
}

/** What an event tells of the leg that it is about. `known` is what was known of it. */
export function legOfEvent(event: EslEvent, uuid: string, known?: Leg): Leg {
  const context = event.get('Caller-Context') ?? known?.context ?? '';
  const [user = '', userDomain = ''] = event.get('Channel-Presence-ID')?.split('@') ?? [];
  const clicked = event.variable('callsign_clicked') ?? known?.clicked ?? null;
  const direction = event.get('Call-Direction') === 'outbound' ? 'outbound' : 'inbound';
  const extension = event.variable('callsign_extension') || user || known?.extension || null;
  return {
    uuid,
    direction,
    isLoopback: isLoopback(event.get('Channel-Name') ?? ''),
    createdAt:
      known?.createdAt ?? stamp(event.get('Caller-Channel-Created-Time')) ?? new Date().toISOString(),
    answeredAt: known?.answeredAt ?? answered(event),
    isHeld: held(event, known),
    context,
    domain:
      event.variable('domain_name') ||
      known?.domain ||
      userDomain ||
      (context === 'public' || direction === 'outbound' ? '' : context),
    extension,
    caller: caller(event, known, direction, clicked, extension),
    destination: known?.destination || (event.get('Caller-Destination-Number') ?? ''),
    clicked,
    peer: known?.peer ?? ringer(event),
    twin: event.variable('other_loopback_leg_uuid') || known?.twin || null,
    sequence: Number(event.get('Event-Sequence') ?? known?.sequence ?? 0),
  };
}

/** A leg as `show channels` has it. */
export function legOfRow(row: ChannelRow, peer: string | null): Leg {
  const [user = '', userDomain = ''] = row.presenceId.split('@');
  const createdAt = new Date(row.created * 1000).toISOString();
  const inside = row.direction === 'inbound' && row.context !== 'public';
  return {
    uuid: row.uuid,
    direction: row.direction,
    isLoopback: isLoopback(row.name),
    createdAt,
    answeredAt: ['ACTIVE', 'HELD', 'UNHELD'].includes(row.callState) ? createdAt : null,
    isHeld: row.callState === 'HELD',
    context: row.context,
    domain: userDomain || (inside ? row.context : ''),
    extension: user || null,
    caller: {
      number: (inside && userDomain === row.context && user) || row.callerNumber,
      name: row.callerName,
    },
    destination: row.destination,
    clicked: null,
    peer,
    twin: null,
    sequence: 0,
  };
}

export type LegState = 'ringing' | 'talking' | 'held';

export const stateOf = ({ isHeld, answeredAt }: Leg): LegState =>
  isHeld ? 'held' : answeredAt === null ? 'ringing' : 'talking';

/**
 * Who calls as the tenant has it, once the directory has told it; until then what the phone says. Of a leg that was rung
 * by a click, whose phone it is.
 */
function caller(
  event: EslEvent,
  known: Leg | undefined,
  direction: Leg['direction'],
  clicked: string | null,
  extension: string | null,
): Leg['caller'] {
  const said = known?.caller ?? {
    number: event.get('Caller-Caller-ID-Number') ?? '',
    name: event.get('Caller-Caller-ID-Name') ?? '',
  };
  const isInside = direction === 'inbound' && event.get('Caller-Context') !== 'public';
  if (!isInside && clicked === null) return said;
  const name = event.variable('effective_caller_id_name') || (clicked !== null && !known ? '' : said.name);
  const number =
    event.variable('callsign_extension') ||
    (clicked === null ? said.number : event.variable('user_name') || extension || said.number);
  return { number, name };
}

/**
 * The leg for which this one is rung; attempts of their own (`:_:`) tell it in a variable. Where the switch tells of a leg
 * by itself (`uuid_dump`), the one that it talks to.
 */
function ringer(event: EslEvent): string | null {
  const talksTo = event.name === 'CHANNEL_DATA' ? event.variable('signal_bond') : undefined;
  if (talksTo || event.get('Call-Direction') !== 'outbound') return talksTo || null;
  return (
    event.get('Other-Leg-Unique-ID') ||
    event.variable('originating_leg_uuid') ||
    event.variable('ent_originate_aleg_uuid') ||
    null
  );
}

function held(event: EslEvent, known: Leg | undefined): boolean {
  if (event.name === 'CHANNEL_HOLD') return true;
  if (event.name === 'CHANNEL_UNHOLD') return false;
  return known?.isHeld ?? event.get('Channel-Call-State') === 'HELD';
}

/** Any event of a leg tells when it was answered. */
function answered(event: EslEvent): string | null {
  const at = stamp(event.get('Caller-Channel-Answered-Time'));
  const isAnswered = event.name === 'CHANNEL_ANSWER' || event.get('Answer-State') === 'answered';
  return at ?? (isAnswered ? new Date().toISOString() : null);
}

const isLoopback = (channel: string): boolean => channel.startsWith('loopback/');

/** Microseconds since 1970 as the switch writes them; 0 for never. */
function stamp(microseconds: string | undefined): string | null {
  const value = Number(microseconds ?? 0);
  return value > 0 ? new Date(value / 1000).toISOString() : null;
}
