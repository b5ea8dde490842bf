import { Injectable } from '@nestjs/common';
import { LiveCalls } from '@callsign/live';

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
    for (const { id, state, from, to } of this.calls.snapshot(tenantId)) {
      if (id === except) continue;
      busy.add(from.number);
      if (state !== 'ringing') busy.add(to.number);
    }
    return busy;
  }
}
