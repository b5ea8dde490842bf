import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Config, dialledNumber, dialStringVariables, Periodic, sipDomain } from '@callsign/platform';
import { RoutingService, type TenantRouting } from '@callsign/routing';
import { CALLBACK_VARIABLE, QUEUE_VARIABLE, STEP_VARIABLE } from '../calls/queue.destination';
import { isQueue, type QueueTarget } from '../calls/queue-target';
import { LiveQueues, scoreOf } from '../live/live-queues';
import { parseAgentName, queueName } from '../names';
import { Synchroniser } from '../switch/synchroniser';
import { Callbacks, type PendingCallback } from './callbacks';

const EVERY_MS = 2_000;
const RING_SECONDS = 30;
/**
 * Calls back who asked for it, as soon as it would have been their turn. Who answers is put into the queue with
 * the time that has passed, which is before all that came later (queue-calls.ts).
 */
@Injectable()
export class CallbackCalls implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('queues');
  private readonly rounds = new Periodic(
    EVERY_MS,
    () => this.round(),
    (error) => this.logger.warn({ err: error }, 'nobody was called back; tried again'),
  );
  /** Queues of which calls are on their way to somebody, with how many: they take an agent each. */
  private readonly underway = new Map<string, number>();

  constructor(
    private readonly config: Config,
    private readonly switches: SwitchRegistry,
    private readonly callbacks: Callbacks,
    private readonly live: LiveQueues,
    private readonly synchroniser: Synchroniser,
    private readonly routings: RoutingService,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<void> {
    if (!this.switches.status().some(({ state }) => state === 'ready')) return;
    const pending = await this.callbacks.pending();
    for (const callback of pending) {
      const name = queueName({ tenantId: callback.tenantId, id: callback.queueId });
      if (!callback.due || !this.isTurnOf(callback, name)) continue;
      const settings = this.synchroniser.queue(name);
      const routing = settings && (await this.routings.byDomain(settings.domain));
      const queue = routing?.byId('queue', callback.queueId);
      if (!routing || !isQueue(queue) || !(await this.callbacks.claim(callback))) continue;
      this.call(callback, name, queue, routing);
    }
  }

  /**
   * Whether nobody comes before who could not have an agent at once. That may be while all agents talk: until somebody has
   * answered one of them is through, and where calls never stop none would ever be seen free.
   */
  private isTurnOf({ tenantId, queueId, waitingSince, priority }: PendingCallback, name: string): boolean {
    const { callers, agents } = this.live.snapshot(tenantId);
    const score = waitingSince.getTime() - priority * 1000;
    const before = callers.filter(
      (one) => one.queueId === queueId && one.state !== 'talking' && scoreOf(one) <= score,
    ).length;
    const available = this.synchroniser.availableAgents(name);
    const free = available.filter((agent) => !agents.has(parseAgentName(agent)?.id ?? '')).length;
    return available.length > 0 && before + (this.underway.get(name) ?? 0) < Math.max(1, free);
  }

  /** Ends when somebody has answered, or not; not waited for. */
  private call(callback: PendingCallback, name: string, queue: QueueTarget, routing: TenantRouting): void {
    this.underway.set(name, (this.underway.get(name) ?? 0) + 1);
    this.ring(`originate ${this.originate(callback, queue, routing)}`)
      .catch((error: unknown) => {
        this.logger.debug({ err: error, callback: callback.id }, 'who was called back did not answer');
        return this.callbacks.unanswered(callback.tenantId, callback.id);
      })
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a call back was not noted'))
      .finally(() => this.underway.set(name, (this.underway.get(name) ?? 1) - 1));
  }

  /** At the first switch that reaches them: a phone is known to the one that it registered at. */
  private async ring(command: string): Promise<void> {
    const said: string[] = [];
    for (const { node, state } of this.switches.status()) {
      if (state !== 'ready') continue;
      const answer = await this.switches.bgapi(node, command, (RING_SECONDS + 15) * 1000).catch(String);
      if (answer.startsWith('+OK')) return;
      said.push(`${node}: ${answer.trim()}`);
    }
    throw new Error(said.join('; '));
  }

  /** Without the service, who answered waits in the queue all the same. */
  private originate(
    { id, tenantId, number }: PendingCallback,
    queue: QueueTarget,
    routing: TenantRouting,
  ): string {
    const host = sipDomain(routing.tenant.domain);
    // The phones of an extension themselves: neither its mailbox nor where it forwards to can press a key.
    const direct = routing.byNumber(number)?.type === 'extension';
    const endpoint = direct
      ? `user/${dialledNumber(number)}@${host}`
      : `loopback/${dialledNumber(number)}/${host}`;
    const variables = dialStringVariables({
      origination_caller_id_number: dialledNumber(queue.number),
      origination_caller_id_name: queue.name,
      originate_timeout: RING_SECONDS,
      ignore_early_media: true,
      loopback_bowout: false,
      loopback_bowout_on_execute: false,
      tenant_id: tenantId,
      domain_name: host,
      user_context: host,
      callsign_direction: 'internal',
      hangup_after_bridge: true,
      [QUEUE_VARIABLE]: queue.id,
      [STEP_VARIABLE]: 'called-back',
      [CALLBACK_VARIABLE]: id,
    });
    const steps = [
      `socket:${this.config.socketsOf('QUEUES')} async full`,
      `transfer:${dialledNumber(queue.number)} XML ${host}`,
    ];
    return `${variables}${endpoint} 'm:^:${steps.join('^')}' inline`;
  }
}
