import { Injectable } from '@nestjs/common';
import { channelText, Config, dialledNumber, sipDomain, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type Destination,
  DestinationDirectory,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { queueName, RECORD_VARIABLE } from '../names';
import { isQueue, overflowOf, type QueueTarget, queueTargets } from './queue-target';

/** Tells the service for which queue a call is: its id. */
export const QUEUE_VARIABLE = 'callsign_queue';
/** And whether it is about to wait, or has left the queue. */
export const STEP_VARIABLE = 'callsign_queue_step';
/** Of a call that we make, because somebody asked to be called back: the id of that. */
export const CALLBACK_VARIABLE = 'callsign_callback';
/** What mod_callcenter adds to the waiting time of a call to know whose turn it is. */
export const SCORE_VARIABLE = 'cc_base_score';

const set = (name: string, value: string | number): Action => ({
  application: 'set',
  data: `${name}=${value}`,
});

/**
 * Callers wait in mod_callcenter, which needs none of our processes for it: the service is asked before, and again when a
 * call comes out without an agent. Where it can not be reached, the call waits all the same, and goes on as after the
 * longest wait.
 */
@DestinationProvider()
@Injectable()
export class QueueDestination implements DestinationHandler<'queue', QueueTarget> {
  readonly type = 'queue';

  constructor(
    private readonly config: Config,
    private readonly destinations: DestinationDirectory,
  ) {}

  compile(tx: TenantTransaction): Promise<QueueTarget[]> {
    return queueTargets(tx);
  }

  resolve({ id, priority }: DestinationOf<'queue'>, routing: TargetLookup): Target | null {
    const target = routing.byId('queue', id);
    return isQueue(target) && priority !== undefined ? prioritised(target, priority) : target;
  }

  actions(target: QueueTarget, call: RoutedCall): Action[] {
    const socket: Action = { application: 'socket', data: `${this.config.socketsOf('QUEUES')} async full` };
    return [
      set(QUEUE_VARIABLE, target.id),
      set(STEP_VARIABLE, 'enter'),
      ...(target.priority === undefined ? [] : [set(SCORE_VARIABLE, target.priority)]),
      // Anew for each queue that the call comes to.
      ...['cc_cancel_reason', 'cc_cause', 'cc_exit_key'].map((variable) => set(variable, '')),
      set('cc_outbound_cid_name_prefix', prefix(target)),
      set('cc_exit_keys', target.callbackKey ?? ''),
      set(RECORD_VARIABLE, String(target.record)),
      // What the leg of an agent's phone has from the call: whose it is, and how it is held.
      set('cc_export_vars', 'tenant_id,callsign_direction,hold_music'),
      socket,
      { application: 'callcenter', data: queueName({ tenantId: call.tenant.id, id: target.id }) },
      set(STEP_VARIABLE, 'left'),
      socket,
      ...this.withoutService(overflowOf(target, false), call),
    ];
  }

  explain(target: QueueTarget): string {
    const wait = target.maxWaitSeconds > 0 ? `for at most ${target.maxWaitSeconds} seconds ` : '';
    const ahead = target.priority ? `, as if it had waited ${target.priority} seconds already` : '';
    return `waits ${wait}in ${target.name} (${target.number}) for one of ${target.agents} agents: ${target.strategy}${ahead}`;
  }

  /** Holds the queue until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'queue'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM queues WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no queue of this tenant';
  }

  private withoutService(to: Destination | null, call: RoutedCall): Action[] {
    const nowhere: Action = { application: 'hangup', data: 'NO_ANSWER' };
    if (!to) return [nowhere];
    const target = this.destinations.handler(to.type).resolve(to, call.routing);
    if (!target) return [nowhere];
    // Written out, two queues that lead to each other would never end.
    if (isQueue(target))
      return [
        {
          application: 'transfer',
          data: `${dialledNumber(target.number)} XML ${sipDomain(call.tenant.domain)}`,
        },
      ];
    return this.destinations.handler(target.type).actions(target, call);
  }
}

export function prioritised(target: QueueTarget, priority: number): QueueTarget {
  return { ...target, priority };
}

/** With a blank behind it, which the switch would cut off at the end of a line of XML. */
function prefix({ callerIdPrefix }: QueueTarget): string {
  return callerIdPrefix === null ? '' : `${channelText(callerIdPrefix)} `;
}
