import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Config } from '@callsign/platform';
import { RoutingService, type Target, type TenantRouting } from '@callsign/routing';
import type { FeatureAction } from '../features';
import { Announcer } from './announcer';
import type { Dialler, FeatureRun } from './feature-call';
import { ARGUMENT_VARIABLE, CODE_VARIABLE, type FeatureCodeTarget } from './feature-code.destination';
import { OwnSettings } from './own-settings';
import { Pickup } from './pickup';
import { RecentNumbers } from './recent-numbers';

/** Takes a call that dialled a feature code. */
@CallServiceProvider()
@Injectable()
export class FeatureCodeCalls implements CallService {
  readonly name = 'feature-codes';
  readonly listen: ListenAddress;
  private readonly actions: ReadonlyMap<FeatureAction, FeatureRun>;

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly announcer: Announcer,
    settings: OwnSettings,
    pickup: Pickup,
    recent: RecentNumbers,
  ) {
    this.listen = config.env.FEATURE_CODES_LISTEN;
    this.actions = new Map([settings, pickup, recent].flatMap((family) => [...family.actions]));
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const code = routing?.byId('feature_code', session.variable(CODE_VARIABLE) ?? '');
    const run = code && isFeatureCode(code) && this.actions.get(code.action);
    if (!routing || !run)
      throw new Error(`call ${session.uuid} dialled no feature code that we know; left to the fallback`);
    const dialler = diallerOf(session, routing);
    if (!dialler) return this.announcer.refused(session, 'CALL_REJECTED');
    await run({ session, routing, dialler, argument: session.variable(ARGUMENT_VARIABLE) ?? '' });
  }
}

/**
 * The extension whose phone dialled, as the directory said when it authenticated. Nobody where the call came to the
 * code by another way (a forwarding, a transfer): a colleague who forwards to `*78` must not change his callers' phones.
 */
function diallerOf(session: CallSession, routing: TenantRouting): Dialler | null {
  if (session.variable('transfer_history') !== undefined) return null;
  const extension = routing.byId('extension', session.variable('callsign_caller') ?? '');
  return extension?.number ? { id: extension.id, number: extension.number } : null;
}

function isFeatureCode(target: Target): target is FeatureCodeTarget {
  return target.type === 'feature_code';
}
