import { Injectable } from '@nestjs/common';
import { type CallControlHandler, CallControlProvider, type Journey } from '@callsign/extensions';
import { BusyExtensions } from '@callsign/live';
import { Announcer } from '@callsign/media';
import { channelText } from '@callsign/platform';
import { Languages } from '@callsign/voicemail';
import { pageActions } from './page';
import { type PagingTarget, reachable } from './paging-target';

/** An announcement longer than this has been forgotten. */
const LONGEST_MS = 60 * 60_000;

/** A call for a paging group: refused to who may not speak, else made an announcement at the phones that are at rest. */
@CallControlProvider()
@Injectable()
export class PagingControl implements CallControlHandler<PagingTarget> {
  readonly type = 'paging';

  constructor(
    private readonly busy: BusyExtensions,
    private readonly announcer: Announcer,
    private readonly languages: Languages,
  ) {}

  async handle({ session, routing }: Journey, group: PagingTarget): Promise<void> {
    const { tenant } = routing;
    const caller = session.variable('callsign_caller') ?? '';
    const language = await this.languages.of(tenant.id, caller);
    const listener = { session, tenantId: tenant.id, language };
    if (group.callers === 'named' && !group.callerIds.includes(caller))
      return this.announcer.refused(listener, 'CALL_REJECTED', 'feature.not-allowed');
    const engaged = await this.busy.engaged(session, tenant);
    const numbers = reachable(group, routing, caller).filter((number) => !engaged.has(number));
    if (numbers.length === 0)
      return this.announcer.refused(listener, 'USER_BUSY', 'feature.nobody-to-speak-to');
    await session.setAll({
      conference_auto_outcall_caller_id_name: channelText(
        session.variable('effective_caller_id_name') || session.caller.name,
      ),
      conference_auto_outcall_caller_id_number: channelText(
        session.variable('effective_caller_id_number') || session.caller.number,
      ),
    });
    for (const { application, data } of pageActions(group, numbers, tenant, session.uuid))
      await session.execute(application, data, { timeoutMs: LONGEST_MS });
    await session.hangup();
  }
}
