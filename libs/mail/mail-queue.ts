import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database, Periodic, RequestContext, type TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { ComposesMail, type MailComposer, type QueuedMail } from './contract';
import { MailTransport } from './mail-transport';

const EVERY_MS = 15_000;
const BATCH = 10;
/** How long a replica may take for what it has taken before another one tries. */
const LEASE_SECONDS = 1_800;
const LONGEST_WAIT_SECONDS = 86_400;

const claimed = z.tuple([
  z.array(
    z.object({
      id: z.uuid(),
      tenantId: z.number(),
      kind: z.string(),
      about: z.unknown(),
      attempts: z.number(),
      position: z.coerce.number(),
    }),
  ),
  z.number(),
]);
type Claimed = z.output<typeof claimed>[0][number];

/** The oldest first, so that mails come in the order of what they tell of, also after the server was away. */
const CLAIM = `
  UPDATE mails SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
  WHERE id IN (
    SELECT id FROM mails WHERE next_attempt_at <= now() ORDER BY position LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, tenant_id AS "tenantId", kind, about, attempts, position`;
const FAILED = `
  UPDATE mails SET next_attempt_at = now() + make_interval(secs => $3), last_error = $4
  WHERE tenant_id = $1 AND id = $2`;

/** For what was claimed and not tried. */
const RELEASE = `
  UPDATE mails SET attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $1)
  WHERE id = ANY($2)`;
const LONGEST_OUTAGE_WAIT_SECONDS = 300;

/** What nodemailer says of a server that it can not reach; where one answered, its code is there too. */
const unreachable = z.object({
  code: z.string().regex(/^(ECONN|ETIMEDOUT|EDNS|ESOCKET)/),
  responseCode: z.unknown().optional(),
});

/** Seconds until the next attempt after so many: half a minute, doubling, up to a day. */
export function retrySeconds(attempts: number): number {
  return Math.min(LONGEST_WAIT_SECONDS, 30 * 2 ** Math.min(attempts - 1, 20));
}

/** Seconds until the server is asked again that was away so many times in a row. */
export function outageSeconds(outages: number): number {
  return Math.min(LONGEST_OUTAGE_WAIT_SECONDS, retrySeconds(outages));
}

/** Whether the mail server was not there at all, rather than that it refused this mail. */
function isOutage(error: unknown): boolean {
  const told = unreachable.safeParse(error);
  return told.success && told.data.responseCode === undefined;
}

/**
 * Mail of all features, until the mail server has taken it. Each is in the hands of one replica at a time. A mail may
 * arrive twice (where we die between the server's answer and our commit, with the same Message-ID), never not at all: it
 * is tried for as long as its composer has something to tell. While the server is away it is asked once in a while, not
 * once for each mail; when it is back, all that waits goes out in order, one after the other.
 */
@Injectable()
export class MailQueue implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly context = RequestContext.internal('mail');
  private readonly composers = new Map<string, MailComposer>();
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.round(),
    (error) =>
      this.logger.error({ err: error }, 'the queue of mail could not be read; it is tried again soon'),
  );

  /** In a row; and until when the server is left alone because of them. */
  private outages = 0;
  private awayUntil = 0;

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly discovery: DiscoveryService,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: ComposesMail.KEY })) {
      const composer = instance as MailComposer;
      this.composers.set(composer.kind, composer);
    }
  }

  onApplicationBootstrap(): void {
    if (!this.transport.enabled) return;
    this.periodic.start();
    this.periodic.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Queues a mail with what it tells of, in one transaction; `wake` afterwards. Without a mail server none is. */
  async add(tx: TenantTransaction, { id, kind, about }: QueuedMail): Promise<void> {
    if (!this.transport.enabled) return;
    await tx.manager.query(
      'INSERT INTO mails (id, tenant_id, kind, about) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [id, tx.tenantId, kind, about],
    );
  }

  /** Sends what is due, in the background. */
  wake(): void {
    if (this.transport.enabled) this.periodic.wake();
  }

  private async round(): Promise<void> {
    if (Date.now() >= this.awayUntil) await this.run();
  }

  /** Sends all that is due now, until the server turns out to be away. */
  async run(): Promise<void> {
    for (let goOn = true; goOn && !this.periodic.stopping;) {
      const [mails] = claimed.parse(
        await this.database.writeSystem(this.context, (tx) =>
          tx.manager.query(CLAIM, [LEASE_SECONDS, BATCH]),
        ),
      );
      const ordered = mails.toSorted((one, other) => one.position - other.position);
      const tried = await this.attemptAll(ordered);
      if (tried < mails.length) await this.release(ordered.slice(tried));
      goOn = mails.length === BATCH && tried === BATCH;
    }
  }

  /** @returns how many were tried; fewer than all where the server is away */
  private async attemptAll(mails: readonly Claimed[]): Promise<number> {
    for (const [index, mail] of mails.entries()) {
      const away = this.outages;
      await this.attempt(mail);
      if (this.outages > away) return index + 1;
    }
    return mails.length;
  }

  private async release(mails: readonly Claimed[]): Promise<void> {
    const ids = mails.map(({ id }) => id);
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query(RELEASE, [outageSeconds(this.outages), ids]),
    );
  }

  private async attempt(queued: Claimed): Promise<void> {
    const { id, tenantId, kind, about } = queued;
    try {
      const composer = this.composers.get(kind);
      if (!composer) throw new Error(`no module is loaded for mail of the kind "${kind}"`);
      const mail = await composer.compose(tenantId, about);
      if (mail) await this.transport.send(mail, `${id}@${kind.replaceAll('_', '-')}.callsign`);
      this.outages = 0;
      const by = RequestContext.internal(`${kind}-mail`, tenantId);
      await this.database.write(by, async (tx) => {
        await tx.manager.query('DELETE FROM mails WHERE tenant_id = $1 AND id = $2', [tenantId, id]);
        await mail?.sent?.(tx);
      });
      mail?.committed?.();
    } catch (error) {
      await this.failed(queued, error);
    }
  }

  private async failed({ id, tenantId, kind, attempts }: Claimed, error: unknown): Promise<void> {
    const away = isOutage(error);
    this.outages = away ? this.outages + 1 : 0;
    const seconds = away ? outageSeconds(this.outages) : retrySeconds(attempts);
    // A little later than those of the table, so that the oldest is among the first to go.
    if (away) this.awayUntil = Date.now() + (seconds + 1) * 1000;
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn(
      { err: error, mail: id, kind, attempts },
      `a mail was not sent; it is tried again in ${seconds} seconds`,
    );
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query(FAILED, [tenantId, id, seconds, reason.slice(0, 500)]),
    );
  }
}
