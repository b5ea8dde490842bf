import { Injectable } from '@nestjs/common';
import { dialledNumber } from '@callsign/platform';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** Shows who calls, though the phone asks to hide it (RFC 3323). Hiding it needs no service (FeatureCodeDestination). */
@Injectable()
export class CallerId implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['caller_id_show', (call) => this.show(call)],
  ]);

  private async show({ session, routing, argument }: FeatureCall): Promise<void> {
    await session.execute('privacy', 'no');
    await session.transfer(dialledNumber(argument), routing.tenant.domain);
  }
}
