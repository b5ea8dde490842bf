import { Injectable } from '@nestjs/common';
import { Database, type RequestContext, type TenantTransaction } from '@callsign/platform';
import { v7 } from 'uuid';
import { z } from 'zod';

const rows = z.array(z.object({ digit: z.string(), name: z.string() }));
export type BreakReason = z.output<typeof rows>[number];

/** Why agents of a tenant go on a break: each reason has a digit, which is dialled behind the code for a break. */
@Injectable()
export class BreakReasons {
  constructor(private readonly database: Database) {}

  of(tenantId: number): Promise<BreakReason[]> {
    return this.database.read(tenantId, (tx) => this.in(tx));
  }

  /** Null where the tenant has none with it. */
  async byDigit(tenantId: number, digit: string): Promise<string | null> {
    return (await this.of(tenantId)).find((reason) => reason.digit === digit)?.name ?? null;
  }

  replace(context: RequestContext, reasons: readonly BreakReason[]): Promise<BreakReason[]> {
    return this.database.write(context, async (tx) => {
      await tx.manager.query('DELETE FROM queue_break_reasons WHERE tenant_id = $1 AND digit <> ALL($2)', [
        tx.tenantId,
        reasons.map(({ digit }) => digit),
      ]);
      for (const { digit, name } of reasons)
        await tx.manager.query(
          `INSERT INTO queue_break_reasons AS r (id, tenant_id, digit, name) VALUES ($1, $2, $3, $4)
           ON CONFLICT (tenant_id, digit) DO UPDATE SET name = excluded.name, updated_at = now() WHERE r.name <> excluded.name`,
          [v7(), tx.tenantId, digit, name],
        );
      return this.in(tx);
    });
  }

  private async in(tx: TenantTransaction): Promise<BreakReason[]> {
    return rows.parse(
      await tx.manager.query(
        'SELECT digit, name FROM queue_break_reasons WHERE tenant_id = $1 ORDER BY digit',
        [tx.tenantId],
      ),
    );
  }
}
