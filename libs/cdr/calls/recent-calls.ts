import { Injectable } from '@nestjs/common';
import { Database } from '@callsign/platform';
import { z } from 'zod';

const numbers = z.array(z.object({ number: z.string() }));

/** As far back as anybody remembers whom they called; it also bounds what has to be looked through. */
const REMEMBERED = '30 days';

/** Whom an extension's phone dealt with last, by the call records. */
@Injectable()
export class RecentCalls {
  constructor(private readonly database: Database) {}

  /** What the extension's phone dialled, newest first. */
  dialledBy(tenantId: number, extension: string, limit: number): Promise<string[]> {
    return this.numbers(tenantId, 'destination', 'a', extension, limit);
  }

  /** Who rang the extension's phone, newest first, by the number that it was shown. */
  callersOf(tenantId: number, extension: string, limit: number): Promise<string[]> {
    return this.numbers(tenantId, 'caller_number', 'b', extension, limit);
  }

  private async numbers(
    tenantId: number,
    column: 'destination' | 'caller_number',
    leg: 'a' | 'b',
    extension: string,
    limit: number,
  ): Promise<string[]> {
    const found = await this.database.read(tenantId, (tx) =>
      tx.manager.query<unknown>(
        `SELECT c.${column} AS number FROM cdr c
         WHERE c.tenant_id = $1 AND c.leg = $2 AND c.extension = $3 AND c.started_at > now() - interval '${REMEMBERED}'
         ORDER BY c.started_at DESC, c.leg_uuid DESC LIMIT $4`,
        [tenantId, leg, extension, limit],
      ),
    );
    return numbers.parse(found).map(({ number }) => number);
  }
}
