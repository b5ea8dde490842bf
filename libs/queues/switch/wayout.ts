import { Injectable, Logger } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Prompts } from '@callsign/media';
import { channelUuid, hangupCause } from '@callsign/platform';
import { DestinationDirectory, placeOf, RoutingService } from '@callsign/routing';
import { parseQueueName } from '../names';
import type { QueueSettings } from './desired';
import { listingCommand, type MemberRow, readMembers } from './listing';

const WAITS = new Set(['Waiting', 'Trying']);

/** Callers whose queue is gone: they get what comes after the longest wait, or are told, and never wait for nobody. */
@Injectable()
export class Wayout {
  private readonly logger = new Logger('queues');

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly destinations: DestinationDirectory,
    private readonly routings: RoutingService,
    private readonly prompts: Prompts,
  ) {}

  /** @param settings as they last were; null where nobody knows */
  async leave(node: string, queue: string, settings: QueueSettings | null): Promise<void> {
    const members = await this.waitingOn(node);
    for (const member of members) if (member.queue === queue) await this.send(node, member, settings);
  }

  /** Callers in queues that went while nobody saw it. */
  async strandedOn(node: string, exists: (queue: string) => boolean): Promise<void> {
    for (const member of await this.waitingOn(node))
      if (parseQueueName(member.queue) && !exists(member.queue)) await this.send(node, member, null);
  }

  private async waitingOn(node: string): Promise<MemberRow[]> {
    return readMembers(await this.switches.api(node, listingCommand('members'))).filter(
      ({ state, session_uuid }) => WAITS.has(state) && session_uuid !== '',
    );
  }

  private async send(node: string, member: MemberRow, settings: QueueSettings | null): Promise<void> {
    try {
      await this.switches.api(node, await this.command(channelUuid(member.session_uuid), member, settings));
    } catch (error) {
      // Gone in this moment, as a rule.
      this.logger.warn(
        { err: error, call: member.session_uuid },
        'a caller of a queue that is gone was not sent on',
      );
    }
  }

  private async command(uuid: string, { queue }: MemberRow, settings: QueueSettings | null): Promise<string> {
    const to = settings?.maxWaitDestination ?? settings?.noAgentsDestination ?? null;
    const routing = settings && (await this.routings.byDomain(settings.domain));
    const target = to && routing && this.destinations.handler(to.type).resolve(to, routing);
    if (target?.type === 'hangup') return `uuid_kill ${uuid} ${hangupCause(target.id)}`;
    if (target) {
      const { number, context } = placeOf(target, settings.domain);
      return `uuid_transfer ${uuid} ${number} XML ${context}`;
    }
    const tenantId = parseQueueName(queue)?.tenantId ?? 0;
    const words = await this.prompts.say(tenantId, routing?.tenant.language ?? 'en', ['queue.closed']);
    return `uuid_transfer ${uuid} 'm:^:playback:${words}^hangup:NORMAL_CLEARING' inline`;
  }
}
