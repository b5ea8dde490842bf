import type { EslEvent } from '@callsign/esl';
import { parseAgentName, parseQueueName } from '../names';
import { SCORE_VARIABLE } from '../calls/queue.destination';
import type { AgentRow, MemberRow } from '../switch/listing';

/** Somebody in a queue, until the call with the agent is over. */
export interface QueueCaller {
  readonly tenantId: number;
  readonly queueId: string;
  readonly node: string;
  /** Of this visit to the queue; a call may come to several, one after the other. */
  readonly memberId: string;
  /** UUID of the caller's leg; the same as in the call record. */
  readonly callId: string;
  readonly caller: { readonly number: string; readonly name: string };
  /** ISO time; when it began to wait. */
  readonly since: string;
  /** Seconds that it counts as having waited before. */
  readonly priority: number;
  readonly state: 'waiting' | 'ringing' | 'talking';
  /** The agents that ring for it, or the one that talks to it: ids of their extensions. */
  readonly agents: readonly string[];
}

/** An agent that is not idle. */
export interface QueueAgentActivity {
  readonly activity: 'ringing' | 'talking';
  readonly queueId: string | null;
  /** The caller, as in `QueueCaller.memberId`; null where that is not known. */
  readonly memberId: string | null;
  /** ISO time. */
  readonly since: string;
}

const iso = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString();

/** The queues of one switch, by what its events (mod_callcenter.c) or its listings tell. Agents by their names there. */
export class NodeQueues {
  readonly callers = new Map<string, QueueCaller>();
  readonly busy = new Map<string, QueueAgentActivity>();

  constructor(private readonly node: string) {}

  /** The tenant for which something changed; null where nothing did. */
  heard(event: EslEvent): number | null {
    const text = (name: string) => event.get(name) ?? '';
    const name = parseQueueName(text('CC-Queue')) ?? parseAgentName(text('CC-Agent'));
    if (!name) return null;
    const member = text('CC-Member-UUID');
    const agent = text('CC-Agent');
    const at = iso(Number(text('Event-Date-Timestamp')) / 1_000_000);
    switch (text('CC-Action')) {
      case 'member-queue-start':
      case 'member-queue-resume':
        this.callers.set(member, {
          tenantId: name.tenantId,
          queueId: name.id,
          node: this.node,
          memberId: member,
          callId: text('CC-Member-Session-UUID'),
          caller: { number: text('CC-Member-CID-Number'), name: text('CC-Member-CID-Name') },
          since: at,
          priority: Number(event.variable(SCORE_VARIABLE) ?? 0) || 0,
          state: 'waiting',
          agents: [],
        });
        return name.tenantId;
      case 'member-queue-end':
        this.callers.delete(member);
        return name.tenantId;
      case 'agent-offering':
        this.rings(member, agent, at);
        return name.tenantId;
      case 'bridge-agent-start':
        this.talks(member, agent, at);
        return name.tenantId;
      case 'bridge-agent-fail':
      case 'bridge-agent-end':
        this.ends(member, agent);
        return name.tenantId;
      case 'agent-status-change':
      case 'agent-state-change':
        return name.tenantId;
      default:
        return null;
    }
  }

  /** The tenants for which something may have changed. */
  rebuild(members: readonly MemberRow[], agents: readonly AgentRow[]): Set<number> {
    const tenants = new Set([...this.callers.values()].map(({ tenantId }) => tenantId));
    this.callers.clear();
    this.busy.clear();
    for (const member of members) {
      const caller = callerOf(this.node, member);
      if (!caller) continue;
      this.callers.set(caller.memberId, caller);
      tenants.add(caller.tenantId);
    }
    for (const { name, state, last_status_change } of agents) {
      const agent = parseAgentName(name);
      if (!agent) continue;
      tenants.add(agent.tenantId);
      const activity = state === 'In a queue call' ? 'talking' : state === 'Receiving' ? 'ringing' : null;
      if (!activity) continue;
      const caller = [...this.callers.values()].find((one) => one.agents.includes(agent.id));
      this.busy.set(name, {
        activity,
        queueId: caller?.queueId ?? null,
        memberId: caller?.memberId ?? null,
        since: caller?.since ?? iso(last_status_change),
      });
    }
    return tenants;
  }

  private rings(member: string, agent: string, at: string): void {
    const caller = this.callers.get(member);
    const id = parseAgentName(agent)?.id;
    if (caller && id)
      this.callers.set(member, { ...caller, state: 'ringing', agents: [...caller.agents, id] });
    this.busy.set(agent, {
      activity: 'ringing',
      queueId: caller?.queueId ?? null,
      memberId: member,
      since: at,
    });
  }

  private talks(member: string, agent: string, at: string): void {
    const caller = this.callers.get(member);
    const id = parseAgentName(agent)?.id;
    if (caller && id) this.callers.set(member, { ...caller, state: 'talking', agents: [id] });
    this.busy.set(agent, {
      activity: 'talking',
      queueId: caller?.queueId ?? null,
      memberId: member,
      since: at,
    });
  }

  private ends(member: string, agent: string): void {
    if (this.busy.get(agent)?.memberId === member) this.busy.delete(agent);
    const caller = this.callers.get(member);
    const id = parseAgentName(agent)?.id;
    if (!caller || caller.state === 'waiting') return;
    const agents = caller.agents.filter((other) => other !== id);
    // Who took it, told before the others that rang are told to stop, goes on.
    if (agents.length === caller.agents.length) return;
    this.callers.set(member, { ...caller, agents, state: agents.length > 0 ? caller.state : 'waiting' });
  }
}

function callerOf(node: string, row: MemberRow): QueueCaller | null {
  const queue = parseQueueName(row.queue);
  if (!queue || row.session_uuid === '' || row.state === 'Abandoned') return null;
  const agent = parseAgentName(row.serving_agent);
  const state =
    row.state === 'Answered' ? 'talking' : row.state === 'Trying' && agent ? 'ringing' : 'waiting';
  return {
    tenantId: queue.tenantId,
    queueId: queue.id,
    node,
    memberId: row.uuid,
    callId: row.session_uuid,
    caller: { number: row.cid_number, name: row.cid_name },
    since: iso(row.joined_epoch),
    priority: row.base_score,
    state,
    agents: agent ? [agent.id] : [],
  };
}
