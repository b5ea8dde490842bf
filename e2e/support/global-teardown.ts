import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopEmbeddedDatabase } from '@callsign/platform';

export default async function globalTeardown(): Promise<void> {
  const folder = process.env.TEST_DATABASE_FOLDER;
  if (!folder) return;
  await stopEmbeddedDatabase(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}
