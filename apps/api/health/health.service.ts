import { Injectable, Logger } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { Changes } from '@callsign/platform';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Health } from './health.shapes';

/** Whoever asks more often gets the last answer: the route is open to all, the database's connections are not. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 2_000;
const doneRows = z.array(z.object({ name: z.string() }));

type DatabaseHealth = Pick<Health, 'database' | 'migrations'>;

/** Whether this replica can do its work, for load balancers and for people. */
@Injectable()
export class HealthService {
  private readonly logger = new Logger('health');
  private readonly migrations: string[];
  private asked: { at: number; answer: Promise<DatabaseHealth> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: Changes,
    private readonly switches: SwitchRegistry,
  ) {
    this.migrations = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  }

  async check(): Promise<Health> {
    const { database, migrations } = await this.database();
    const nodes = this.switches.status();
    return {
      status: migrations?.pending === 0 ? 'ok' : 'failing',
      database,
      migrations,
      changes: this.changes.listening ? 'heard' : 'unheard',
      switches: {
        configured: nodes.length,
        connected: nodes.filter(({ state }) => state === 'ready').length,
      },
    };
  }

  private database(): Promise<DatabaseHealth> {
    if (!this.asked || Date.now() - this.asked.at > FRESH_MS)
      this.asked = { at: Date.now(), answer: this.ask() };
    return this.asked.answer;
  }

  private async ask(): Promise<DatabaseHealth> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      const rows = await Promise.race([
        this.dataSource.query<unknown>('SELECT name FROM migrations'),
        patience,
      ]);
      const done = new Set(doneRows.parse(rows).map(({ name }) => name));
      return {
        database: 'reachable',
        migrations: { pending: this.migrations.filter((name) => !done.has(name)).length },
      };
    } catch (error) {
      this.logger.error({ err: error }, 'the database could not be asked');
      return { database: 'unreachable', migrations: null };
    } finally {
      clearTimeout(timer);
    }
  }
}
