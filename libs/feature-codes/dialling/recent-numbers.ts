import { Injectable } from '@nestjs/common';
import { RecentCalls } from '@callsign/cdr';
import { Announcer } from '@callsign/media';
import { DIALLED } from '@callsign/platform';
import type { FeatureAction } from '../features';
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

  /** Says who rang last, and calls them where that is wanted. A caller who withheld the number has none to call back. */
  private async callReturn(call: FeatureCall): Promise<void> {
    const { session, routing, dialler } = call;
    const [last] = await this.recent.callersOf(routing.tenant.id, dialler.number, 1);
    if (last === undefined || !DIALLED.test(last))
      return this.announcer.refused(call, 'NO_ROUTE_DESTINATION', 'feature.no-call-to-return');
    const words = ['feature.last-call-from', { digits: last }, 'feature.press-one-to-call'] as const;
    const key = await this.announcer.ask(call, words, { min: 1, max: 1 });
    if (key !== '1') return session.hangup();
    await session.transfer(last, routing.tenant.domain);
  }

  private async redial(call: FeatureCall): Promise<void> {
    const { session, routing, dialler } = call;
    const dialled = await this.recent.dialledBy(routing.tenant.id, dialler.number, MOST_CODES);
    const last = dialled.find((number) => routing.byNumber(number)?.type !== 'feature_code');
    if (last === undefined || !DIALLED.test(last))
      return this.announcer.refused(call, 'NO_ROUTE_DESTINATION', 'feature.no-call-to-repeat');
    await session.transfer(last, routing.tenant.domain);
  }
}
