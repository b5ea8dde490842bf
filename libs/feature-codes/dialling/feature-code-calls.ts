import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Announcer } from '@callsign/media';
import { Config } from '@callsign/platform';
import { RoutingService, type TenantRouting } from '@callsign/routing';
import type { FeatureAction } from '../features';
import { Languages } from '@callsign/voicemail';
import { CallerId } from './caller-id';
import type { Dialler, FeatureRun } from './feature-call';
import { ARGUMENT_VARIABLE, CODE_VARIABLE, isFeatureCode } from './feature-code.destination';
import { HotDesking } from './hot-desking';
import { Information } from './information';
import { Intercom } from './intercom';
import { OwnSettings } from './own-settings';
import { QueueAgentCodes } from './queue-agent';
import { Pickup } from './pickup';
import { RecentNumbers } from './recent-numbers';
import { SpeedDialling } from './speed-dialling';
import { Supervising } from './supervising';

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
    private readonly languages: Languages,
    settings: OwnSettings,
    pickup: Pickup,
    recent: RecentNumbers,
    callerId: CallerId,
    information: Information,
    intercom: Intercom,
    hotDesking: HotDesking,
    speedDialling: SpeedDialling,
    queueAgent: QueueAgentCodes,
    supervising: Supervising,
  ) {
    this.listen = config.env.FEATURE_CODES_LISTEN;
    const families = [
      settings,
      pickup,
      recent,
      callerId,
      information,
      intercom,
      hotDesking,
      speedDialling,
      queueAgent,
      supervising,
    ];
    this.actions = new Map(families.flatMap((family) => [...family.actions]));
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const code = routing?.byId('feature_code', session.variable(CODE_VARIABLE) ?? '');
    const run = code && isFeatureCode(code) && this.actions.get(code.action);
    if (!routing || !run)
      throw new Error(`call ${session.uuid} dialled no feature code that we know; left to the fallback`);
    const dialler = diallerOf(session, routing);
    const tenantId = routing.tenant.id;
    const listener = { session, tenantId, language: await this.languages.of(tenantId, dialler?.id) };
    if (!dialler) return this.announcer.refused(listener, 'CALL_REJECTED', 'feature.not-allowed');
    const phone = extensionOf(session.variable('callsign_phone'), routing) ?? dialler;
    const argument = session.variable(ARGUMENT_VARIABLE) ?? '';
    await run({ ...listener, routing, dialler, phone, argument });
  }
}

/**
 * The extension whose phone dialled, as the directory said when it authenticated. Nobody where the call came to the
 * code by another way (a forwarding, a transfer): a colleague who forwards to `*78` must not change his callers' phones.
 */
function diallerOf(session: CallSession, routing: TenantRouting): Dialler | null {
  if (session.variable('transfer_history') !== undefined) return null;
  return extensionOf(session.variable('callsign_caller'), routing);
}

function extensionOf(id: string | undefined, routing: TenantRouting): Dialler | null {
  const extension = routing.byId('extension', id ?? '');
  return extension?.number ? { id: extension.id, number: extension.number } : null;
}
