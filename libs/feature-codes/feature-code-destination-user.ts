import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { FeatureCode } from './feature-code.entity';

/** Codes whose calls go to the destination asked for. */
@PointsAtDestinations()
@Injectable()
export class FeatureCodeDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(FeatureCode)
      .query('feature')
      .andWhere('feature.destination @> :destination', { destination: { type, id } })
      .orderBy('feature.code')
      .take(20)
      .getMany();
    return rows.map(({ code }) => `feature code ${code}`);
  }
}
