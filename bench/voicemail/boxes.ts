import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { wav } from '../../e2e/support/wav';
import { extensionId, numberOf } from '../support/seed';

const TENANT = 1;

export const boxId = (extension: number): string => extensionId(0, numberOf(extension));

/** Boxes for the first extensions of the first tenant of `seed`, each with so many messages; all have the same audio. */
export async function seedBoxes(
  databaseUrl: string,
  media: string,
  messages: readonly number[],
): Promise<void> {
  const audio = `${TENANT}/message/${randomUUID()}.wav`;
  const path = join(media, 'audio', audio);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wav({ seconds: 2 }));
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c callsign.tenant=system' });
  await client.connect();
  try {
    for (const [extension, count] of messages.entries()) {
      const id = boxId(extension);
      await client.query('UPDATE extensions SET voicemail_enabled = true WHERE id = $1', [id]);
      await client.query('UPDATE voicemail_boxes SET quota_seconds = 360000 WHERE id = $1', [id]);
      await client.query(
        `INSERT INTO voicemail_messages (id, tenant_id, box_id, caller_name, caller_number, received_at, seconds, bytes, audio_key)
         SELECT gen_random_uuid(), $1, $2, '', '1001', now() - make_interval(secs => n), 2, 32044, $3 FROM generate_series(1, $4::int) AS n`,
        [TENANT, id, audio, count],
      );
    }
  } finally {
    await client.end();
  }
}
