import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '@callsign/platform';

/** One PostgreSQL for a whole run; each spec makes its own database in it. `TEST_DATABASE_URL` uses one's own. */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'callsign-test-'));
  const database = await startEmbeddedDatabase(join(folder, 'postgres'), 'test-only');
  process.env.TEST_DATABASE_URL = database.url;
  process.env.TEST_DATABASE_FOLDER = folder;
}
