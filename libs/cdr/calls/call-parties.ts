import { Injectable } from '@nestjs/common';
import { Database } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ callerName: z.string(), callerNumber: z.string(), dialled: z.string() }));

export type Parties = z.output<typeof rows>[number];

/** Who called whom, by the record of a leg. */
@Injectable()
export class CallParties {
  constructor(private readonly database: Database) {}

  /** Null where the record has not come (yet). */
  async of(tenantId: number, legUuid: string): Promise<Parties | null> {
    const found = await this.database.read(tenantId, (tx) =>
      tx.manager.query<unknown>(
        `SELECT c.caller_name AS "callerName", c.caller_number AS "callerNumber", c.destination AS dialled
         FROM cdr c WHERE c.tenant_id = $1 AND c.leg_uuid = $2 LIMIT 1`,
        [tenantId, legUuid],
      ),
    );
    return rows.parse(found)[0] ?? null;
  }
}
