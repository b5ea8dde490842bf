import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EslCommandRefused, SwitchRegistry } from '@callsign/esl';
import { Changes, Config, Database } from '@callsign/platform';
import { parseAgentName, parseQueueName } from '../names';
import { CallcenterConfiguration, QUEUE_PARAMS, type QueueParams } from './callcenter.configuration';
import { type Desired, desired, type QueueSettings } from './desired';
import { listingCommand, readAgents, readQueues, readTiers } from './listing';
import { Mirror } from './mirror';
import { Wayout } from './wayout';

/** What queues, agents and tiers on a switch follow from. */
const TABLES = new Set([
  'queues',
  'queue_agents',
  'queue_tiers',
  'extensions',
  'tenants',
  'tenant_profiles',
  'music_classes',
  'music_tracks',
]);
/** Commands that are on their way to a switch at once. */
const AT_ONCE = 100;
/** Another replica, told of the same change, was faster. */
const DONE_ALREADY = /already exist/;
const COMMAND_MS = 10_000;

/**
 * Keeps mod_callcenter on every switch as the tables say: at each connection after comparing with what is there, then by
 * each change, of that tenant alone. Callers that wait are not touched, but for those of a queue that is no more.
 */
@Injectable()
export class Synchroniser implements OnApplicationBootstrap {
  private readonly logger = new Logger('queues');
  private readonly mirrors = new Map<string, Mirror>();
  /** Switches that may hold something else than their mirror says. */
  private readonly stale = new Set<string>();
  /** What was last known of each queue, for those who wait in one that is gone. */
  private readonly settings = new Map<string, QueueSettings>();
  private readonly waiting = new Set<number>();
  private next: Promise<void> | null = null;
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly config: Config,
    private readonly database: Database,
    private readonly configuration: CallcenterConfiguration,
    private readonly wayout: Wayout,
    private readonly changes: Changes,
  ) {}

  onApplicationBootstrap(): void {
    this.changes.on(({ table, tenantId }) =>
      TABLES.has(table) && tenantId !== null ? this.sync(tenantId) : undefined,
    );
    this.changes.onReset(() => void this.inTurn(() => this.all()));
    this.switches.onEvent(['callcenter::info'], (node, event) => {
      if (event.get('CC-Action') !== 'agent-status-change') return;
      this.mirrors.get(node)?.heardStatus(event.get('CC-Agent') ?? '', event.get('CC-Agent-Status') ?? '');
    });
    this.switches.onReady((node) => this.inTurn(() => this.meet(node)));
  }

  /** Resolves when every switch that can be reached holds what the tables say of this tenant now. */
  sync(tenantId: number): Promise<void> {
    this.waiting.add(tenantId);
    this.next ??= this.inTurn(async () => {
      const tenants = [...this.waiting];
      this.waiting.clear();
      this.next = null;
      for (const tenant of tenants) await this.tenant(tenant);
    });
    return this.next;
  }

  /** A queue as it was last brought to the switches, by its name there. */
  queue(name: string): QueueSettings | null {
    return this.settings.get(name) ?? null;
  }

  /** Agents of a queue that are available now, by their names on the switch; whether they talk is not asked. */
  availableAgents(queue: string): string[] {
    const names = new Set<string>();
    for (const { agents, tiers } of this.mirrors.values())
      for (const key of tiers.keys()) {
        const [of, agent = ''] = key.split('/');
        if (of === queue && agents.get(agent)?.status === 'Available') names.add(agent);
      }
    return [...names];
  }

  /** One after the other: what was read first is not written last. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(work).catch((error: unknown) => {
      this.logger.error(
        { err: error },
        'queues could not be brought to the switches; done with the next change',
      );
    });
    return this.tail;
  }

  private async tenant(tenantId: number): Promise<void> {
    if (this.mirrors.size === 0) return;
    for (const node of this.stale) await this.meet(node);
    const wanted = await this.database.readSystem((tx) => desired(tx, tenantId, this.config.media.onSwitch));
    const params = await this.paramsOf(wanted);
    const mine = (name: string) => (parseQueueName(name) ?? parseAgentName(name))?.tenantId === tenantId;
    await Promise.all([...this.mirrors.keys()].map((node) => this.follow(node, wanted, params, mine)));
    this.remember(wanted, mine);
  }

  private async all(): Promise<void> {
    for (const node of this.mirrors.keys()) await this.meet(node);
  }

  /** Compares with what the switch has from before, which it keeps also when it is restarted. */
  private async meet(node: string): Promise<void> {
    const ask = (command: string) => this.switches.api(node, command, COMMAND_MS);
    const mirror = new Mirror(
      readAgents(await ask(listingCommand('agents'))),
      readTiers(await ask(listingCommand('tiers'))),
    );
    const loaded = readQueues(await ask('callcenter_config queue list'));
    const wanted = await this.database.readSystem((tx) => desired(tx, null, this.config.media.onSwitch));
    const params = await this.paramsOf(wanted);
    // What is not loaded yet will be, as it is now.
    for (const [name, wants] of params) if (!loaded.has(name)) mirror.queues.set(name, wants);
    for (const [name, listed] of loaded) mirror.queues.set(name, paramsIn(listed));
    this.mirrors.set(node, mirror);
    this.stale.delete(node);
    const ours = (name: string) => parseQueueName(name) !== null || parseAgentName(name) !== null;
    await this.follow(node, wanted, params, ours);
    this.remember(wanted, ours);
    await this.wayout.strandedOn(node, (name) => wanted.queues.has(name));
  }

  private async follow(
    node: string,
    wanted: Desired,
    params: ReadonlyMap<string, QueueParams>,
    mine: (name: string) => boolean,
  ): Promise<void> {
    const mirror = this.mirrors.get(node);
    if (!mirror) return;
    try {
      await this.queues(node, mirror, params, mine);
      const commands = mirror.follow(wanted, mine);
      for (let from = 0; from < commands.length; from += AT_ONCE)
        await Promise.all(commands.slice(from, from + AT_ONCE).map((command) => this.command(node, command)));
    } catch (error) {
      // Compared anew at its next connection, or with the next change.
      this.stale.add(node);
      this.logger.warn({ err: error, node }, 'a switch did not take over queues or agents');
    }
  }

  private async queues(
    node: string,
    mirror: Mirror,
    params: ReadonlyMap<string, QueueParams>,
    mine: (name: string) => boolean,
  ): Promise<void> {
    for (const name of mirror.queues.keys()) {
      if (!mine(name) || params.has(name)) continue;
      mirror.queues.delete(name);
      await this.wayout.leave(node, name, this.settings.get(name) ?? null);
      await this.command(node, `callcenter_config queue unload ${name}`);
    }
    for (const [name, wants] of params) {
      const known = mirror.queues.get(name);
      mirror.queues.set(name, wants);
      if (!known || QUEUE_PARAMS.every((param) => known[param] === wants[param])) continue;
      // Not `reload`, which unloads first: a caller who waits in a queue that is not found is forgotten.
      await this.command(node, `callcenter_config queue load ${name}`);
    }
  }

  private async command(node: string, command: string): Promise<void> {
    try {
      await this.switches.api(node, command, COMMAND_MS);
    } catch (error) {
      if (!(error instanceof EslCommandRefused) || !DONE_ALREADY.test(error.reply)) throw error;
    }
  }

  private async paramsOf({ queues }: Desired): Promise<Map<string, QueueParams>> {
    const params = new Map<string, QueueParams>();
    for (const [name, queue] of queues) params.set(name, await this.configuration.params(queue));
    return params;
  }

  private remember({ queues }: Desired, mine: (name: string) => boolean): void {
    for (const name of this.settings.keys()) if (mine(name) && !queues.has(name)) this.settings.delete(name);
    for (const [name, queue] of queues) this.settings.set(name, queue);
  }
}

function paramsIn(listed: Readonly<Record<string, string>>): QueueParams {
  const entries = QUEUE_PARAMS.map((param) => [param, listed[param.replaceAll('-', '_')] ?? '']);
  return Object.fromEntries(entries) as QueueParams;
}
