import { Injectable } from '@nestjs/common';
import { type ChannelRow, parseShowChannels, SHOW_CHANNELS } from '@callsign/esl';
import { isExtension } from '@callsign/extensions';
import { Announcer } from '@callsign/media';
import { channelUuid } from '@callsign/platform';
import type { Target } from '@callsign/routing';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** Takes a call that rings at a colleague's phone. */
@Injectable()
export class Pickup implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['pickup_extension', (call) => this.take(call, (extension) => extension === call.argument)],
    ['pickup_group', (call) => this.take(call, inGroupOf(call))],
  ]);

  constructor(private readonly announcer: Announcer) {}

  private async take(call: FeatureCall, at: (extension: string) => boolean): Promise<void> {
    const { session, routing } = call;
    const legs = parseShowChannels(await session.api(SHOW_CHANNELS));
    const leg = ringing(legs, routing.tenant.domain, at);
    if (!leg) return this.announcer.refused(call, 'NO_ROUTE_DESTINATION', 'feature.no-call-to-pick-up');
    // Somebody may answer in this moment: a call that is up is not taken away.
    await session.set('intercept_unanswered_only', 'true');
    await session.execute('intercept', `-bleg ${channelUuid(leg.uuid)}`);
    // Taken: the dialplan is left behind. Not taken, since somebody was faster: its next action says so.
    await session.handBack();
  }
}

/** Colleagues of the dialler's pickup group; all of the tenant where the dialler is in none. */
function inGroupOf({ routing, dialler }: FeatureCall): (extension: string) => boolean {
  const group = pickupGroupOf(routing.byId('extension', dialler.id));
  return (extension) =>
    extension !== dialler.number && (group === null || pickupGroupOf(routing.byNumber(extension)) === group);
}

function pickupGroupOf(target: Target | null): string | null {
  return target && isExtension(target) ? target.pickupGroup : null;
}

/**
 * The leg that has been ringing longest at such an extension of the tenant. Whose phone it is says its presence id,
 * which the directory gives every leg that rings a user (`1001@acme.example`): no other tenant's can match.
 */
function ringing(
  legs: readonly ChannelRow[],
  domain: string,
  at: (extension: string) => boolean,
): ChannelRow | undefined {
  return legs
    .filter(({ direction, callState, presenceId }) => {
      const [extension = '', of] = presenceId.split('@');
      const rings = direction === 'outbound' && (callState === 'RINGING' || callState === 'EARLY');
      return rings && of === domain && at(extension);
    })
    .sort((one, other) => one.created - other.created)[0];
}
