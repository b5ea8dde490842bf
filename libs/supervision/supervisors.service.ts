import { Injectable } from '@nestjs/common';
import { Database, Problem, type RequestContext, type TenantTransaction } from '@callsign/platform';
import type { Supervisors } from './supervision.schema';

/** Who may listen to the calls of a queue without being an administrator. */
@Injectable()
export class SupervisorsService {
  constructor(private readonly database: Database) {}

  read(context: RequestContext, queueId: string): Promise<Supervisors> {
    return this.database.read(context.tenant, (tx) => this.of(tx, queueId));
  }

  /** All at once; who stays is not touched. */
  replace(context: RequestContext, queueId: string, { extensionIds }: Supervisors): Promise<Supervisors> {
    return this.database.write(context, async (tx) => {
      await this.of(tx, queueId);
      const known: { id: string }[] = await tx.manager.query(
        'SELECT id FROM extensions WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
        [tx.tenantId, extensionIds],
      );
      const ids = new Set(known.map(({ id }) => id));
      const wrong = extensionIds.findIndex((id) => !ids.has(id));
      if (wrong >= 0)
        throw Problem.invalid([
          { field: `extensionIds.${wrong}`, message: 'is no extension of this tenant' },
        ]);
      await tx.manager.query(
        'DELETE FROM queue_supervisors WHERE tenant_id = $1 AND queue_id = $2 AND NOT extension_id = ANY ($3::uuid[])',
        [tx.tenantId, queueId, extensionIds],
      );
      await tx.manager.query(
        'INSERT INTO queue_supervisors (tenant_id, queue_id, extension_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING',
        [tx.tenantId, queueId, extensionIds],
      );
      return this.of(tx, queueId);
    });
  }

  private async of(tx: TenantTransaction, queueId: string): Promise<Supervisors> {
    const rows: { extensionIds: string[] }[] = await tx.manager.query(
      `SELECT array_remove(array_agg(s.extension_id::text ORDER BY e.number), NULL) AS "extensionIds"
       FROM queues q LEFT JOIN queue_supervisors s ON s.tenant_id = q.tenant_id AND s.queue_id = q.id
         LEFT JOIN extensions e ON e.tenant_id = s.tenant_id AND e.id = s.extension_id
       WHERE q.tenant_id = $1 AND q.id = $2 GROUP BY q.id`,
      [tx.tenantId, queueId],
    );
    if (!rows[0]) throw Problem.notFound('queue', queueId);
    return rows[0];
  }
}
