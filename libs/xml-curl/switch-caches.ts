import { Injectable, Logger } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';

/** Above this many users at once it is cheaper to let a switch forget them all. */
const ONE_BY_ONE = 50;
const FLUSH_MS = 1_500;

/**
 * Keeps the switches' own user caches true. A switch that can not be reached keeps its entries for as long as
 * `cacheable` said; at its next connection it is told to forget everything.
 */
@Injectable()
export class SwitchCaches {
  private readonly logger = new Logger('switch-caches');
  private readonly waiting = new Set<string>();
  private flushing: Promise<void> | null = null;

  constructor(private readonly switches: SwitchRegistry) {
    switches.onReady(async (node) => {
      await this.switches.api(node, 'xml_flush_cache', FLUSH_MS);
    });
  }

  /** Resolves when every reachable switch has dropped the user. Changes that come together go out together. */
  flushUser(user: string, domain: string): Promise<void> {
    this.waiting.add(`${user} ${domain}`);
    this.flushing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.flush());
    return this.flushing;
  }

  async flushAll(): Promise<void> {
    await this.broadcast('xml_flush_cache');
  }

  private async flush(): Promise<void> {
    const users = [...this.waiting];
    this.waiting.clear();
    this.flushing = null;
    if (users.length > ONE_BY_ONE) return this.flushAll();
    await Promise.all(users.map((user) => this.broadcast(`xml_flush_cache id ${user}`)));
  }

  private async broadcast(command: string): Promise<void> {
    for (const result of await this.switches.broadcast(command, FLUSH_MS)) {
      if (!result.ok)
        this.logger.warn(
          { node: result.node, command, err: result.error },
          'a switch may still answer from its user cache',
        );
    }
  }
}
