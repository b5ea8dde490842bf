import { Injectable } from '@nestjs/common';
import { HOLD_MUSIC, MusicOnHold } from '@callsign/music';
import { Database, xmlText } from '@callsign/platform';
import {
  type ConfigurationProvider,
  type ConfigurationQuestion,
  ConfigurationSource,
} from '@callsign/xml-curl';
import { parseQueueName, queueName } from '../names';
import { queueSettings, type QueueSettings } from './desired';

/** What mod_callcenter is told of a queue, by the names of its parameters. */
export type QueueParams = Readonly<Record<(typeof QUEUE_PARAMS)[number], string>>;
export const QUEUE_PARAMS = [
  'strategy',
  'moh-sound',
  'time-base-score',
  'tier-rules-apply',
  'tier-rule-wait-second',
  'tier-rule-wait-multiply-level',
  'tier-rule-no-agent-no-wait',
  'discard-abandoned-after',
  'max-wait-time',
  'max-wait-time-with-no-agent',
  'max-wait-time-with-no-agent-time-reached',
  'ring-progressively-delay',
  'skip-agents-with-external-calls',
] as const;

/**
 * mod_callcenter asks at load for everything, and later for one queue, when somebody calls it (mod_callcenter.c, get_queue).
 * So the first answer is empty, however many queues there are; agents and tiers, which it keeps in a database of its own,
 * are put there over the event socket (synchroniser.ts).
 */
@ConfigurationSource()
@Injectable()
export class CallcenterConfiguration implements ConfigurationProvider {
  readonly key = 'callcenter.conf';

  constructor(
    private readonly database: Database,
    private readonly music: MusicOnHold,
  ) {}

  async configuration({ queue }: ConfigurationQuestion): Promise<string> {
    const name = parseQueueName(queue);
    const found = name && (await this.database.readSystem((tx) => queueSettings(tx, name.tenantId, name.id)));
    const queues = found ? element(queueName(found), await this.params(found)) : '';
    return `<configuration name="callcenter.conf">\n<settings>\n</settings>\n<queues>\n${queues}</queues>\n<agents>\n</agents>\n<tiers>\n</tiers>\n</configuration>`;
  }

  async params(queue: QueueSettings): Promise<QueueParams> {
    const music = queue.musicId && (await this.music.source(queue.tenantId, queue.musicId));
    return {
      strategy: queue.strategy,
      // What the call is held with anyway: the tenant's music, or else the switch's own.
      'moh-sound': music || `\${${HOLD_MUSIC}}`,
      'time-base-score': 'queue',
      'tier-rules-apply': String(queue.tierWaitSeconds > 0),
      'tier-rule-wait-second': String(queue.tierWaitSeconds),
      'tier-rule-wait-multiply-level': 'true',
      'tier-rule-no-agent-no-wait': 'true',
      'discard-abandoned-after': '60',
      'max-wait-time': String(queue.maxWaitSeconds),
      'max-wait-time-with-no-agent': String(queue.noAgentsWaitSeconds),
      'max-wait-time-with-no-agent-time-reached': '1',
      'ring-progressively-delay': String(queue.ringProgressivelySeconds),
      // Counted by `limit` instead, which needs nobody to say that a call began (desired.ts, contact).
      'skip-agents-with-external-calls': 'false',
    };
  }
}

function element(name: string, params: QueueParams): string {
  const lines = Object.entries(params).map(
    ([param, value]) => `<param name="${param}" value="${xmlText(value)}"/>\n`,
  );
  return `<queue name="${xmlText(name)}">\n${lines.join('')}</queue>\n`;
}
