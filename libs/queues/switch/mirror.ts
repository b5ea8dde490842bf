import type { QueueParams } from './callcenter.configuration';
import { AGENT_KEYS, type AgentKeys, type Desired, tierKey } from './desired';
import type { AgentRow, TierRow } from './listing';

/** What one switch holds, as far as we know; kept so that a change costs no listing of all that it has. */
export class Mirror {
  readonly agents = new Map<string, AgentKeys>();
  readonly tiers = new Map<string, { level: number; position: number }>();
  /** What each queue was, or would have been, loaded with. */
  readonly queues = new Map<string, QueueParams>();

  constructor(agents: readonly AgentRow[], tiers: readonly TierRow[]) {
    for (const { name, ...row } of agents) this.agents.set(name, row);
    for (const { queue, agent, level, position } of tiers)
      this.tiers.set(tierKey(queue, agent), { level, position });
  }

  /**
   * The commands that make agents and tiers what they should be; from then on it is taken for done.
   * @param mine whether a name belongs to those that `wanted` tells all about
   */
  follow({ agents, tiers }: Desired, mine: (name: string) => boolean): string[] {
    const commands: string[] = [];
    for (const key of this.tiers.keys()) {
      const [queue = '', agent = ''] = key.split('/');
      if (!mine(queue) || (tiers.has(key) && agents.has(agent))) continue;
      this.tiers.delete(key);
      commands.push(`tier del ${queue} ${agent}`);
    }
    for (const name of this.agents.keys()) {
      if (!mine(name) || agents.has(name)) continue;
      this.agents.delete(name);
      commands.push(`agent del ${name}`);
    }
    for (const [name, keys] of agents) commands.push(...this.agent(name, keys));
    for (const [key, { level, position }] of tiers) {
      const [queue = '', agent = ''] = key.split('/');
      if (!agents.has(agent)) continue;
      const known = this.tiers.get(key);
      this.tiers.set(key, { level, position });
      if (!known) commands.push(`tier add ${queue} ${agent} ${level} ${position}`);
      if (known && known.level !== level) commands.push(`tier set level ${queue} ${agent} ${level}`);
      if (known && known.position !== position)
        commands.push(`tier set position ${queue} ${agent} ${position}`);
    }
    return commands.map((command) => `callcenter_config ${command}`);
  }

  /** A switch tells of it itself, also of what another replica did. */
  heardStatus(agent: string, status: string): void {
    const known = this.agents.get(agent);
    if (known) this.agents.set(agent, { ...known, status });
  }

  private agent(name: string, keys: AgentKeys): string[] {
    const known = this.agents.get(name);
    this.agents.set(name, keys);
    const changed = AGENT_KEYS.filter((key) => known?.[key] !== keys[key]);
    return [
      ...(known ? [] : [`agent add ${name} Callback`]),
      ...changed.map((key) => `agent set ${key} ${name} '${keys[key]}'`),
    ];
  }
}
