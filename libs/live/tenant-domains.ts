import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ domain: z.string() }));

/** The SIP domain of a tenant. */
@Injectable()
export class TenantDomains {
  constructor(private readonly database: Database) {}

  async of(tenantId: number): Promise<string> {
    const [row] = rows.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query('SELECT domain FROM tenants WHERE id = $1', [tenantId]),
      ),
    );
    if (!row) throw Problem.notFound('tenant', tenantId);
    return row.domain;
  }
}
