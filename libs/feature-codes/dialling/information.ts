import { Injectable } from '@nestjs/common';
import { Announcer } from '@callsign/media';
import type { FeatureAction } from '../features';
import type { FeatureFamily, FeatureRun } from './feature-call';

/** What is said and changes nothing: the time, the own number. */
@Injectable()
export class Information implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    [
      'speaking_clock',
      (call) =>
        this.announcer.done(call, 'feature.the-time-is', {
          time: new Date(),
          timezone: call.routing.tenant.timezone,
        }),
    ],
    [
      'say_my_number',
      (call) => this.announcer.done(call, 'feature.your-number-is', { digits: call.dialler.number }),
    ],
  ]);

  constructor(private readonly announcer: Announcer) {}
}
