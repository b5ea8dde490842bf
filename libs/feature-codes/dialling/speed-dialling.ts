import { Injectable } from '@nestjs/common';
import { Announcer } from '@callsign/media';
import { DestinationDirectory } from '@callsign/routing';
import type { FeatureAction } from '../features';
import { SpeedDialsService } from '../speed-dials/speed-dials.service';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

/** Calls what two digits stand for. */
@Injectable()
export class SpeedDialling implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['speed_dial', (call) => this.dial(call)],
  ]);

  constructor(
    private readonly dials: SpeedDialsService,
    private readonly destinations: DestinationDirectory,
    private readonly announcer: Announcer,
  ) {}

  private async dial(call: FeatureCall): Promise<void> {
    const { session, routing, tenantId, dialler, argument } = call;
    const destination = await this.dials.destination(tenantId, dialler.id, argument);
    if (!destination) return this.announcer.refused(call, 'UNALLOCATED_NUMBER', 'feature.no-speed-dial');
    const target = this.destinations.handler(destination.type).resolve(destination, routing);
    if (!target) return this.announcer.refused(call, 'NO_ROUTE_DESTINATION', 'feature.not-available');
    await this.destinations.lead(session, target, routing);
  }
}
