import { Injectable, Logger } from '@nestjs/common';
import { Database, RequestContext } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ turn: z.number() }));
/** Stays an int for ever; no group has more members than divide it. */
const WRAP = 1_000_000_000;

/** Whose turn it is in a round-robin group: kept in the database, so that it survives restarts and replicas agree. */
@Injectable()
export class RingGroupTurns {
  private readonly logger = new Logger('ring-groups');

  constructor(private readonly database: Database) {}

  /** 0, 1, 2 … one further with each call. Where the database can not be asked, 0: the call goes on all the same. */
  async next(tenantId: number, groupId: string): Promise<number> {
    try {
      const [row] = rows.parse(
        await this.database.write(RequestContext.internal('call control', tenantId), (tx) =>
          tx.manager.query(
            `INSERT INTO ring_group_turns (tenant_id, ring_group_id) VALUES ($1, $2)
             ON CONFLICT (tenant_id, ring_group_id) DO UPDATE SET turn = (ring_group_turns.turn + 1) % ${WRAP} RETURNING turn`,
            [tenantId, groupId],
          ),
        ),
      );
      return row?.turn ?? 0;
    } catch (error) {
      this.logger.warn(
        { err: error },
        `whose turn it is in ring group ${groupId} could not be asked; it begins with the first`,
      );
      return 0;
    }
  }
}
