import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Periodic, RequestContext } from '@callsign/platform';

const EVERY_MS = 60_000;

/** Every minute: who has sat at another's phone for as long as the tenant lets them is logged out. */
@Injectable()
export class HotDeskUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('hot-desking');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error(
        { err: error },
        'logging out at the end of the time failed; it is tried again in a minute',
      ),
  );

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** One round. */
  async run(): Promise<void> {
    await this.database.writeSystem(RequestContext.internal('hot-desking'), (tx) =>
      tx.manager.query('DELETE FROM hot_desks WHERE expires_at <= now()'),
    );
  }
}
