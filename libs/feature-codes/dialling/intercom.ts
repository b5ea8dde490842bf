import { Injectable } from '@nestjs/common';
import { answeringByItself, type ExtensionTarget, isExtension } from '@callsign/extensions';
import { BusyExtensions } from '@callsign/live';
import { Announcer } from '@callsign/media';
import { dialledNumber, sipDomain } from '@callsign/platform';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** A phone that does not answer by itself rings for so long. */
const RING_SECONDS = 15;
/** What the called phone says, nobody hears: the frames that the switch reads from it become silence (mod_dptools). */
const UNHEARD = "execute_on_answer='set_mute read true'";

/** Speaks from a colleague's phone, which answers by itself. */
@Injectable()
export class Intercom implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['intercom', (call) => this.speakAt(call, true)],
    ['intercom_one_way', (call) => this.speakAt(call, false)],
  ]);

  constructor(
    private readonly busy: BusyExtensions,
    private readonly announcer: Announcer,
  ) {}

  /** Neither forwarding nor voicemail: it is for whoever is in the room. */
  private async speakAt(call: FeatureCall, bothWays: boolean): Promise<void> {
    const { session, routing, dialler, argument } = call;
    const target = routing.byNumber(argument);
    if (!target || !isExtension(target) || target.id === dialler.id)
      return this.announcer.refused(call, 'UNALLOCATED_NUMBER', 'feature.not-available');
    if (target.doNotDisturb)
      return this.announcer.refused(call, 'USER_BUSY', 'feature.extension-not-disturbed');
    if ((await this.busy.engaged(session, routing.tenant)).has(target.number))
      return this.announcer.refused(call, 'USER_BUSY', 'feature.extension-busy');
    const { connected } = await session.bridge(dialString(target, routing.tenant.domain, bothWays), {
      timeoutSeconds: RING_SECONDS,
    });
    if (connected || session.hasEnded) return;
    return this.announcer.refused(call, 'NO_ANSWER', 'feature.extension-not-reached');
  }
}

function dialString({ number }: ExtensionTarget, domain: string, bothWays: boolean): string {
  const variables = Object.entries(answeringByItself(domain)).map(([name, value]) => `${name}=${value}`);
  if (!bothWays) variables.push(UNHEARD);
  return `[${variables.join(',')}]user/${dialledNumber(number)}@${sipDomain(domain)}`;
}
