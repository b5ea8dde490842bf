import { Injectable } from '@nestjs/common';
import { RecentCalls } from '@callsign/cdr';
import { DIALLED } from '@callsign/platform';
import type { FeatureAction } from '../features';
import { Announcer } from './announcer';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** Somebody who only dialled codes for so long has nothing to dial again. */
const MOST_CODES = 50;

/** Call return and redial, from the dialler's own call records. */
@Injectable()
export class RecentNumbers implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['call_return', (call) => this.callReturn(call)],
    ['redial', (call) => this.redial(call)],
  ]);

  constructor(
    private readonly recent: RecentCalls,
    private readonly announcer: Announcer,
  ) {}

  private async callReturn(call: FeatureCall): Promise<void> {
    const { routing, dialler } = call;
    const [last] = await this.recent.callersOf(routing.tenant.id, dialler.number, 1);
    await this.dial(call, last);
  }

  private async redial(call: FeatureCall): Promise<void> {
    const { routing, dialler } = call;
    const dialled = await this.recent.dialledBy(routing.tenant.id, dialler.number, MOST_CODES);
    await this.dial(
      call,
      dialled.find((number) => routing.byNumber(number)?.type !== 'feature_code'),
    );
  }

  /** A caller who withheld the number has none to call back. */
  private async dial({ session, routing }: FeatureCall, number: string | undefined): Promise<void> {
    if (number === undefined || !DIALLED.test(number))
      return this.announcer.refused(session, 'NO_ROUTE_DESTINATION');
    await session.transfer(number, routing.tenant.domain);
  }
}
