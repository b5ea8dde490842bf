import { EventEmitter } from 'node:events';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EslEvent, SwitchRegistry } from '@callsign/esl';
import { parseAgentName } from '../names';
import { listingCommand, readAgents, readMembers } from '../switch/listing';
import { NodeQueues, type QueueAgentActivity, type QueueCaller } from './node-queues';

/** What the queues of a tenant look like now: callers in the order in which they come next. */
export interface QueuesPicture {
  readonly callers: readonly QueueCaller[];
  /** Agents by the id of their extension; who is not in it is idle. In which state they are, `AgentStates` says. */
  readonly agents: ReadonlyMap<string, QueueAgentActivity>;
}

/**
 * Callers that wait and agents that ring or talk, on every switch: from its events, and anew from its own listings when it
 * comes back.
 */
@Injectable()
export class LiveQueues implements OnApplicationBootstrap {
  private readonly nodes = new Map<string, NodeQueues>();
  private readonly changes = new EventEmitter<{ changed: [tenantId: number] }>().setMaxListeners(0);

  constructor(private readonly switches: SwitchRegistry) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], (node, event) => this.heard(node, event));
    this.switches.onReady((node) => this.rebuild(node));
  }

  snapshot(tenantId: number): QueuesPicture {
    const nodes = [...this.nodes.values()];
    const agents = new Map<string, QueueAgentActivity>();
    for (const { busy } of nodes)
      for (const [name, activity] of busy) {
        const agent = parseAgentName(name);
        if (agent?.tenantId === tenantId) agents.set(agent.id, activity);
      }
    return {
      callers: nodes
        .flatMap(({ callers }) => [...callers.values()])
        .filter((caller) => caller.tenantId === tenantId)
        .sort((one, other) => scoreOf(one) - scoreOf(other)),
      agents,
    };
  }

  /** All callers of all tenants, on one switch or on all. */
  callers(): QueueCaller[] {
    return [...this.nodes.values()].flatMap(({ callers }) => [...callers.values()]);
  }

  /** Calls `handler` with a tenant whose queues may look different from now on. Returns the way to stop. */
  subscribe(handler: (tenantId: number) => void): () => void {
    this.changes.on('changed', handler);
    return () => this.changes.off('changed', handler);
  }

  private heard(node: string, event: EslEvent): void {
    const tenantId = this.of(node).heard(event);
    if (tenantId !== null) this.changes.emit('changed', tenantId);
  }

  private async rebuild(node: string): Promise<void> {
    const members = readMembers(await this.switches.api(node, listingCommand('members')));
    const agents = readAgents(await this.switches.api(node, listingCommand('agents')));
    for (const tenantId of this.of(node).rebuild(members, agents)) this.changes.emit('changed', tenantId);
  }

  private of(node: string): NodeQueues {
    let queues = this.nodes.get(node);
    if (!queues) this.nodes.set(node, (queues = new NodeQueues(node)));
    return queues;
  }
}

/** Less comes first: who began to wait earlier, or counts as if. */
export const scoreOf = ({ since, priority }: QueueCaller): number => Date.parse(since) - priority * 1000;
