import { setImmediate } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type ExtensionTarget, isExtension } from '@callsign/extensions';
import { type Change, Changes } from '@callsign/platform';
import {
  type LampState,
  Presence,
  type PresenceSource,
  ShowsPresence,
  type Watched,
} from '@callsign/presence';
import { AgentStates, type AgentStatus } from '@callsign/queues';
import { RoutingService } from '@callsign/routing';
import type { FeatureAction } from '../features';
import { isFeatureCode } from './feature-code.destination';

/** Lit while the agent whose phone has the key is in this state. */
const AGENT: Partial<Record<FeatureAction, AgentStatus>> = {
  agent_available: 'available',
  agent_log_out: 'logged_out',
  agent_break: 'on_break',
};

type OnState = (own: ExtensionTarget, argument: string | undefined) => boolean;

/** Forwarding counts as on where it leads to the number behind the code; without one, wherever it leads. */
const leads = (to: string | null, argument: string | undefined): boolean =>
  to !== null && (argument === undefined || to === argument);

/** What the key of a code shows: whether this is on for the extension whose phone has the key. */
const ON: Partial<Record<FeatureAction, OnState>> = {
  do_not_disturb_on: ({ doNotDisturb }) => doNotDisturb,
  forward_always_on: ({ forwardAlways }, argument) => leads(forwardAlways, argument),
  forward_busy_on: ({ forwardBusy }, argument) => leads(forwardBusy, argument),
  forward_no_answer_on: ({ forwardNoAnswer }, argument) => leads(forwardNoAnswer, argument),
  follow_me_on: ({ followMe }) => followMe.length > 0,
};

/** Keys with a feature code light while what the code switches on is on, however that came about. */
@ShowsPresence()
@Injectable()
export class FeaturePresence implements PresenceSource, OnApplicationBootstrap {
  constructor(
    private readonly routings: RoutingService,
    private readonly presence: Presence,
    private readonly changes: Changes,
    private readonly agents: AgentStates,
  ) {}

  onApplicationBootstrap(): void {
    this.changes.on((change) => this.changed(change));
    this.agents.onChanged((tenantId, number) => this.presence.changedFor(tenantId, [number]));
    this.changes.onReset(() => this.presence.changedAnywhere());
  }

  async lamp({ name, domain, watcher }: Watched): Promise<LampState | null> {
    const routing = await this.routings.byDomain(domain);
    const code = routing?.byNumber(name);
    if (!routing || !code || !isFeatureCode(code)) return null;
    const on = ON[code.action];
    const own = routing.byNumber(watcher);
    if (!own || !isExtension(own)) return 'idle';
    const wanted = AGENT[code.action];
    if (wanted) {
      const agent = await this.agents.find(routing.tenant.id, own.id);
      return agent?.status === wanted ? 'busy' : 'idle';
    }
    return on?.(own, code.argument) ? 'busy' : 'idle';
  }

  private async changed({ table, tenantId, keys }: Change): Promise<void> {
    if (tenantId === null || (table !== 'extensions' && table !== 'feature_codes')) return;
    // The routing that we ask drops what it had of the tenant at the same change.
    await setImmediate();
    if (table === 'extensions') this.presence.changedFor(tenantId, keys);
    else this.presence.changed({ tenantId });
  }
}
