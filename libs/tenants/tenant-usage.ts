import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** How many a tenant has of each thing that is counted, by the thing's name. */
export type Usage = Record<string, number>;

const rows = z.array(z.object({ tenantId: z.number(), name: z.string(), count: z.number() }));

/** Counts what tenants have. Features say what there is to count, so that this knows none of them. */
@Injectable()
export class TenantUsage {
  private readonly tables = new Map<string, string>();

  /**
   * @param name as it is told, e.g. `extensions`
   * @param table with a `tenant_id`; a constant of ours, never input
   */
  add(name: string, table: string): void {
    this.tables.set(name, table);
  }

  /** One statement however many tenants are asked for. */
  async of(manager: EntityManager, tenantIds: number[]): Promise<Map<number, Usage>> {
    const none = () => Object.fromEntries([...this.tables.keys()].map((name) => [name, 0]));
    const usage = new Map<number, Usage>(tenantIds.map((id) => [id, none()]));
    if (this.tables.size === 0 || tenantIds.length === 0) return usage;
    const counts = [...this.tables].map(
      ([name, table]) =>
        `SELECT tenant_id AS "tenantId", '${name}' AS name, count(*)::int AS count FROM ${table} WHERE tenant_id = ANY($1) GROUP BY tenant_id`,
    );
    const found = rows.parse(await manager.query(counts.join(' UNION ALL '), [tenantIds]));
    for (const { tenantId, name, count } of found) {
      const tenant = usage.get(tenantId);
      if (tenant) tenant[name] = count;
    }
    return usage;
  }
}
