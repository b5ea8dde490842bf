import { Injectable } from '@nestjs/common';
import { ChoosesMusic, type MusicUser } from '@callsign/music';
import type { TenantTransaction } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ number: z.string() }));

/** Ring groups whose callers hear music while it rings. */
@ChoosesMusic()
@Injectable()
export class RingGroupMusicUser implements MusicUser {
  async usesOf(tx: TenantTransaction, musicId: string): Promise<string[]> {
    const found = rows.parse(
      await tx.manager.query(
        'SELECT number FROM ring_groups WHERE tenant_id = $1 AND music_id = $2 ORDER BY number LIMIT 20',
        [tx.tenantId, musicId],
      ),
    );
    return found.map(({ number }) => `ring group ${number}`);
  }
}
