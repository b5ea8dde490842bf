import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Prompts, type Speech } from '@callsign/media';
import { channelUuid, Periodic } from '@callsign/platform';
import { LiveQueues } from '../live/live-queues';
import type { QueueCaller } from '../live/node-queues';
import { queueName } from '../names';
import type { QueueSettings } from '../switch/desired';
import { Synchroniser } from '../switch/synchroniser';
import { HandleTimes } from './handle-times';

const EVERY_MS = 1_000;
/** So late after a caller came, the first announcement is not made up for: somebody else did that before. */
const AT_ONCE_MS = 5_000;
/** On the caller's leg: how many announcements it has heard, which another replica may have made. */
const HEARD_VARIABLE = 'callsign_queue_heard';

/**
 * What callers hear over the music: their position, how long it will take. Said from here, so what was begun by a process
 * that is gone goes on with the next one; music and turn are the switch's.
 */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('queues');
  /** By `memberId`: the number of the last announcement, and what plays it. */
  private readonly said = new Map<string, { turn: number; words: string | null }>();
  private readonly rounds = new Periodic(
    EVERY_MS,
    () => this.round(),
    (error) => this.logger.warn({ err: error }, 'callers of queues hear no announcements'),
  );

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly live: LiveQueues,
    private readonly synchroniser: Synchroniser,
    private readonly times: HandleTimes,
    private readonly prompts: Prompts,
  ) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], (node, event) => {
      const callId = event.get('CC-Member-Session-UUID') ?? '';
      const member = event.get('CC-Member-UUID') ?? '';
      if (event.get('CC-Action') === 'bridge-agent-start') return this.hush(node, callId, member);
      if (event.get('CC-Action') === 'member-queue-start') this.rounds.wake();
      return undefined;
    });
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<void> {
    const callers = this.live.callers().filter(({ state }) => state !== 'talking');
    const here = new Set(callers.map(({ memberId }) => memberId));
    for (const memberId of this.said.keys()) if (!here.has(memberId)) this.said.delete(memberId);
    for (const caller of callers) {
      const queue = this.synchroniser.queue(nameOf(caller));
      if (!queue || queue.announceSeconds === 0) continue;
      const age = Date.now() - Date.parse(caller.since);
      const turn = Math.floor(age / 1000 / queue.announceSeconds) + 1;
      const before = this.said.get(caller.memberId)?.turn;
      const first = queue.announceAtOnce && age < AT_ONCE_MS ? 0 : turn;
      if (before === undefined) this.said.set(caller.memberId, { turn: first, words: null });
      if (turn > (before ?? first)) await this.say(caller, queue, turn);
    }
  }

  private async say(caller: QueueCaller, queue: QueueSettings, turn: number): Promise<void> {
    const uuid = channelUuid(caller.callId);
    const ask = (command: string) => this.switches.api(caller.node, command);
    try {
      const heard = /^(.+)\/(\d+)$/.exec((await ask(`uuid_getvar ${uuid} ${HEARD_VARIABLE}`)).trim());
      const words =
        heard?.[1] === caller.memberId && Number(heard[2]) >= turn
          ? null
          : await this.prompts.say(caller.tenantId, queue.language, this.words(caller, queue));
      this.said.set(caller.memberId, { turn, words });
      if (words === null) return;
      await ask(`uuid_setvar ${uuid} ${HEARD_VARIABLE} ${caller.memberId}/${turn}`);
      await ask(`uuid_displace ${uuid} start ${words}`);
    } catch (error) {
      // As a rule the caller has left in this moment.
      this.said.set(caller.memberId, { turn, words: null });
      this.logger.debug({ err: error, call: uuid }, 'a caller of a queue was not spoken to');
    }
  }

  private words(caller: QueueCaller, queue: QueueSettings): Speech[] {
    const position = this.positionOf(caller);
    const wait = queue.announceWait ? this.waitOf(caller, position) : null;
    const minutes = wait === null ? 0 : Math.ceil(wait / 60);
    return [
      'queue.please-hold',
      ...(queue.announcePosition
        ? position === 1
          ? (['queue.next'] as const)
          : (['queue.position', { number: position }] as const)
        : []),
      ...(wait === null
        ? []
        : wait < 60
          ? (['queue.wait-less'] as const)
          : ([
              'queue.wait',
              { number: minutes },
              minutes === 1 ? 'duration.minute' : 'duration.minutes',
            ] as const)),
      ...(queue.callbackKey === null
        ? []
        : (['queue.callback-offer', { digits: queue.callbackKey }] as const)),
    ];
  }

  /** From 1, among those of the queue who wait on whichever switch. */
  private positionOf({ tenantId, queueId, memberId }: QueueCaller): number {
    const waiting = this.live
      .snapshot(tenantId)
      .callers.filter((one) => one.queueId === queueId && one.state !== 'talking');
    return Math.max(1, waiting.findIndex((one) => one.memberId === memberId) + 1);
  }

  /** Seconds; null where too little is known. */
  private waitOf(caller: QueueCaller, position: number): number | null {
    const name = nameOf(caller);
    const lasts = this.times.of(name, caller.tenantId);
    const agents = this.synchroniser.availableAgents(name).length;
    return lasts === null || agents === 0 ? null : (position * lasts) / agents;
  }

  /** An agent has the caller: nothing is said into their talk. */
  private async hush(node: string, callId: string, memberId: string): Promise<void> {
    const words = this.said.get(memberId)?.words;
    if (!words) return;
    this.said.delete(memberId);
    // Refused where it was over before.
    await this.switches
      .api(node, `uuid_displace ${channelUuid(callId)} stop ${words}`)
      .catch((error: unknown) => this.logger.debug({ err: error, callId }, 'nothing was being said'));
  }
}

const nameOf = ({ tenantId, queueId }: QueueCaller): string => queueName({ tenantId, id: queueId });
