import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  EslCommandRefused,
  EslEvent,
  EslEventError,
  parseShowChannels,
  SHOW_CHANNELS,
  SwitchRegistry,
} from '@callsign/esl';
import { channelUuid } from '@callsign/platform';
import { RoutingService } from '@callsign/routing';
import { LiveTopic, ShowsLive } from '../topics/contract';
import { callsTopic, type LiveCall } from './live-call';
import { CALL_EVENTS, type CallChange, NodeCalls, unclear } from './node-calls';

/** The calls that are up, by tenant: from every switch's events, made anew when a switch comes back. */
@ShowsLive()
@Injectable()
export class LiveCalls extends LiveTopic<LiveCall> implements OnApplicationBootstrap {
  readonly topic = callsTopic;
  private readonly logger = new Logger('live');
  private readonly nodes = new Map<string, NodeCalls>();
  private readonly tenants = new Map<number, Map<string, LiveCall>>();
  private readonly tenantOfCall = new Map<string, number>();
  /** Changes are told in the order in which they happened, also where finding the tenant takes a query. */
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly routings: RoutingService,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.switches.onEvent(CALL_EVENTS, (node, event) => this.heard(node, event));
    this.switches.onReady((node) => this.rebuild(node));
  }

  snapshot(tenantId: number): LiveCall[] {
    return [...(this.tenants.get(tenantId)?.values() ?? [])];
  }

  /** A call of this tenant, by its id or that of one of its legs. */
  find(tenantId: number, id: string): LiveCall | undefined {
    const calls = this.tenants.get(tenantId);
    const call = calls?.get(id);
    if (call) return call;
    for (const each of calls?.values() ?? []) if (each.legs.some((leg) => leg.id === id)) return each;
    return undefined;
  }

  /** A command found that a leg is no more, though no event told so. */
  gone(node: string, leg: string): void {
    this.tell(this.of(node).gone(leg));
  }

  private heard(node: string, event: EslEvent): void {
    this.tell(this.of(node).apply(event));
  }

  private async rebuild(node: string): Promise<void> {
    const calls = this.of(node);
    calls.expectRows();
    const rows = parseShowChannels(await this.switches.api(node, SHOW_CHANNELS));
    const told = await Promise.all(unclear(rows).map((uuid) => this.details(node, uuid)));
    this.tell(
      calls.rebuild(
        rows,
        told.flatMap((event) => event ?? []),
      ),
    );
  }

  /** All that the switch knows of a leg; null where it has ended by now. */
  private async details(node: string, uuid: string): Promise<EslEvent | null> {
    try {
      return EslEvent.fromJson(await this.switches.api(node, `uuid_dump ${channelUuid(uuid)} json`));
    } catch (error) {
      if (error instanceof EslCommandRefused || error instanceof EslEventError) return null;
      throw error;
    }
  }

  private of(node: string): NodeCalls {
    const found = this.nodes.get(node) ?? new NodeCalls(node);
    this.nodes.set(node, found);
    return found;
  }

  private tell(changes: CallChange[]): void {
    if (changes.length === 0) return;
    this.telling = this.telling
      .then(async () => {
        for (const change of changes) await this.publish(change);
      })
      .catch((error: unknown) => this.logger.error({ err: error }, 'a change of a live call was not told'));
  }

  private async publish({ id, now: tracked }: CallChange): Promise<void> {
    const known = this.tenantOfCall.get(id);
    if (!tracked) {
      if (known !== undefined) this.ended(known, id);
      return;
    }
    const tenantId = known ?? (await this.tenantOf(tracked.domain));
    if (tenantId === undefined) return;
    this.tenantOfCall.set(id, tenantId);
    const calls = this.tenants.get(tenantId) ?? new Map<string, LiveCall>();
    this.tenants.set(tenantId, calls.set(id, tracked.call));
    this.changed(tenantId, tracked.call);
  }

  private ended(tenantId: number, id: string): void {
    this.tenantOfCall.delete(id);
    const calls = this.tenants.get(tenantId);
    calls?.delete(id);
    if (calls?.size === 0) this.tenants.delete(tenantId);
    this.removed(tenantId, id);
  }

  private async tenantOf(domain: string): Promise<number | undefined> {
    return domain ? (await this.routings.byDomain(domain))?.tenant.id : undefined;
  }
}
