import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AudioStore } from '@callsign/media';
import { Config, Database } from '@callsign/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { mailText, mailSubject } from './mail-text';

const TIMEOUT_MS = 30_000;

const rows = z.array(
  z.object({
    boxId: z.uuid(),
    email: z.string(),
    attachAudio: z.boolean(),
    deleteAfterEmail: z.boolean(),
    callerName: z.string(),
    callerNumber: z.string(),
    receivedAt: z.date(),
    seconds: z.number(),
    urgent: z.boolean(),
    audioKey: z.string(),
    number: z.string(),
    name: z.string(),
    timezone: z.string(),
  }),
);

const SQL = `
  SELECT b.id AS "boxId", b.email, b.attach_audio AS "attachAudio", b.delete_after_email AS "deleteAfterEmail",
    m.caller_name AS "callerName", m.caller_number AS "callerNumber", m.received_at AS "receivedAt", m.seconds, m.urgent,
    m.audio_key AS "audioKey", e.number, e.display_name AS name, t.timezone
  FROM voicemail_messages m
  JOIN voicemail_boxes b ON b.tenant_id = m.tenant_id AND b.id = m.box_id
  JOIN extensions e ON e.tenant_id = b.tenant_id AND e.id = b.id
  JOIN tenants t ON t.id = m.tenant_id
  WHERE m.tenant_id = $1 AND m.id = $2 AND m.deleted_at IS NULL AND b.email IS NOT NULL`;

/** Sends a message as mail, as its box wants it now. */
@Injectable()
export class MessageMailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly store: AudioStore,
  ) {
    const { SMTP_URL } = config.env;
    this.transport =
      SMTP_URL === undefined
        ? null
        : createTransport({
            url: SMTP_URL,
            connectionTimeout: TIMEOUT_MS,
            greetingTimeout: TIMEOUT_MS,
            socketTimeout: TIMEOUT_MS,
          });
  }

  /** Whether there is a mail server to send through. */
  get enabled(): boolean {
    return this.transport !== null;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /**
   * Resolves when the mail server has taken the mail; null where there is nothing to send any more (the message was
   * deleted, the box has no address). Rejects with the reason of the mail server or the store.
   */
  async send(tenantId: number, messageId: string): Promise<{ boxId: string; deleteMessage: boolean } | null> {
    const [message] = rows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(SQL, [tenantId, messageId])),
    );
    if (!message || !this.transport) return null;
    const { email, attachAudio, audioKey } = message;
    const attachments = attachAudio
      ? [
          {
            filename: `voicemail-${message.receivedAt.toISOString().slice(0, 19).replaceAll(':', '')}.wav`,
            contentType: 'audio/wav',
            content: await this.store.read(audioKey),
          },
        ]
      : [];
    await this.transport.sendMail({
      from: this.config.env.MAIL_FROM,
      to: email,
      subject: mailSubject(message),
      text: mailText(message),
      messageId: `<${messageId}@voicemail.callsign>`,
      ...(message.urgent ? { priority: 'high' as const } : {}),
      attachments,
      disableUrlAccess: true,
      disableFileAccess: true,
    });
    return { boxId: message.boxId, deleteMessage: message.deleteAfterEmail };
  }
}
