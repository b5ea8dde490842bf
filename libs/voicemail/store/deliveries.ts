import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { MailQueue } from '@callsign/mail';
import { type AudioKey, audioKey, AudioMissing, AudioStore, Spool, type SpoolFile } from '@callsign/media';
import { Database, RequestContext, type TenantTransaction } from '@callsign/platform';
import { v5, v7 } from 'uuid';
import { z } from 'zod';
import { type BoxRef, type Delivery, NoSuchMailbox, QuotaReached, type VoicemailMessage } from '../mailbox';
import { VOICEMAIL_MAIL } from '../mail/message-mail';
import { audioInHand, audioKept } from './audio-in-hand';
import { messageOf } from './messages';
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

/** How messages come into boxes: first the audio into the store, then the row, then the spool is cleared. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly spool: Spool,
    private readonly mails: MailQueue,
  ) {}

  /**
   * The message's id comes from box and recording, and its audio is kept under that id: repeated after any failure, also
   * one between store and table, it ends in the same message.
   */
  async deliver(box: BoxRef, delivery: Delivery): Promise<VoicemailMessage> {
    const { spool, callUuid, callerName, callerNumber, urgent, late = false } = delivery;
    const id = v5(basename(spool.here), box.id);
    const key = audioKey(box.tenantId, 'message', id);
    const by = RequestContext.internal('voicemail', box.tenantId);
    let message = await this.begin(box, { id, late, keys: [key] }, by);
    if (!message) {
      const bytes = await this.keep(key, spool);
      const seconds = Math.max(0, Math.round(delivery.seconds));
      const introductionKey = null;
      const values = { id, callUuid, callerName, callerNumber, seconds, bytes, urgent };
      message = await this.insert(box, { ...values, audioKey: key, introductionKey }, by, late);
    }
    await this.spool.discard(spool);
    return message;
  }

  /** A copy of the message, with audio of its own: whoever has it may delete it. */
  async forward(
    to: BoxRef,
    message: VoicemailMessage,
    introduction: SpoolFile | undefined,
    by: RequestContext,
  ): Promise<VoicemailMessage> {
    const id = v7();
    const key = audioKey(to.tenantId, 'message', id);
    const introductionKey = introduction ? audioKey(to.tenantId, 'message', v7()) : null;
    await this.begin(to, { id, late: false, keys: keysOf({ audioKey: key, introductionKey }) }, by);
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

  /** @returns the message, if it is there; else its audio may be put into the store */
  private begin(
    box: BoxRef,
    { id, late, keys }: { id: string; late: boolean; keys: AudioKey[] },
    by: RequestContext,
  ): Promise<VoicemailMessage | null> {
    return this.database.write(by, async (tx) => {
      const { known } = await this.admit(tx, box, { id, late });
      if (!known) await audioInHand(tx, keys);
      return known && messageOf(known);
    });
  }

  private async insert(
    box: BoxRef,
    message: NewMessage,
    by: RequestContext,
    late = false,
  ): Promise<VoicemailMessage> {
    return this.database.write(by, async (tx) => {
      const { email, known } = await this.admit(tx, box, { id: message.id, late });
      if (known) return messageOf(known);
      await audioKept(tx, keysOf(message));
      const values = { ...message, boxId: box.id, receivedAt: new Date() };
      const row = await tx.of(MessageRow).insert(values);
      if (email !== null)
        await this.mails.add(tx, { id: row.id, kind: VOICEMAIL_MAIL, about: { messageId: row.id } });
      return messageOf(row);
    });
  }

  /** Lets a message in, or says why not; locks the box until the transaction ends. */
  private async admit(
    tx: TenantTransaction,
    box: BoxRef,
    { id, late }: { id: string; late: boolean },
  ): Promise<{ email: string | null; known: MessageRow | null }> {
    const [found] = boxes.parse(await tx.manager.query(LOCK, [tx.tenantId, box.id, late]));
    if (!found) throw new NoSuchMailbox('there is no such box, or its extension has no voicemail');
    const known = await tx.of(MessageRow).findOne({ id, boxId: box.id });
    if (known || late) return { email: found.email, known };
    const [sum] = sums.parse(await tx.manager.query(USED, [tx.tenantId, box.id]));
    if ((sum?.used ?? 0) >= found.quotaSeconds)
      throw new QuotaReached(`the box is full: ${sum?.used ?? 0} of ${found.quotaSeconds} seconds`);
    return { email: found.email, known };
  }

  /** Bytes kept. Where the spool file is gone, somebody has delivered it in this moment, and it is in the store. */
  private async keep(key: AudioKey, file: SpoolFile): Promise<number> {
    try {
      if ((await this.spool.size(file)) > 0) await this.store.put(key, file);
    } catch (error) {
      if ((await this.spool.size(file)) > 0) throw error;
    }
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

const keysOf = ({
  audioKey,
  introductionKey,
}: Pick<NewMessage, 'audioKey' | 'introductionKey'>): AudioKey[] =>
  introductionKey ? [audioKey, introductionKey] : [audioKey];
