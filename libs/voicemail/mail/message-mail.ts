import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { ComposesMail, type Mail, type MailComposer } from '@callsign/mail';
import { AudioMissing, AudioStore } from '@callsign/media';
import { Database } from '@callsign/platform';
import { z } from 'zod';
import { MessageWaiting } from '../message-waiting';
import { mailSubject, mailText } from './mail-text';

export const VOICEMAIL_MAIL = 'voicemail';
const aboutSchema = z.object({ messageId: z.uuid() });

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

/**
 * The mail about a message, as its box wants it now; none where the message was deleted or the box has no address. Where
 * its recording is gone for good, the mail says so, and the message stays.
 */
@ComposesMail()
@Injectable()
export class MessageMail implements MailComposer {
  readonly kind = VOICEMAIL_MAIL;
  private readonly logger = new Logger('voicemail');

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly waiting: MessageWaiting,
  ) {}

  async compose(tenantId: number, about: unknown): Promise<Mail | null> {
    const { messageId } = aboutSchema.parse(about);
    const [message] = rows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(SQL, [tenantId, messageId])),
    );
    if (!message) return null;
    const { boxId, attachAudio, receivedAt } = message;
    const audio = attachAudio ? await this.audio(message.audioKey, messageId) : null;
    const told = { ...message, audioGone: attachAudio && audio === null };
    const deletes = message.deleteAfterEmail && !told.audioGone;
    return {
      to: message.email,
      subject: mailSubject(told),
      text: mailText(told),
      urgent: message.urgent,
      attachments: audio
        ? [
            {
              filename: `voicemail-${receivedAt.toISOString().slice(0, 19).replaceAll(':', '')}.wav`,
              contentType: 'audio/wav',
              content: audio,
            },
          ]
        : [],
      ...(deletes && {
        sent: async (tx) => {
          await tx.manager.query(
            'UPDATE voicemail_messages SET deleted_at = now() WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL',
            [tenantId, messageId],
          );
        },
        committed: () => this.waiting.changed({ id: boxId, tenantId }),
      }),
    };
  }

  /** Null where it is gone; a store that can not be reached is waited for. */
  private async audio(key: string, messageId: string): Promise<Readable | null> {
    try {
      return await this.store.read(key);
    } catch (error) {
      if (!(error instanceof AudioMissing)) throw error;
      this.logger.error(
        { err: error, messageId },
        'the recording of a message is gone; its mail goes without it',
      );
      return null;
    }
  }
}
