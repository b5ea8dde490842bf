import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type DestinationType, type DestinationUser, PointsAtDestinations } from '@callsign/routing';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string(), how: z.string() }));

/** Queues whose calls go on to the destination asked for, or whose agent is the extension. */
@PointsAtDestinations()
@Injectable()
export class QueueDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const found = rows.parse(
      await tx.manager.query(
        `SELECT number, 'longest wait' AS how FROM queues WHERE tenant_id = $1 AND max_wait_destination @> $2
         UNION ALL
         SELECT number, 'no agents' FROM queues WHERE tenant_id = $1 AND no_agents_destination @> $2
         UNION ALL
         SELECT q.number, 'agent' FROM queue_tiers r JOIN queues q ON q.tenant_id = r.tenant_id AND q.id = r.queue_id
           WHERE r.tenant_id = $1 AND $3 = 'extension' AND r.agent_id::text = $4
         ORDER BY 1, 2 LIMIT 20`,
        [tx.tenantId, { type, id }, type, id],
      ),
    );
    return found.map(({ number, how }) => `queue ${number} (${how})`);
  }
}
