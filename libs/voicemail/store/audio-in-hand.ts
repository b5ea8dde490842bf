import { type AudioKey, StoreUnavailable } from '@callsign/media';
import type { TenantTransaction } from '@callsign/platform';
import { z } from 'zod';

const counted = z.array(z.object({ count: z.number() }));

const IN_HAND = `
  INSERT INTO voicemail_discarded_audio (audio_key, tenant_id, since)
    SELECT key, $1, now() + interval '1 hour' FROM unnest($2::text[]) AS key
  ON CONFLICT (audio_key) DO UPDATE SET since = excluded.since`;
const KEPT = `
  WITH kept AS (DELETE FROM voicemail_discarded_audio WHERE tenant_id = $1 AND audio_key = ANY($2) RETURNING 1)
  SELECT count(*)::int AS count FROM kept`;

/**
 * Audio is about to be put into the store, before a row speaks of it. It is written down as discarded, an hour from now:
 * should this process end in between, the upkeep removes it. To be committed before the audio is put.
 */
export async function audioInHand(tx: TenantTransaction, keys: readonly AudioKey[]): Promise<void> {
  await tx.manager.query(IN_HAND, [tx.tenantId, keys]);
}

/**
 * In the transaction that writes the row: the audio stays.
 * @throws StoreUnavailable where it took longer than the hour; the audio may be gone, so it is to be put again
 */
export async function audioKept(tx: TenantTransaction, keys: readonly AudioKey[]): Promise<void> {
  const [row] = counted.parse(await tx.manager.query(KEPT, [tx.tenantId, keys]));
  if (row?.count !== keys.length) throw new StoreUnavailable('the audio took too long to be kept');
}
