import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type CdrRecord, HearsQueueLegs, type QueueLeg, type QueueLegHearer } from '@callsign/cdr';
import { GroupCommit } from '@callsign/platform';
import { parseQueueName } from '@callsign/queues';
import { heardRecords } from './heard-records';
import { QueueCallStore } from './queue-call-store';
import type { Heard } from './queue-fact';

const LIMITS = { batch: 250, waiting: 20_000, commits: 1 };
const TRIES = 60;
const AGAIN_MS = 1_000;

/** The one way in for what is heard of queue calls: from events, from the switch's own list, from call records. */
@HearsQueueLegs()
@Injectable()
export class QueueCallIntake implements QueueLegHearer, OnApplicationShutdown {
  private readonly logger = new Logger('queues');
  private readonly commits: GroupCommit<Heard, undefined>;

  private stopped = false;
  private readonly written = new EventEmitter<{ written: [tenantId: number] }>();

  constructor(store: QueueCallStore) {
    this.commits = new GroupCommit(async (heard) => {
      for (const tenantId of await store.add(heard)) this.written.emit('written', tenantId);
      return heard.map(() => undefined);
    }, LIMITS);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
  }

  /** Calls `handler` with a tenant after something of its calls was committed by this process. */
  onWritten(handler: (tenantId: number) => void): void {
    this.written.on('written', handler);
  }

  /** Of a queue in another tenant than the record's nothing is believed. */
  async hearQueueLeg(tenantId: number, record: CdrRecord, leg: QueueLeg): Promise<void> {
    const own = heardRecords(record, leg).filter(({ queue }) => parseQueueName(queue)?.tenantId === tenantId);
    await Promise.all(own.map((heard) => this.commits.add(heard)));
  }

  /**
   * What the switch tells once: kept and tried again while the database is away. Given up after a minute, for the
   * record of the call says it too.
   */
  async hear(heard: Heard): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.commits.add(heard);
      } catch (error) {
        if (attempt >= TRIES || this.stopped) {
          this.logger.error(
            { err: error, callId: heard.callId },
            'what happened to a call in a queue was not kept; its record will tell',
          );
          return;
        }
        await sleep(AGAIN_MS, undefined, { ref: false });
      }
    }
  }
}
