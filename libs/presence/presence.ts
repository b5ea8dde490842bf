import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { SwitchRegistry } from '@callsign/esl';
import { type Change, Changes, Periodic } from '@callsign/platform';
import { Capture } from './capture/capture';
import type { Captured } from './capture/hep';
import { readSip } from './capture/sip-message';
import { type LampState, type PresenceSource, ShowsPresence } from './contract';
import { Notifier } from './lamps/notifier';
import { type Watch, Watches } from './lamps/watch';
import { type Accepted, Handshake } from './subscriptions/handshake';
import { Identities } from './subscriptions/identities';
import { Subscriptions } from './subscriptions/subscriptions';

const SWEEP_MS = 30_000;

/** Whose names changed: a tenant by its id, or by its domain where only a switch has told. */
export type InTenant = { readonly tenantId: number } | { readonly domain: string };

/**
 * Lamps of phones (RFC 4235). Features own what can be watched (`PresenceSource`); here it is known who watches, and
 * each is told when the state of what it watches is another one than it was told last.
 */
@Injectable()
export class Presence implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('presence');
  private readonly watches = new Watches();
  private readonly sources: PresenceSource[] = [];
  /** Watches that are being told; true: looked at again afterwards. */
  private readonly telling = new Map<Watch, boolean>();
  private readonly working = new Set<Promise<void>>();
  private readonly upkeep = new Periodic(
    SWEEP_MS,
    () => this.sweep(),
    (error) => this.logger.error({ err: error }, 'subscriptions that are over were not removed'),
  );

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly switches: SwitchRegistry,
    private readonly capture: Capture,
    private readonly handshake: Handshake,
    private readonly identities: Identities,
    private readonly subscriptions: Subscriptions,
    private readonly notifier: Notifier,
    private readonly changes: Changes,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: ShowsPresence.KEY }))
      this.sources.push(instance as PresenceSource);
    this.capture.onOwned(() => this.load());
    this.capture.onMessage((message) => this.track(this.heard(message)));
    this.switches.onEvent(['PRESENCE_PROBE'], (node, event) => {
      const callId = event.get('sub-call-id');
      if (callId) this.track(this.handshake.probed(node, callId).then((accepted) => this.accept(accepted)));
    });
    this.switches.onReady((node) => {
      for (const watch of this.watches.all()) if (watch.subscription.node === node) this.tell(watch, true);
    });
    this.changes.on((change) => this.changedTable(change));
    this.upkeep.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.upkeep.stop();
    await Promise.all(this.working);
  }

  /** The state of these names (all names, where none is given) may be another one now. */
  changed(where: InTenant, names?: readonly string[]): void {
    const inTenant = ({ subscription }: Watch): boolean =>
      'tenantId' in where ? subscription.tenantId === where.tenantId : subscription.domain === where.domain;
    const candidates = names ? names.flatMap((name) => [...this.watches.named(name)]) : this.watches.all();
    for (const watch of candidates) if (inTenant(watch)) this.tell(watch);
  }

  /** What shows something of these extensions' own may be another state now on the keys of their phones. */
  changedFor(tenantId: number, watchers: readonly string[]): void {
    for (const watch of this.watches.all())
      if (watch.subscription.tenantId === tenantId && watchers.includes(watch.subscription.watcher))
        this.tell(watch);
  }

  /** Changes may have gone by unheard. */
  changedAnywhere(): void {
    for (const watch of this.watches.all()) this.tell(watch);
  }

  private async load(): Promise<void> {
    for (const subscription of await this.subscriptions.all())
      this.tell(this.watches.put(subscription), true);
  }

  private async heard(captured: Captured): Promise<void> {
    const accepted = await this.handshake.heard(captured);
    if (accepted) return this.accept(accepted);
    const message = readSip(captured.text);
    // The phone knows the subscription no more (RFC 6665 4.2.2).
    if (message?.method === 'NOTIFY' && message.status === 481) await this.end(message.header('call-id'));
  }

  private async accept(accepted: Accepted | null): Promise<void> {
    if (!accepted) return;
    if (accepted.kind === 'ended') return this.end(accepted.callId);
    this.tell(this.watches.put(accepted.subscription), true);
    await this.subscriptions.keep(accepted.subscription);
  }

  private async end(callId: string): Promise<void> {
    const watch = this.watches.get(callId);
    if (!watch) return;
    this.watches.remove(watch);
    await this.subscriptions.drop([callId]);
  }

  /** An extension that is gone or disabled watches no longer. */
  private async changedTable({ table, tenantId, keys }: Change): Promise<void> {
    if (table !== 'tenants' && table !== 'extensions') return;
    const concerned = this.watches
      .all()
      .filter(
        ({ subscription }) =>
          subscription.tenantId === tenantId && (table === 'tenants' || keys.includes(subscription.watcher)),
      );
    for (const { subscription } of concerned)
      if (!(await this.identities.exists({ user: subscription.watcher, domain: subscription.domain })))
        await this.end(subscription.callId);
  }

  /** One at a time for each watch, and the last state is told last. @param anyhow also what it was told already */
  private tell(watch: Watch, anyhow = false): void {
    if (anyhow) watch.shown = null;
    if (this.telling.has(watch)) {
      this.telling.set(watch, true);
      return;
    }
    this.telling.set(watch, false);
    this.track(
      this.show(watch).finally(() => {
        const again = this.telling.get(watch);
        this.telling.delete(watch);
        if (again) this.tell(watch);
      }),
    );
  }

  private async show(watch: Watch): Promise<void> {
    if (watch.expired || this.watches.get(watch.subscription.callId) !== watch) return;
    const state = await this.stateOf(watch);
    if (state === watch.shown) return;
    watch.shown = state;
    try {
      await this.notifier.send(watch, state);
    } catch (error) {
      // A switch that is away is told all when it is back.
      watch.shown = null;
      this.logger.warn({ err: error, name: watch.subscription.name }, 'a lamp was not told');
    }
  }

  private async stateOf({ subscription }: Watch): Promise<LampState> {
    for (const source of this.sources) {
      const state = await source.lamp(subscription);
      if (state) return state;
    }
    return 'idle';
  }

  private async sweep(): Promise<void> {
    const over = this.watches.all().filter(({ expired }) => expired);
    for (const watch of over) this.watches.remove(watch);
    await this.subscriptions.drop(over.map(({ subscription }) => subscription.callId));
  }

  private track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => this.logger.error({ err: error }, 'presence failed'))
      .finally(() => this.working.delete(tracked));
    this.working.add(tracked);
  }
}
