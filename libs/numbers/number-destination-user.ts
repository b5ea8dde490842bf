import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { PhoneNumber } from './number.entity';

/** Numbers whose calls go to the destination asked for. */
@PointsAtDestinations()
@Injectable()
export class NumberDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(PhoneNumber)
      .query('number')
      .andWhere('number.destination @> :destination', { destination: { type, id } })
      .orderBy('number.number')
      .take(20)
      .getMany();
    return rows.map(({ number }) => `number ${number}`);
  }
}
