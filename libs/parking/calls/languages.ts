import { Injectable } from '@nestjs/common';
import { Database } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ language: z.string() }));

/** In which language a tenant is spoken to. */
@Injectable()
export class Languages {
  constructor(private readonly database: Database) {}

  /** BCP 47. */
  async of(tenantId: number): Promise<string> {
    const [row] = rows.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query('SELECT language FROM tenants WHERE id = $1', [tenantId]),
      ),
    );
    return row?.language ?? 'en';
  }
}
