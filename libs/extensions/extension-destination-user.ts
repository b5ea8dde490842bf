import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { Extension } from './extension.entity';

/** Extensions whose no-answer destination is the one asked for. */
@PointsAtDestinations()
@Injectable()
export class ExtensionDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(Extension)
      .query('extension')
      .andWhere('extension.noAnswerDestination @> :destination', { destination: { type, id } })
      .orderBy('extension.number')
      .take(20)
      .getMany();
    return rows.map(({ number }) => `extension ${number} (no answer)`);
  }
}
