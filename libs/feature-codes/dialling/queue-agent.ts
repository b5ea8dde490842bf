import { Injectable } from '@nestjs/common';
import { Announcer } from '@callsign/media';
import { Problem, RequestContext } from '@callsign/platform';
import { AgentStates, type AgentStatus, BreakReasons } from '@callsign/queues';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** In which state the dialler is as an agent of queues. */
@Injectable()
export class QueueAgentCodes implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['agent_available', (call) => this.set(call, 'available', null)],
    ['agent_log_out', (call) => this.set(call, 'logged_out', null)],
    ['agent_break', (call) => this.break(call)],
  ]);

  constructor(
    private readonly states: AgentStates,
    private readonly reasons: BreakReasons,
    private readonly announcer: Announcer,
  ) {}

  /** The digit behind the code is that of a reason. */
  private async break(call: FeatureCall): Promise<void> {
    const reason = call.argument ? await this.reasons.byDigit(call.tenantId, call.argument) : null;
    if (call.argument && reason === null)
      return this.announcer.refused(call, 'INVALID_NUMBER_FORMAT', 'common.invalid-entry');
    return this.set(call, 'on_break', reason);
  }

  private async set(call: FeatureCall, status: AgentStatus, reason: string | null): Promise<void> {
    const { id, number } = call.dialler;
    const context = RequestContext.internal(`phone of extension ${number}`, call.tenantId);
    try {
      await this.states.set(context, id, { status, reason });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const words = error.getStatus() === 404 ? 'queue.agent-unknown' : 'queue.agent-always';
      return this.announcer.refused(call, 'CALL_REJECTED', words);
    }
    if (status === 'available') return this.announcer.done(call, 'queue.agent-available');
    return this.announcer.off(call, status === 'on_break' ? 'queue.agent-break' : 'queue.agent-logged-out');
  }
}
