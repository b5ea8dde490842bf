import { Injectable } from '@nestjs/common';
import { isExtension } from '@callsign/extensions';
import { Announcer } from '@callsign/media';
import { channelUuid, RequestContext } from '@callsign/platform';
import { eavesdropVariables, Supervision, type SupervisionMode } from '@callsign/supervision';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** As long as calls may be at most. */
const LONGEST_MS = 4 * 3_600_000;

/** Listens to an agent who talks to a caller of a queue, speaks to the agent alone, or to both. */
@Injectable()
export class Supervising implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['supervise_listen', (call) => this.join(call, 'listen')],
    ['supervise_whisper', (call) => this.join(call, 'whisper')],
    ['supervise_barge', (call) => this.join(call, 'barge')],
  ]);

  constructor(
    private readonly supervision: Supervision,
    private readonly announcer: Announcer,
  ) {}

  private async join(call: FeatureCall, mode: SupervisionMode): Promise<void> {
    const { session, routing, dialler, argument, tenantId } = call;
    const agent = routing.byNumber(argument);
    if (!agent || !isExtension(agent) || agent.id === dialler.id)
      return this.announcer.refused(call, 'UNALLOCATED_NUMBER', 'feature.not-available');
    const found = await this.supervision.callOf(tenantId, agent.id);
    // Who may not listen does not learn whether there is a call.
    if (!(await this.supervision.isAllowed(tenantId, dialler.id, found?.queueId ?? null)))
      return this.announcer.refused(call, 'CALL_REJECTED', 'feature.not-allowed');
    // A leg on another switch can not be listened to from here.
    if (!found || (await session.api(`uuid_exists ${channelUuid(found.leg)}`)).trim() !== 'true')
      return this.announcer.refused(call, 'NO_ROUTE_DESTINATION', 'feature.agent-in-no-call');
    const context = RequestContext.internal(`phone of extension ${dialler.number}`, tenantId);
    await this.supervision.note(context, found, dialler.number, mode);
    await session.answer();
    await session.setAll(eavesdropVariables(mode));
    await session.execute('eavesdrop', channelUuid(found.leg), { timeoutMs: LONGEST_MS });
    return session.hangup();
  }
}
