import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Prompts } from '@callsign/media';
import { Config, Database, dialledNumber, sipDomain } from '@callsign/platform';
import {
  type Destination,
  DestinationDirectory,
  RoutingService,
  type TenantRouting,
} from '@callsign/routing';
import { z } from 'zod';
import { CallbackTalk } from './callback-talk';
import { QUEUE_VARIABLE, SCORE_VARIABLE, STEP_VARIABLE } from './queue.destination';
import { STATUS } from '../switch/desired';
import { isQueue, overflowOf, type QueueTarget } from './queue-target';

/** Queues that the call has come through without waiting, separated by `+`: who leads back to one waits for nobody. */
const PASSED_VARIABLE = 'callsign_queues_passed';
const SEPARATOR = '+';

const counts = z.array(z.object({ agents: z.number() }));
const LOGGED_IN = `
  SELECT count(*)::int AS agents FROM queue_tiers r JOIN queue_agents a ON a.tenant_id = r.tenant_id AND a.id = r.agent_id
    JOIN extensions e ON e.tenant_id = a.tenant_id AND e.id = a.id
    LEFT JOIN queue_agent_states s ON s.tenant_id = a.tenant_id AND s.agent_id = a.id
  WHERE r.tenant_id = $1 AND r.queue_id = $2 AND ${STATUS} <> 'logged_out'`;

/** A call before it waits, and after it has waited in vain. In between it is the switch's alone. */
@CallServiceProvider()
@Injectable()
export class QueueCalls implements CallService {
  readonly name = 'queues';
  readonly listen: ListenAddress;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly prompts: Prompts,
    private readonly callbackTalk: CallbackTalk,
  ) {
    this.listen = config.env.QUEUES_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const queue = routing?.byId('queue', session.variable(QUEUE_VARIABLE) ?? '');
    if (!routing || !isQueue(queue))
      throw new Error(`call ${session.uuid} is for no queue that we know; left to the fallback`);
    switch (session.variable(STEP_VARIABLE)) {
      case 'left':
        return this.left(session, routing, queue);
      case 'called-back':
        return this.calledBack(session, routing, queue);
      default:
        return this.enters(session, routing, queue);
    }
  }

  private async enters(session: CallSession, routing: TenantRouting, queue: QueueTarget): Promise<void> {
    if (queue.joinEmpty || (await this.loggedIn(routing.tenant.id, queue.id)) > 0) return session.handBack();
    const passed = (session.variable(PASSED_VARIABLE) ?? '').split(SEPARATOR).filter(Boolean);
    if (passed.includes(queue.id)) return this.goOn(session, null, routing);
    await session.set(PASSED_VARIABLE, [...passed, queue.id].join(SEPARATOR));
    return this.goOn(session, overflowOf(queue, true), routing);
  }

  private async left(session: CallSession, routing: TenantRouting, queue: QueueTarget): Promise<void> {
    const reason = session.variable('cc_cancel_reason');
    if (session.variable('cc_cause') === 'answered') return session.hangup('NORMAL_CLEARING');
    if (reason === 'EXIT_WITH_KEY') {
      if (await this.callbackTalk.offer(session, routing, queue)) return session.hangup('NORMAL_CLEARING');
      return session.transfer(dialledNumber(queue.number), sipDomain(routing.tenant.domain));
    }
    await session.setAll({ [PASSED_VARIABLE]: '', [SCORE_VARIABLE]: '' });
    return this.goOn(session, overflowOf(queue, reason === 'NO_AGENT_TIMEOUT'), routing);
  }

  /** Somebody answered whom we called back. */
  private async calledBack(session: CallSession, routing: TenantRouting, queue: QueueTarget): Promise<void> {
    if (!(await this.callbackTalk.welcome(session, routing))) return session.hangup('NORMAL_CLEARING');
    return session.transfer(dialledNumber(queue.number), sipDomain(routing.tenant.domain));
  }

  private async loggedIn(tenantId: number, queueId: string): Promise<number> {
    const found: unknown = await this.database.read<unknown>(tenantId, (tx) =>
      tx.manager.query(LOGGED_IN, [tenantId, queueId]),
    );
    return counts.parse(found)[0]?.agents ?? 0;
  }

  private async goOn(session: CallSession, to: Destination | null, routing: TenantRouting): Promise<void> {
    if (to) {
      if (to.type === 'queue' && to.priority !== undefined)
        await session.set(SCORE_VARIABLE, String(to.priority));
      return this.destinations.leadTo(session, to, routing);
    }
    const { id, language } = routing.tenant;
    await session.answer();
    await session.play(await this.prompts.say(id, language, ['queue.nobody', { silence: 300 }]));
    return session.hangup('NORMAL_CLEARING');
  }
}
