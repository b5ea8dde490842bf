import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(z.object({ what: z.string() }));

/** Menus and web requests that lead to the destination asked for; not those that lead to themselves. */
@PointsAtDestinations()
@Injectable()
export class MenuDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const place = { type, id };
    const found = rows.parse(
      await tx.manager.query(
        `SELECT 'menu ' || name AS what FROM ivr_menus WHERE tenant_id = $1 AND id::text <> $4
           AND (entries @> $3 OR timeout_destination @> $2 OR invalid_destination @> $2 OR fallback_destination @> $2)
         UNION ALL
         SELECT 'web request ' || name FROM ivr_web_requests WHERE tenant_id = $1 AND id::text <> $4
           AND (cases @> $3 OR otherwise_destination @> $2 OR failure_destination @> $2)
         ORDER BY 1 LIMIT 20`,
        [tx.tenantId, place, JSON.stringify([{ destination: place }]), id],
      ),
    );
    return found.map(({ what }) => what);
  }
}
