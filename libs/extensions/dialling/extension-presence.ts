import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EslEvent, parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';
import {
  type LampState,
  Presence,
  type PresenceSource,
  ShowsPresence,
  type Watched,
} from '@callsign/presence';

/** A leg of an extension's phone. */
interface Leg {
  /** `1001@acme.example`: whose phone it is. */
  readonly owner: string;
  readonly node: string;
  readonly state: Exclude<LampState, 'idle'>;
}

const EVENTS = ['CHANNEL_CALLSTATE', 'CHANNEL_HANGUP_COMPLETE'];

/**
 * Extensions ring and talk: from the legs of every switch, made anew when a switch comes back. A phone that rings
 * blinks also while it talks on another line, because the call that rings can be picked up.
 */
@ShowsPresence()
@Injectable()
export class ExtensionPresence implements PresenceSource, OnApplicationBootstrap {
  private readonly legs = new Map<string, Leg>();
  private readonly byOwner = new Map<string, Set<string>>();

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly presence: Presence,
  ) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(EVENTS, (node, event) => this.heard(node, event));
    this.switches.onReady((node) => this.rebuild(node));
  }

  lamp({ name, domain }: Watched): LampState | null {
    const legs = this.byOwner.get(`${name}@${domain}`);
    if (!legs) return null;
    return [...legs].some((uuid) => this.legs.get(uuid)?.state === 'ringing') ? 'ringing' : 'busy';
  }

  private heard(node: string, event: EslEvent): void {
    const { uuid } = event;
    if (!uuid) return;
    const state =
      event.name === 'CHANNEL_HANGUP_COMPLETE'
        ? null
        : stateOf(event.get('Call-Direction') ?? '', event.get('Channel-Call-State') ?? '');
    this.put(uuid, legOf(node, event.get('Channel-Presence-ID') ?? '', state));
  }

  private async rebuild(node: string): Promise<void> {
    const rows = parseShowChannels(await this.switches.api(node, SHOW_CHANNELS));
    const up = new Set(rows.map(({ uuid }) => uuid));
    for (const [uuid, leg] of this.legs) if (leg.node === node && !up.has(uuid)) this.put(uuid, null);
    for (const { uuid, presenceId, direction, callState } of rows) {
      this.put(uuid, legOf(node, presenceId, stateOf(direction, callState)));
    }
  }

  private put(uuid: string, leg: Leg | null): void {
    const before = this.legs.get(uuid);
    if (before?.owner === leg?.owner && before?.state === leg?.state) return;
    if (before) {
      this.legs.delete(uuid);
      const legs = this.byOwner.get(before.owner);
      legs?.delete(uuid);
      if (legs?.size === 0) this.byOwner.delete(before.owner);
    }
    if (leg) {
      this.legs.set(uuid, leg);
      this.byOwner.set(leg.owner, (this.byOwner.get(leg.owner) ?? new Set()).add(uuid));
    }
    for (const owner of new Set([before?.owner, leg?.owner])) if (owner) this.tell(owner);
  }

  private tell(owner: string): void {
    const [name = '', domain = ''] = owner.split('@');
    this.presence.changed({ domain }, [name]);
  }
}

/** @param presenceId as the directory gives it to an extension's legs; others have none or another one */
function legOf(node: string, presenceId: string, state: Leg['state'] | null): Leg | null {
  const [number = '', domain = ''] = presenceId.split('@');
  return state && number && domain ? { owner: `${number}@${domain}`, node, state } : null;
}

/** An inbound leg is a phone that calls: it is in use from the first moment. */
function stateOf(direction: string, callState: string): Leg['state'] | null {
  if (callState === 'HANGUP' || callState === 'DOWN' || callState === '') return null;
  if (direction === 'inbound') return 'busy';
  return callState === 'DIALING' || callState === 'RINGING' || callState === 'EARLY' ? 'ringing' : 'busy';
}
