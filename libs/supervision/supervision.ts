import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@callsign/audit';
import { OwnExtension } from '@callsign/auth';
import { SwitchRegistry } from '@callsign/esl';
import { ClickToCall } from '@callsign/extensions';
import { channelUuid, Database, Problem, type RequestContext } from '@callsign/platform';
import { LiveQueues, type QueueCaller } from '@callsign/queues';
import { eavesdropVariables, type SupervisionMode } from './modes';

const ALLOWED = `
  SELECT EXISTS (SELECT FROM users u WHERE u.tenant_id = $1 AND u.extension_id = $2 AND u.enabled AND u.role = 'tenant_admin')
    OR EXISTS (SELECT FROM queue_supervisors s WHERE s.tenant_id = $1 AND s.extension_id = $2 AND ($3::uuid IS NULL OR s.queue_id = $3)) AS allowed`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The call of a queue that an agent is in. */
export interface AgentCall {
  readonly node: string;
  /** UUID of the agent's leg. */
  readonly leg: string;
  readonly queueId: string;
  /** UUID of the caller's leg, which is the id of the call. */
  readonly callId: string;
}

/** Supervisors in the calls of agents. Calls are looked for in the queues of the tenant that asks, and nowhere else. */
@Injectable()
export class Supervision {
  constructor(
    private readonly database: Database,
    private readonly switches: SwitchRegistry,
    private readonly queues: LiveQueues,
    private readonly audit: AuditTrail,
    private readonly own: OwnExtension,
    private readonly phones: ClickToCall,
  ) {}

  /** Null where the agent talks to no caller of a queue. */
  async callOf(tenantId: number, agentId: string): Promise<AgentCall | null> {
    const caller = this.queues
      .snapshot(tenantId)
      .callers.find(({ state, agents }) => state === 'talking' && agents.includes(agentId));
    const leg = caller && (await this.agentLeg(caller));
    return leg ? { node: caller.node, leg, queueId: caller.queueId, callId: caller.callId } : null;
  }

  /** Administrators of the tenant, by their extensions, and supervisors of the queue; of any queue where none is given. */
  async isAllowed(tenantId: number, extensionId: string, queueId: string | null): Promise<boolean> {
    const [row] = await this.database.read(tenantId, (tx) =>
      tx.manager.query<{ allowed: boolean }[]>(ALLOWED, [tenantId, extensionId, queueId]),
    );
    return row?.allowed ?? false;
  }

  /** Into the audit log, before it is done. */
  async note(
    context: RequestContext,
    call: AgentCall,
    supervisor: string,
    mode: SupervisionMode,
  ): Promise<void> {
    await this.audit.note(context, 'calls', call.callId, { supervised: mode, by: supervisor });
  }

  /** Rings the phone of whoever asks, which is in the agent's call once it is picked up. Resolves when it is being rung. */
  async join(context: RequestContext, agentId: string, mode: SupervisionMode): Promise<void> {
    const own = await this.own.get(context);
    if (own.id === agentId)
      throw new Problem(409, 'own-call', 'You are that agent; you hear the call already.');
    const call = await this.callOf(context.tenant, agentId);
    // Who may not listen does not learn whether there is a call.
    const allowed =
      context.actor.role !== 'user' || (await this.isAllowed(context.tenant, own.id, call?.queueId ?? null));
    if (!allowed)
      throw Problem.forbidden(
        'You do not supervise a queue in which this agent talks; an administrator can add you to its supervisors.',
      );
    if (!call)
      throw new Problem(
        409,
        'not-in-a-call',
        'The agent talks to no caller of a queue; try again when it does.',
      );
    await this.note(context, call, own.number, mode);
    await this.phones.ringFor(context, call.node, { number: own.number, name: TITLES[mode] }, [
      ...Object.entries(eavesdropVariables(mode)).map(([name, value]) => `set:${name}=${value}`),
      'answer',
      `eavesdrop:${channelUuid(call.leg)}`,
      'hangup:NORMAL_CLEARING',
    ]);
  }

  /** mod_callcenter leaves it on the caller's leg. */
  private async agentLeg({ node, callId }: QueueCaller): Promise<string | null> {
    const leg = (await this.switches.api(node, `uuid_getvar ${channelUuid(callId)} cc_agent_uuid`)).trim();
    if (!UUID.test(leg)) return null;
    return (await this.switches.api(node, `uuid_exists ${leg}`)).trim() === 'true' ? leg : null;
  }
}

/** On the display of the phone that is rung. */
const TITLES: Readonly<Record<SupervisionMode, string>> = {
  listen: 'Listen',
  whisper: 'Whisper',
  barge: 'Join in',
};
