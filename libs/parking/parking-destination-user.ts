import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { ParkingLot } from './parking-lot.entity';

/** Lots whose overdue calls go to the destination asked for. */
@PointsAtDestinations()
@Injectable()
export class ParkingDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(ParkingLot)
      .query('lot')
      .andWhere('lot.overdueDestination @> :destination', { destination: { type, id } })
      .orderBy('lot.name')
      .take(20)
      .getMany();
    return rows.map(({ name }) => `parking lot ${name} (overdue)`);
  }
}
