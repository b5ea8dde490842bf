import { Injectable } from '@nestjs/common';
import { HotDesks } from '@callsign/hot-desking';
import { Announcer } from '@callsign/media';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

const TRIES = 3;
const LONGEST = 10;

/** Logging in at the phone of another extension, and out. */
@Injectable()
export class HotDesking implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['hot_desk_on', (call) => this.logIn(call)],
    ['hot_desk_off', (call) => this.logOut(call)],
  ]);

  constructor(
    private readonly desks: HotDesks,
    private readonly announcer: Announcer,
  ) {}

  /** Whether it was the extension or the PIN that is wrong is not told. */
  private async logIn(call: FeatureCall): Promise<void> {
    const digits = { min: 1, max: LONGEST };
    for (let tries = 0; tries < TRIES; tries++) {
      const given = tries === 0 && call.argument;
      const number = given || (await this.announcer.ask(call, ['feature.enter-extension'], digits));
      const pin = number && (await this.announcer.ask(call, ['feature.enter-pin'], digits));
      const outcome = pin && (await this.desks.logIn(call.tenantId, call.phone, number, pin));
      if (outcome === 'done') return this.announcer.done(call, 'feature.logged-in', { digits: number || '' });
      if (outcome === 'locked') return this.announcer.refused(call, 'CALL_REJECTED', 'feature.pin-locked');
      await this.announcer.say(call, 'feature.wrong-extension-or-pin');
    }
    return this.announcer.refused(call, 'CALL_REJECTED', 'feature.not-allowed');
  }

  private async logOut(call: FeatureCall): Promise<void> {
    if (await this.desks.logOut(call.tenantId, call.phone))
      return this.announcer.off(call, 'feature.logged-out');
    return this.announcer.refused(call, 'CALL_REJECTED', 'feature.nobody-logged-in');
  }
}
