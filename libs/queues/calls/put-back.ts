import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EslEvent, SwitchRegistry } from '@callsign/esl';
import { channelUuid, dialledNumber, sipDomain } from '@callsign/platform';
import { LiveQueues } from '../live/live-queues';
import { Synchroniser } from '../switch/synchroniser';
import { SCORE_VARIABLE } from './queue.destination';

/**
 * An agent who answers and is gone before it hears the caller: with the strategies that ring several, mod_callcenter keeps the
 * caller as that agent's, waiting, and offers it to nobody any more (outbound_agent_thread_run). So the caller comes to the
 * queue anew, with the time it has waited.
 */
@Injectable()
export class PutBack implements OnApplicationBootstrap {
  private readonly logger = new Logger('queues');

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly synchroniser: Synchroniser,
    private readonly live: LiveQueues,
  ) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], (node, event) => this.heard(node, event));
  }

  private async heard(node: string, event: EslEvent): Promise<void> {
    if (event.get('CC-Action') !== 'bridge-agent-end' || event.get('CC-Agent-Bridged') !== 'false') return;
    const queue = this.synchroniser.queue(event.get('CC-Queue') ?? '');
    if (!queue?.strategy.startsWith('ring-')) return;
    const memberId = event.get('CC-Member-UUID');
    const priority = this.live.callers().find((caller) => caller.memberId === memberId)?.priority ?? 0;
    const waited = Math.max(0, Math.round(Date.now() / 1000 - Number(event.get('CC-Member-Joined-Time'))));
    const uuid = channelUuid(event.get('CC-Member-Session-UUID') ?? '');
    try {
      await this.switches.api(node, `uuid_setvar ${uuid} ${SCORE_VARIABLE} ${priority + waited}`);
      await this.switches.api(
        node,
        `uuid_transfer ${uuid} ${dialledNumber(queue.number)} XML ${sipDomain(queue.domain)}`,
      );
    } catch (error) {
      // The caller is gone as well.
      this.logger.debug({ err: error, call: uuid }, 'a caller was not put back');
    }
  }
}
