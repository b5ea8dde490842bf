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
  z.array(z.object({ messageId: z.uuid(), tenantId: z.number(), attempts: z.number() })),
  z.number(),
]);
type Mail = z.output<typeof claimed>[0][number];

const CLAIM = `
  UPDATE voicemail_mails SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
  WHERE message_id IN (
    SELECT message_id FROM voicemail_mails WHERE next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING message_id AS "messageId", tenant_id AS "tenantId", attempts`;
const FAILED = `
  UPDATE voicemail_mails SET next_attempt_at = now() + make_interval(secs => $3), last_error = $4
  WHERE tenant_id = $1 AND message_id = $2`;

/** Seconds until the next attempt after so many: half a minute, doubling, up to a day. */
export function retrySeconds(attempts: number): number {
  return Math.min(LONGEST_WAIT_SECONDS, 30 * 2 ** Math.min(attempts - 1, 20));
}

/**
 * Mail about messages, until the mail server has taken it. A mail may arrive twice (where we die between the server's
 * answer and our commit), never not at all: it is tried for as long as its message is there.
 */
@Injectable()
export class MailQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('voicemail');
  private readonly context = RequestContext.internal('voicemail-mail');
  private readonly periodic = new Periodic(
    EVERY_MS,
    () => this.run(),
    (error) =>
      this.logger.error({ err: error }, 'the queue of mail could not be read; it is tried again soon'),
  );

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

  /** Sends all that is due now. */
  async run(): Promise<void> {
    for (let full = true; full && !this.periodic.stopping;) {
      const [mails] = claimed.parse(
        await this.database.writeSystem(this.context, (tx) =>
          tx.manager.query(CLAIM, [LEASE_SECONDS, BATCH]),
        ),
      );
      for (const mail of mails) await this.attempt(mail);
      full = mails.length === BATCH;
    }
  }

  private async attempt(mail: Mail): Promise<void> {
    try {
      const sent = await this.mailer.send(mail.tenantId, mail.messageId);
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
    const seconds = retrySeconds(attempts);
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
