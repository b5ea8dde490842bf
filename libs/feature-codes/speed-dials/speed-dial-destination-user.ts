import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { SpeedDial } from './speed-dial.entity';

/** Speed dials that lead to the destination asked for. */
@PointsAtDestinations()
@Injectable()
export class SpeedDialDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(SpeedDial)
      .query('dial')
      .andWhere('dial.destination @> :destination', { destination: { type, id } })
      .orderBy('dial.code')
      .take(20)
      .getMany();
    return rows.map(({ code, name }) => `speed dial ${code} (${name})`);
  }
}
