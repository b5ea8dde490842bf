import { Injectable } from '@nestjs/common';
import { type CallSession, type ChannelRow, parseShowChannels, SHOW_CHANNELS } from '@callsign/esl';
import { LiveCalls } from './live-calls';

const OVER = new Set(['CS_HANGUP', 'CS_REPORTING', 'CS_DESTROY']);

/** Which extensions are in a call, on whichever switch. Without a connection to a switch none of its calls are known. */
@Injectable()
export class BusyExtensions {
  constructor(private readonly calls: LiveCalls) {}

  /**
   * Numbers of the tenant that call, or talk. One that only rings is free: else a second caller would reach nobody of a
   * group that rings for a first.
   * @param except the call that asks
   */
  of(tenantId: number, except: string): Set<string> {
    const busy = new Set<string>();
    for (const { id, from, legs } of this.calls.snapshot(tenantId)) {
      if (legs.some((leg) => leg.id === except)) continue;
      busy.add(from.number);
      for (const leg of legs)
        if (leg.extension !== null && (leg.id === id || leg.state !== 'ringing')) busy.add(leg.extension);
    }
    return busy;
  }

  /**
   * These, and every number whose phone rings, is being called or hears an announcement on the switch of the call that
   * asks: whose phone must not answer by itself. Asks the switch.
   */
  async engaged(session: CallSession, tenant: { id: number; domain: string }): Promise<Set<string>> {
    const engaged = this.of(tenant.id, session.uuid);
    for (const leg of parseShowChannels(await session.api(SHOW_CHANNELS))) {
      const [number = '', domain] = leg.presenceId.split('@');
      if (domain === tenant.domain && leg.uuid !== session.uuid && !isOver(leg)) engaged.add(number);
    }
    return engaged;
  }
}

/** A leg that has ended stays in the list until its record is sent. */
function isOver({ callState, state }: ChannelRow): boolean {
  return callState === 'HANGUP' || OVER.has(state);
}
