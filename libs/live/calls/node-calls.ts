import type { ChannelRow, EslEvent } from '@callsign/esl';
import type { LiveCall } from './live-call';

/** A call as one switch tells of it; `domain` is the tenant's, '' until some event has told. */
export interface TrackedCall {
  readonly call: LiveCall;
  readonly domain: string;
}

export interface CallChange {
  readonly id: string;
  /** null where the call is over. */
  readonly now: TrackedCall | null;
}

/** The events that move a call. Others cost a switch and us, and tell nothing more. */
export const CALL_EVENTS = [
  'CHANNEL_CREATE',
  'CHANNEL_ORIGINATE',
  'CHANNEL_ANSWER',
  'CHANNEL_BRIDGE',
  'CHANNEL_HOLD',
  'CHANNEL_UNHOLD',
  'CHANNEL_HANGUP_COMPLETE',
] as const;

/**
 * The calls of one switch, from its events, and from `show channels` after a (re)connect. A call is known by the leg
 * that made it; the legs that it rings only tell more of it.
 */
export class NodeCalls {
  private readonly calls = new Map<string, TrackedCall>();

  constructor(private readonly node: string) {}

  all(): TrackedCall[] {
    return [...this.calls.values()];
  }

  /** @returns what changed, or null where the event tells nothing new */
  apply(event: EslEvent): CallChange | null {
    if (event.get('Call-Direction') === 'outbound' && !clicked(event)) return this.otherLeg(event);
    const id = event.uuid;
    if (!id) return null;
    if (event.name === 'CHANNEL_HANGUP_COMPLETE') return this.calls.delete(id) ? { id, now: null } : null;
    if (event.name === 'CHANNEL_CREATE') return this.keep(id, this.begin(event, id));
    const known = this.calls.get(id) ?? this.begin(event, id);
    return this.keep(id, {
      domain: domainOf(event) || known.domain,
      call: this.moved(named(known.call, event), event),
    });
  }

  /** Everything anew from `show channels as json`: what is no longer there has ended, unheard. */
  rebuild(rows: readonly ChannelRow[]): CallChange[] {
    const before = new Set(this.calls.keys());
    this.calls.clear();
    const changes = rows
      .filter(({ direction }) => direction === 'inbound')
      .map((row) => this.keep(row.uuid, this.fromRow(row, rows)));
    for (const { id } of changes) before.delete(id);
    return [...changes, ...[...before].map((id) => ({ id, now: null }))];
  }

  private keep(id: string, now: TrackedCall): CallChange {
    this.calls.set(id, now);
    return { id, now };
  }

  private begin(event: EslEvent, id: string): TrackedCall {
    const context = event.get('Caller-Context') ?? '';
    return {
      domain: domainOf(event) || (context === 'public' ? '' : context),
      call: {
        id,
        node: this.node,
        direction: context === 'public' ? 'inbound' : 'internal',
        state: 'ringing',
        from: clicked(event)
          ? { number: event.variable('user_name') ?? '', name: '' }
          : {
              number: event.get('Caller-Caller-ID-Number') ?? '',
              name: event.get('Caller-Caller-ID-Name') ?? '',
            },
        to: { number: clicked(event) ?? event.get('Caller-Destination-Number') ?? '', name: '' },
        startedAt: stamp(event.get('Caller-Channel-Created-Time')) ?? new Date().toISOString(),
        answeredAt: null,
      },
    };
  }

  private moved(call: LiveCall, event: EslEvent): LiveCall {
    switch (event.name) {
      case 'CHANNEL_ANSWER':
        return {
          ...call,
          state: 'talking',
          answeredAt:
            call.answeredAt ?? stamp(event.get('Caller-Channel-Answered-Time')) ?? new Date().toISOString(),
        };
      case 'CHANNEL_BRIDGE':
        return { ...call, state: 'talking' };
      case 'CHANNEL_HOLD':
        return { ...call, state: 'held' };
      case 'CHANNEL_UNHOLD':
        return { ...call, state: 'talking' };
      default:
        return call;
    }
  }

  /** A leg that a call rings: its user says whose call from outside it is and who answered; its hold holds the call. */
  private otherLeg(event: EslEvent): CallChange | null {
    const id = event.get('Other-Leg-Unique-ID') ?? event.variable('originating_leg_uuid') ?? '';
    const known = this.calls.get(id);
    if (!known) return null;
    const [user = '', userDomain = ''] = event.get('Channel-Presence-ID')?.split('@') ?? [];
    const domain = known.domain || domainOf(event) || userDomain;
    const call = this.told(known.call, event, user);
    return domain === known.domain && call === known.call ? null : this.keep(id, { domain, call });
  }

  private told(call: LiveCall, event: EslEvent, user: string): LiveCall {
    if (event.name === 'CHANNEL_HOLD' || event.name === 'CHANNEL_UNHOLD') return this.moved(call, event);
    if (event.name === 'CHANNEL_ANSWER' && user && user !== call.to.number)
      return { ...call, to: { ...call.to, number: user } };
    return call;
  }

  private fromRow(row: ChannelRow, rows: readonly ChannelRow[]): TrackedCall {
    const other = rows.find(({ uuid, callUuid }) => uuid !== row.uuid && callUuid === row.callUuid);
    const startedAt = new Date(row.created * 1000).toISOString();
    const outside = row.context === 'public';
    return {
      domain: outside ? (other?.presenceId.split('@')[1] ?? '') : row.context,
      call: {
        id: row.uuid,
        node: this.node,
        direction: outside ? 'inbound' : 'internal',
        state: row.callState === 'HELD' ? 'held' : row.callState === 'ACTIVE' ? 'talking' : 'ringing',
        from: { number: callerOf(row), name: row.callerName },
        to: { number: other?.presenceId.split('@')[0] || row.destination, name: '' },
        startedAt,
        answeredAt:
          row.callState === 'ACTIVE' || row.callState === 'HELD'
            ? other
              ? new Date(other.created * 1000).toISOString()
              : startedAt
            : null,
      },
    };
  }
}

/**
 * The caller as the tenant has it, once the directory has told it; until then what the phone says. `callsign_extension` is
 * who sits at the phone of another.
 */
function named(call: LiveCall, event: EslEvent): LiveCall {
  if (call.direction !== 'internal') return call;
  const name = event.variable('effective_caller_id_name') || call.from.name;
  const number = event.variable('callsign_extension') || call.from.number;
  return name === call.from.name && number === call.from.number ? call : { ...call, from: { number, name } };
}

/** Who calls inside the tenant: a leg's presence id is the extension's, whoever's phone it is. */
function callerOf({ context, presenceId, callerNumber }: ChannelRow): string {
  const [user, domain] = presenceId.split('@');
  return user && domain === context ? user : callerNumber;
}

/** What a leg that was rung by a click is going to call: the leg makes a call, though the switch rang it. */
function clicked(event: EslEvent): string | undefined {
  return event.variable('callsign_clicked');
}

function domainOf(event: EslEvent): string {
  return event.variable('domain_name') ?? '';
}

/** Microseconds since 1970 as the switch writes them; 0 for never. */
function stamp(microseconds: string | undefined): string | null {
  const value = Number(microseconds ?? 0);
  return value > 0 ? new Date(value / 1000).toISOString() : null;
}
