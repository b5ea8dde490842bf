import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string(), role: z.string() }));

/** Paging groups in which an extension is a member, or may speak. */
@PointsAtDestinations()
@Injectable()
export class PagingDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    if (type !== 'extension') return [];
    const found = rows.parse(
      await tx.manager.query(
        `SELECT g.number, x.role FROM paging_group_extensions x
         JOIN paging_groups g ON g.tenant_id = x.tenant_id AND g.id = x.paging_group_id
         WHERE x.tenant_id = $1 AND x.extension_id = $2 ORDER BY 1, 2 LIMIT 20`,
        [tx.tenantId, id],
      ),
    );
    return found.map(({ number, role }) => `paging group ${number} (${role})`);
  }
}
