import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AudioMissing } from '@callsign/media';
import { Database, Periodic, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { MessageWaiting } from '../message-waiting';
import { MessageMailer } from './message-mailer';

const EVERY_MS = 15_000;
const BATCH = 10;
/** How long a replica may take for what it has taken before another one tries. */
const LEASE_SECONDS = 1_800;
const LONGEST_WAIT_SECONDS = 86_400;

const claimed = z.tuple([
  z.array(
    z.object({ messageId: z.uuid(), tenantId: z.number(), attempts: z.number(), receivedAt: z.date() }),
  ),
  z.number(),
]);
type Mail = z.output<typeof claimed>[0][number];

/** The oldest message first, so that mails come in the order of their messages, also after the server was away. */
const CLAIM = `
  UPDATE voicemail_mails q SET attempts = q.attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
  FROM (
    SELECT d.message_id, m.received_at FROM voicemail_mails d
    JOIN voicemail_messages m ON m.tenant_id = d.tenant_id AND m.id = d.message_id
    WHERE d.next_attempt_at <= now() ORDER BY m.received_at, m.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED) due
  WHERE q.message_id = due.message_id
  RETURNING q.message_id AS "messageId", q.tenant_id AS "tenantId", q.attempts, due.received_at AS "receivedAt"`;
const FAILED = `
  UPDATE voicemail_mails SET next_attempt_at = now() + make_interval(secs => $3), last_error = $4
  WHERE tenant_id = $1 AND message_id = $2`;
/** For what was claimed and not tried. */
const RELEASE = `
  UPDATE voicemail_mails SET attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $1)
  WHERE message_id = ANY($2)`;
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
 * Mail about messages, until the mail server has taken it. A mail may arrive twice (where we die between the server's
 * answer and our commit), never not at all: it is tried for as long as its message is there. While the server is away
 * it is asked once in a while, not once for each mail; when it is back, all that waits goes out in order, one after the
 * other.
 */
@Injectable()
export class MailQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('voicemail');
  private readonly context = RequestContext.internal('voicemail-mail');
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
    private readonly mailer: MessageMailer,
    private readonly waiting: MessageWaiting,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.mailer.enabled) return;
    this.periodic.start();
    this.periodic.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Sends what is due, in the background. */
  wake(): void {
    if (this.mailer.enabled) this.periodic.wake();
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
      const ordered = mails.toSorted((one, other) => Number(one.receivedAt) - Number(other.receivedAt));
      const tried = await this.attemptAll(ordered);
      if (tried < mails.length) await this.release(ordered.slice(tried));
      goOn = mails.length === BATCH && tried === BATCH;
    }
  }

  /** @returns how many were tried; fewer than all where the server is away */
  private async attemptAll(mails: readonly Mail[]): Promise<number> {
    for (const [index, mail] of mails.entries()) {
      const away = this.outages;
      await this.attempt(mail);
      if (this.outages > away) return index + 1;
    }
    return mails.length;
  }

  private async release(mails: readonly Mail[]): Promise<void> {
    const ids = mails.map(({ messageId }) => messageId);
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query(RELEASE, [outageSeconds(this.outages), ids]),
    );
  }

  private async attempt(mail: Mail): Promise<void> {
    try {
      const sent = await this.mailer.send(mail.tenantId, mail.messageId);
      this.outages = 0;
      await this.sent(mail, sent?.deleteMessage ?? false);
      if (sent?.deleteMessage) this.waiting.changed({ id: sent.boxId, tenantId: mail.tenantId });
    } catch (error) {
      await this.failed(mail, error);
    }
  }

  private async sent({ messageId, tenantId }: Mail, deleteMessage: boolean): Promise<void> {
    const by = RequestContext.internal('voicemail-mail', tenantId);
    await this.database.write(by, async (tx) => {
      await tx.manager.query('DELETE FROM voicemail_mails WHERE tenant_id = $1 AND message_id = $2', [
        tenantId,
        messageId,
      ]);
      if (deleteMessage)
        await tx.manager.query(
          'UPDATE voicemail_messages SET deleted_at = now() WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL',
          [tenantId, messageId],
        );
    });
  }

  private async failed({ messageId, tenantId, attempts }: Mail, error: unknown): Promise<void> {
    const away = isOutage(error);
    this.outages = away ? this.outages + 1 : 0;
    const seconds = away ? outageSeconds(this.outages) : retrySeconds(attempts);
    // A little later than those of the table, so that the oldest is among the first to go.
    if (away) this.awayUntil = Date.now() + (seconds + 1) * 1000;
    const reason = error instanceof Error ? error.message : String(error);
    const gone = error instanceof AudioMissing ? ' (its recording is gone from the store)' : '';
    this.logger.warn(
      { err: error, messageId, attempts },
      `the mail about a voicemail message was not sent${gone}; it is tried again in ${seconds} seconds`,
    );
    await this.database.writeSystem(this.context, (tx) =>
      tx.manager.query(FAILED, [tenantId, messageId, seconds, reason.slice(0, 500)]),
    );
  }
}
