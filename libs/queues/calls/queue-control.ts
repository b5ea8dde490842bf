import { Injectable } from '@nestjs/common';
import { type CallControlHandler, CallControlProvider, type Journey } from '@callsign/extensions';
import { DestinationDirectory } from '@callsign/routing';
import { SCORE_VARIABLE } from './queue.destination';
import type { QueueTarget } from './queue-target';

/** Calls that come to a queue from where call control has them, such as a ring group that nobody answered. */
@CallControlProvider()
@Injectable()
export class QueueControl implements CallControlHandler<QueueTarget> {
  readonly type = 'queue';

  constructor(private readonly destinations: DestinationDirectory) {}

  async handle({ session, routing }: Journey, target: QueueTarget): Promise<void> {
    if (target.priority !== undefined) await session.set(SCORE_VARIABLE, String(target.priority));
    await this.destinations.lead(session, target, routing);
  }
}
