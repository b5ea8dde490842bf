import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { MailQueue } from '@callsign/mail';
import { type AudioKey, audioKey, AudioMissing, AudioStore, Spool, type SpoolFile } from '@callsign/media';
import { Database, RequestContext, type TenantTransaction } from '@callsign/platform';
import { v5, v7 } from 'uuid';
import { z } from 'zod';
import { type BoxRef, type Delivery, NoSuchMailbox, QuotaReached, type VoicemailMessage } from '../mailbox';
import { VOICEMAIL_MAIL } from '../mail/message-mail';
import { messageOf, Messages } from './messages';
import { MessageRow } from './voicemail.entities';

const boxes = z.array(z.object({ quotaSeconds: z.number(), email: z.string().nullable() }));
const sums = z.array(z.object({ used: z.number() }));

/** Deliveries into one box go one after the other, so that only one of them can be the one that fills it. */
const LOCK = `
  SELECT b.quota_seconds AS "quotaSeconds", b.email FROM voicemail_boxes b
  JOIN extensions e ON e.tenant_id = b.tenant_id AND e.id = b.id
  WHERE b.tenant_id = $1 AND b.id = $2 AND (e.voicemail_enabled OR $3) FOR UPDATE OF b`;
const USED = `
  SELECT coalesce(sum(seconds), 0)::int AS used FROM voicemail_messages
  WHERE tenant_id = $1 AND box_id = $2 AND deleted_at IS NULL`;

type NewMessage = Pick<
  MessageRow,
  | 'id'
  | 'callUuid'
  | 'callerName'
  | 'callerNumber'
  | 'seconds'
  | 'bytes'
  | 'urgent'
  | 'audioKey'
  | 'introductionKey'
>;

/** How messages come into boxes: first the audio into the store, then the row. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly spool: Spool,
    private readonly messages: Messages,
    private readonly mails: MailQueue,
  ) {}

  /**
   * The message's id comes from box and call, and its audio is kept under that id: repeated after any failure, also
   * one between store and table, it ends in the same message.
   */
  async deliver(box: BoxRef, delivery: Delivery): Promise<VoicemailMessage> {
    const { spool, callUuid, callerName, callerNumber, urgent, late = false } = delivery;
    const known = await this.messages.ofCall(box, callUuid);
    if (known) {
      await this.spool.discard(spool);
      return known;
    }
    const by = RequestContext.internal('voicemail', box.tenantId);
    const id = v5(callUuid, box.id);
    const key = audioKey(box.tenantId, 'message', id);
    await this.database.write(by, (tx) => this.admit(tx, box, { late }));
    const bytes = await this.keep(key, spool);
    const seconds = Math.max(0, Math.round(delivery.seconds));
    return this.insert(
      box,
      {
        id,
        callUuid,
        callerName,
        callerNumber,
        seconds,
        bytes,
        urgent,
        audioKey: key,
        introductionKey: null,
      },
      by,
      late,
    );
  }

  /** A copy of the message, with audio of its own: whoever has it may delete it. */
  async forward(
    to: BoxRef,
    message: VoicemailMessage,
    introduction: SpoolFile | undefined,
    by: RequestContext,
  ): Promise<VoicemailMessage> {
    await this.database.write(by, (tx) => this.admit(tx, to));
    const id = v7();
    const key = audioKey(to.tenantId, 'message', id);
    const introductionKey = introduction ? audioKey(to.tenantId, 'message', v7()) : null;
    await this.copy(message.audioKey, key);
    if (introduction && introductionKey) await this.keep(introductionKey, introduction);
    const { callerName, callerNumber, seconds, bytes, urgent } = message;
    const copy: NewMessage = {
      id,
      callUuid: null,
      callerName,
      callerNumber,
      seconds,
      bytes,
      urgent,
      audioKey: key,
      introductionKey,
    };
    return this.insert(to, copy, by);
  }

  private async insert(
    box: BoxRef,
    message: NewMessage,
    by: RequestContext,
    late = false,
  ): Promise<VoicemailMessage> {
    try {
      return await this.database.write(by, async (tx) => {
        const { email, known } = await this.admit(tx, box, { callUuid: message.callUuid, late });
        if (known) return messageOf(known);
        const values = { ...message, boxId: box.id, receivedAt: new Date() };
        const row = await tx.of(MessageRow).insert(values);
        if (email !== null)
          await this.mails.add(tx, { id: row.id, kind: VOICEMAIL_MAIL, about: { messageId: row.id } });
        return messageOf(row);
      });
    } catch (error) {
      if (error instanceof QuotaReached || error instanceof NoSuchMailbox) {
        await this.store.remove(message.audioKey);
        if (message.introductionKey) await this.store.remove(message.introductionKey);
      }
      throw error;
    }
  }

  /** Lets a message in, or says why not; locks the box until the transaction ends. */
  private async admit(
    tx: TenantTransaction,
    box: BoxRef,
    { callUuid = null, late = false }: { callUuid?: string | null; late?: boolean } = {},
  ): Promise<{ email: string | null; known: MessageRow | null }> {
    const [found] = boxes.parse(await tx.manager.query(LOCK, [tx.tenantId, box.id, late]));
    if (!found) throw new NoSuchMailbox('there is no such box, or its extension has no voicemail');
    const known = callUuid === null ? null : await tx.of(MessageRow).findOne({ boxId: box.id, callUuid });
    const [sum] = sums.parse(await tx.manager.query(USED, [tx.tenantId, box.id]));
    if (!known && !late && (sum?.used ?? 0) >= found.quotaSeconds)
      throw new QuotaReached(`the box is full: ${sum?.used ?? 0} of ${found.quotaSeconds} seconds`);
    return { email: found.email, known };
  }

  /** Bytes kept. Where the spool file is gone, it may be in the store from an attempt before. */
  private async keep(key: AudioKey, file: SpoolFile): Promise<number> {
    if ((await this.spool.size(file)) > 0) await this.store.put(key, file);
    const bytes = await this.store.size(key);
    if (bytes === 0) throw new AudioMissing('nothing was recorded');
    return bytes;
  }

  private async copy(from: AudioKey, to: AudioKey): Promise<void> {
    const file = await this.spool.place();
    try {
      await pipeline(await this.store.read(from), createWriteStream(file.here));
      await this.store.put(to, file);
    } finally {
      await this.spool.discard(file);
    }
  }
}
