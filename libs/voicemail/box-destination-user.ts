import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string() }));

// A box that points at its own extension goes with it.
const SQL = `
  SELECT e.number FROM voicemail_boxes b JOIN extensions e ON e.tenant_id = b.tenant_id AND e.id = b.id
  WHERE b.tenant_id = $1 AND b.operator @> $2::jsonb AND b.id::text <> $3 ORDER BY e.number LIMIT 20`;

/** Boxes whose operator is the destination asked for. */
@PointsAtDestinations()
@Injectable()
export class BoxDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const wanted = JSON.stringify({ type, id });
    const boxes = rows.parse(await tx.manager.query(SQL, [tx.tenantId, wanted, id]));
    return boxes.map(({ number }) => `voicemail box ${number} (operator)`);
  }
}
