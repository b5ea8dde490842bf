import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedDatabase } from '@callsign/platform';
import { schema } from '../../apps/api/schema';

type Ending = () => unknown;

/** What a bench starts, ended with it in the opposite order: also where it fails, and where somebody stops the run. */
export class Site {
  private readonly endings: Ending[] = [];
  private closing: Promise<void> | undefined;

  /** Remembers how to end what was just started. */
  ends(ending: Ending): void {
    if (this.closing) throw new Error('the run is being stopped');
    this.endings.push(ending);
  }

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'callsign-bench-'));
    this.ends(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  /** The URL of an empty, migrated database in a PostgreSQL of its own. */
  async database(): Promise<string> {
    const database = await startEmbeddedDatabase(join(this.folder(), 'postgres'), 'bench-only');
    this.ends(() => database.stop());
    await migrate(database.url, schema);
    return database.url;
  }

  close(): Promise<void> {
    this.closing ??= this.endAll();
    return this.closing;
  }

  private async endAll(): Promise<void> {
    for (let ending = this.endings.pop(); ending; ending = this.endings.pop()) await ending();
  }
}
