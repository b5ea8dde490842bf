import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EslEvent, parseShowRegistrations, SHOW_REGISTRATIONS, SwitchRegistry } from '@callsign/esl';
import { Changes } from '@callsign/platform';
import { TenantDomains } from '../tenant-domains';
import { LiveTopic, ShowsLive } from '../topics/contract';
import {
  endedByEvent,
  type LiveRegistration,
  type Registered,
  registeredByEvent,
  registeredByRow,
  registrationsTopic,
} from './registration';

/** The phones that are registered, by tenant: from every switch's events, made anew when a switch comes back. */
@ShowsLive()
@Injectable()
export class LiveRegistrations extends LiveTopic<LiveRegistration> implements OnApplicationBootstrap {
  readonly topic = registrationsTopic;
  /** By domain, then by id. There may be 100,000, so whose domain it is, is only asked for where somebody looks. */
  private readonly domains = new Map<string, Map<string, LiveRegistration>>();
  private readonly tenants = new Map<string, number>();
  /** By switch: what events told while the switch was asked for all. */
  private readonly meanwhile = new Map<string, Set<string>>();

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly tenantDomains: TenantDomains,
    private readonly changes: Changes,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.switches.onEvent(['sofia::register'], (node, event) => this.registered(node, event));
    this.switches.onEvent(['sofia::unregister', 'sofia::expire'], (node, event) => this.ended(node, event));
    this.switches.onReady((node) => this.rebuild(node));
    this.changes.on(async ({ table, tenantId }) => {
      if (table !== 'tenants' || tenantId === null || ![...this.tenants.values()].includes(tenantId)) return;
      await this.domainOf(tenantId);
    });
  }

  async snapshot(tenantId: number): Promise<LiveRegistration[]> {
    const domain = await this.domainOf(tenantId);
    return [...(this.domains.get(domain)?.values() ?? [])];
  }

  private registered(node: string, event: EslEvent): void {
    const found = registeredByEvent(node, event);
    if (!found) return;
    this.meanwhile.get(node)?.add(found.item.id);
    // A phone that was restarted has another Call-ID and the same contact; the switch has one of them then.
    for (const { id, contact, extension } of this.of(found.domain).values())
      if (id !== found.item.id && contact === found.item.contact && extension === found.item.extension)
        this.drop(found.domain, id);
    this.put(found);
  }

  private ended(node: string, event: EslEvent): void {
    const found = endedByEvent(node, event);
    if (!found) return;
    this.meanwhile.get(node)?.add(found.id);
    this.drop(found.domain, found.id);
  }

  /** What was heard while the switch gathered the list is newer than the list. */
  private async rebuild(node: string): Promise<void> {
    const heard = new Set<string>();
    this.meanwhile.set(node, heard);
    const rows = parseShowRegistrations(await this.switches.api(node, SHOW_REGISTRATIONS, 30_000));
    this.meanwhile.delete(node);
    const present = new Set(heard);
    for (const row of rows) {
      const found = registeredByRow(node, row);
      if (!found || heard.has(found.item.id)) continue;
      present.add(found.item.id);
      const known = this.of(found.domain).get(found.item.id);
      this.put(known ? { ...found, item: { ...known, expiresAt: found.item.expiresAt } } : found);
    }
    for (const [domain, items] of this.domains)
      for (const item of items.values())
        if (item.node === node && !present.has(item.id)) this.drop(domain, item.id);
  }

  private of(domain: string): ReadonlyMap<string, LiveRegistration> {
    return this.domains.get(domain) ?? new Map<string, LiveRegistration>();
  }

  private put({ domain, item }: Registered): void {
    const items = this.domains.get(domain) ?? new Map<string, LiveRegistration>();
    this.domains.set(domain, items.set(item.id, item));
    const tenantId = this.tenants.get(domain);
    if (tenantId !== undefined) this.changed(tenantId, item);
  }

  private drop(domain: string, id: string): void {
    const items = this.domains.get(domain);
    if (!items?.delete(id)) return;
    if (items.size === 0) this.domains.delete(domain);
    const tenantId = this.tenants.get(domain);
    if (tenantId !== undefined) this.removed(tenantId, id);
  }

  private async domainOf(tenantId: number): Promise<string> {
    const domain = await this.tenantDomains.of(tenantId);
    for (const [old, id] of this.tenants) if (id === tenantId) this.tenants.delete(old);
    this.tenants.set(domain, tenantId);
    return domain;
  }
}
