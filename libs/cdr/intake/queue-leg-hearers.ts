import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { CdrRecord } from '../record/cdr-record';
import type { QueueLeg } from '../record/queue-leg';

/** A feature that wants to know what became of calls in queues; marked with `@HearsQueueLegs()`. */
export interface QueueLegHearer {
  /**
   * Of a record that is committed. The switch is answered when this has resolved; where it throws, the record is sent
   * again, so it has to take the same record twice as once.
   */
  hearQueueLeg(tenantId: number, record: CdrRecord, leg: QueueLeg): Promise<void>;
}

export const HearsQueueLegs = DiscoveryService.createDecorator();

/** Tells of records of legs that waited in a queue, and of those that were rung for one. */
@Injectable()
export class QueueLegHearers implements OnModuleInit {
  private readonly hearers: QueueLegHearer[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: HearsQueueLegs.KEY }))
      this.hearers.push(instance as QueueLegHearer);
  }

  async tell(tenantId: number, record: CdrRecord, leg: QueueLeg): Promise<void> {
    for (const hearer of this.hearers) await hearer.hearQueueLeg(tenantId, record, leg);
  }
}
