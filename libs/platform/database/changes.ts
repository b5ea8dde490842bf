import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { z } from 'zod';

/** A committed change of a watched table, as the trigger told it. `keys` are the old and new values of its key column. */
const changeSchema = z.object({
  table: z.string(),
  tenantId: z.number().int().nullable(),
  keys: z.array(z.string()),
});
export type Change = z.output<typeof changeSchema>;
export type ChangeHandler = (change: Change) => void | Promise<void>;

/** Connection settings of the listening connection; it must not go through a transaction-mode pooler. */
export class ListenOptions {
  constructor(readonly connectionString: string) {}
}

const CHANNEL = 'callsign_change';
const SETTLE_MS = 2_000;

/**
 * Changes of every replica (and of SQL typed by hand), from LISTEN/NOTIFY. While the listening connection is down
 * nothing can be heard, so on its return every consumer is told to drop everything (`onReset`).
 */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('changes');
  private readonly handlers: ChangeHandler[] = [];
  private readonly resets: (() => void)[] = [];
  private readonly running = new Set<Promise<void>>();
  private client: pg.Client | null = null;
  private query: Promise<void> = Promise.resolve();
  private nextQuery: Promise<void> | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly options: ListenOptions) {}

  /** Whether changes are heard at the moment. */
  get listening(): boolean {
    return this.client !== null;
  }

  on(handler: ChangeHandler): void {
    this.handlers.push(handler);
  }

  onReset(handler: () => void): void {
    this.resets.push(handler);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  /**
   * Resolves when all that was committed before the call has reached this process and its handlers are done, so that
   * whoever wrote sees it at the next request. (PostgreSQL delivers pending notifications before it answers a query
   * on the listening connection.) Bounded: a switch that does not answer must not hold up an administrator.
   */
  async settled(): Promise<void> {
    if (!this.client) return;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, SETTLE_MS)));
    await Promise.race([this.drain(), limit]);
    clearTimeout(timer);
  }

  private async drain(): Promise<void> {
    await this.heard();
    await Promise.all(this.running);
  }

  /** One query at a time, and the next one for all who came while it ran: a client takes no second one meanwhile. */
  private heard(): Promise<void> {
    this.nextQuery ??= this.query.then(() => {
      this.nextQuery = null;
      this.query = this.ask();
      return this.query;
    });
    return this.nextQuery;
  }

  private async ask(): Promise<void> {
    try {
      await this.client?.query('SELECT 1');
    } catch (error) {
      this.logger.warn({ err: error }, 'the listening connection did not answer');
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.connectionString,
      keepAlive: true,
      application_name: 'callsign-listen',
    });
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.lost(client, error);
      return;
    }
    this.client = client;
    for (const reset of this.resets) reset();
  }

  private lost(client: pg.Client, error: unknown): void {
    const first = this.client === client || this.client === null;
    this.client = null;
    if (this.stopped || !first || this.retry) return;
    this.logger.warn({ err: error }, 'lost the connection that hears of changes; trying again in a second');
    for (const reset of this.resets) reset();
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.connect().catch((failure: unknown) =>
        this.logger.error({ err: failure }, 'can not listen for changes'),
      );
    }, 1_000);
  }

  private receive(payload: string): void {
    const parsed = changeSchema.safeParse(parseJson(payload));
    if (!parsed.success) {
      this.logger.error({ payload }, 'a notification that is not a change; dropping all caches');
      for (const reset of this.resets) reset();
      return;
    }
    for (const handler of this.handlers) this.track(handler, parsed.data);
  }

  private track(handler: ChangeHandler, change: Change): void {
    const work = Promise.resolve()
      .then(() => handler(change))
      .catch((error: unknown) => this.logger.error({ err: error, change }, 'a consumer of changes failed'))
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
