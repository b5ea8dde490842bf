import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { parseAgentName } from '../names';
import { listingCommand, readAgents } from '../switch/listing';

/** How much the newest call counts. */
const NEWEST = 0.2;

/** How long calls of a queue last, as far as is known: from its calls, else from what a switch counted of its agents. */
@Injectable()
export class HandleTimes implements OnApplicationBootstrap {
  private readonly byQueue = new Map<string, number>();
  private readonly byTenant = new Map<number, number>();

  constructor(private readonly switches: SwitchRegistry) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], (_, event) => {
      if (event.get('CC-Action') !== 'bridge-agent-end' || event.get('CC-Agent-Bridged') !== 'true') return;
      const lasted =
        Number(event.get('CC-Bridge-Terminated-Time')) - Number(event.get('CC-Agent-Answered-Time'));
      const queue = event.get('CC-Queue') ?? '';
      const before = this.byQueue.get(queue);
      if (lasted >= 0) this.byQueue.set(queue, before === undefined ? lasted : mix(before, lasted));
    });
    this.switches.onReady(async (node) => {
      const rows = readAgents(await this.switches.api(node, listingCommand('agents')));
      const byTenant = Map.groupBy(rows, ({ name }) => parseAgentName(name)?.tenantId ?? 0);
      for (const [tenantId, agents] of byTenant) {
        const calls = agents.reduce((sum, { calls_answered }) => sum + calls_answered, 0);
        const talk = agents.reduce((sum, { talk_time }) => sum + talk_time, 0);
        if (calls > 0) this.byTenant.set(tenantId, talk / calls);
      }
    });
  }

  /** Seconds; null where nobody has talked yet. @param queue its name on the switch */
  of(queue: string, tenantId: number): number | null {
    return this.byQueue.get(queue) ?? this.byTenant.get(tenantId) ?? null;
  }
}

const mix = (before: number, newest: number): number => before * (1 - NEWEST) + newest * NEWEST;
