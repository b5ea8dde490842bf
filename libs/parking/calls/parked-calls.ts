import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EslEvent, parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';
import { Prompts } from '@callsign/media';
import { channelUuid } from '@callsign/platform';
import {
  type LampState,
  Presence,
  type PresenceSource,
  ShowsPresence,
  type Watched,
} from '@callsign/presence';
import { LiveTopic, ShowsLive, type TopicDefinition } from '@callsign/live';
import { z } from 'zod';
import { type ParkedCallAnswer, parkedCallSchema } from '../parking-lots.schema';
import { type RoutingTenant, RoutingService } from '@callsign/routing';
import { ANNOUNCE_VARIABLE } from './parking.destination';
import { tenantOf } from './parking-target';
import { readValetInfo } from './valet-info';

export interface ParkedCall {
  readonly tenantId: number;
  readonly slot: string;
  readonly callId: string;
  readonly node: string;
  readonly caller: { readonly number: string; readonly name: string };
  /** ISO time. */
  readonly since: string;
}

type Item = ParkedCallAnswer & { readonly id: string };

export const parkingTopic: TopicDefinition<Item> = {
  name: 'parking',
  summary: 'The calls that are parked now, in any lot',
  item: parkedCallSchema.extend({ id: z.string().describe('The slot') }).meta({ id: 'LiveParkedCall' }),
};

/** The calls that wait on every switch, from its events, and anew from `valet_info` when it comes back. */
@ShowsLive()
@ShowsPresence()
@Injectable()
export class ParkedCalls extends LiveTopic<Item> implements PresenceSource, OnApplicationBootstrap {
  readonly topic = parkingTopic;
  private readonly logger = new Logger('parking');
  /** By switch, then by `tenant/slot`. */
  private readonly nodes = new Map<string, Map<string, ParkedCall>>();

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly presence: Presence,
    private readonly prompts: Prompts,
    private readonly routings: RoutingService,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.switches.onEvent(['valet_parking::info'], (node, event) => this.heard(node, event));
    this.switches.onReady((node) => this.rebuild(node));
  }

  of(tenantId: number): ParkedCall[] {
    return [...this.nodes.values()].flatMap((calls) =>
      [...calls.values()].filter((call) => call.tenantId === tenantId),
    );
  }

  snapshot(tenantId: number): Item[] {
    return this.of(tenantId).map(itemOf);
  }

  lamp({ tenantId, name }: Watched): LampState | null {
    const taken = [...this.nodes.values()].some((calls) => calls.has(`${tenantId}/${name}`));
    return taken ? 'busy' : null;
  }

  private async heard(node: string, event: EslEvent): Promise<void> {
    const tenantId = tenantOf(event.get('Valet-Lot-Name') ?? '');
    const slot = event.get('Valet-Extension') ?? '';
    const callId = event.uuid;
    if (tenantId === null || !slot || !callId) return;
    if (event.get('Action') === 'hold') {
      this.put({
        tenantId,
        slot,
        callId,
        node,
        caller: {
          number: event.get('Caller-Caller-ID-Number') ?? '',
          name: event.get('Caller-Caller-ID-Name') ?? '',
        },
        since: new Date().toISOString(),
      });
      if (event.variable(ANNOUNCE_VARIABLE) !== 'true') return;
      const routing = await this.routings.byDomain(event.variable('domain_name') ?? '');
      if (routing) await this.announce(node, routing.tenant, callId, slot);
      return;
    }
    const known = this.nodes.get(node)?.get(`${tenantId}/${slot}`);
    if (known?.callId === callId) this.remove(known);
  }

  /** Whoever parks a call on the way of a consultation hears where. */
  private async announce(
    node: string,
    { id, language }: RoutingTenant,
    callId: string,
    slot: string,
  ): Promise<void> {
    const words = await this.prompts.say(id, language, ['parking.slot', { digits: slot }]);
    try {
      await this.switches.api(node, `uuid_broadcast ${channelUuid(callId)} ${words} aleg`);
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'who parked a call was not told the slot');
    }
  }

  private async rebuild(node: string): Promise<void> {
    const channels = new Map(
      parseShowChannels(await this.switches.api(node, SHOW_CHANNELS)).map((row) => [row.uuid, row]),
    );
    // Last: no event is heard between this answer and what is made of it, so that nobody taken meanwhile stays here.
    const waiting = readValetInfo(await this.switches.api(node, 'valet_info'));
    const before = [...(this.nodes.get(node)?.values() ?? [])];
    for (const { lot, slot, uuid } of waiting) {
      const tenantId = tenantOf(lot);
      const channel = channels.get(uuid);
      if (tenantId === null || !channel || this.nodes.get(node)?.get(`${tenantId}/${slot}`)?.callId === uuid)
        continue;
      this.put({
        tenantId,
        slot,
        callId: uuid,
        node,
        caller: { number: channel.callerNumber, name: channel.callerName },
        // Since when it waits the switch does not tell.
        since: new Date(channel.created * 1000).toISOString(),
      });
    }
    for (const call of before) if (!waiting.some(({ uuid }) => uuid === call.callId)) this.remove(call);
  }

  private put(call: ParkedCall): void {
    const calls = this.nodes.get(call.node) ?? new Map<string, ParkedCall>();
    this.nodes.set(call.node, calls.set(`${call.tenantId}/${call.slot}`, call));
    this.presence.changed({ tenantId: call.tenantId }, [call.slot]);
    this.changed(call.tenantId, itemOf(call));
  }

  private remove({ node, tenantId, slot }: ParkedCall): void {
    this.nodes.get(node)?.delete(`${tenantId}/${slot}`);
    this.presence.changed({ tenantId }, [slot]);
    this.removed(tenantId, slot);
  }
}

function itemOf({ slot, callId, node, caller, since }: ParkedCall): Item {
  return { id: slot, slot, callId, node, caller, since };
}
