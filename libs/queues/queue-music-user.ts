import { Injectable } from '@nestjs/common';
import { ChoosesMusic, type MusicUser } from '@callsign/music';
import type { TenantTransaction } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string() }));

/** Queues whose callers hear music of their own. */
@ChoosesMusic()
@Injectable()
export class QueueMusicUser implements MusicUser {
  async usesOf(tx: TenantTransaction, musicId: string): Promise<string[]> {
    const found = rows.parse(
      await tx.manager.query(
        'SELECT number FROM queues WHERE tenant_id = $1 AND music_id = $2 ORDER BY number LIMIT 20',
        [tx.tenantId, musicId],
      ),
    );
    return found.map(({ number }) => `queue ${number}`);
  }
}
