import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string(), how: z.string() }));

/** Ring groups that ring an extension, or whose no-answer destination is the one asked for. */
@PointsAtDestinations()
@Injectable()
export class RingGroupDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const found = rows.parse(
      await tx.manager.query(
        `SELECT number, 'no answer' AS how FROM ring_groups WHERE tenant_id = $1 AND no_answer_destination @> $2
         UNION ALL
         SELECT DISTINCT g.number, 'member' FROM ring_group_members m
           JOIN ring_groups g ON g.tenant_id = m.tenant_id AND g.id = m.ring_group_id
           WHERE m.tenant_id = $1 AND $3 = 'extension' AND m.extension_id::text = $4
         ORDER BY 1, 2 LIMIT 20`,
        [tx.tenantId, { type, id }, type, id],
      ),
    );
    return found.map(({ number, how }) => `ring group ${number} (${how})`);
  }
}
