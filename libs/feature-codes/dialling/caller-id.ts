import { Injectable } from '@nestjs/common';
import { SHOWN_PREFIX } from '@callsign/extensions';
import { dialledNumber } from '@callsign/platform';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

const HIDDEN = [
  'effective_caller_id_name',
  'effective_caller_id_number',
  'outbound_caller_id_name',
  'outbound_caller_id_number',
];

/** Shows who calls, where the extension hides it. Hiding it for a call needs no service (FeatureCodeDestination). */
@Injectable()
export class CallerId implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['caller_id_show', (call) => this.show(call)],
  ]);

  private async show({ session, routing, argument }: FeatureCall): Promise<void> {
    if (session.variable(SHOWN_PREFIX + 'effective_caller_id_number') !== undefined) {
      const shown = HIDDEN.map((name) => [name, session.variable(SHOWN_PREFIX + name) ?? '']);
      await session.setAll(Object.fromEntries(shown) as Record<string, string>);
    }
    await session.transfer(dialledNumber(argument), routing.tenant.domain);
  }
}
