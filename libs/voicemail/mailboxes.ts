import { Injectable } from '@nestjs/common';
import { MailQueue } from '@callsign/mail';
import type { SpoolFile } from '@callsign/media';
import { RequestContext } from '@callsign/platform';
import {
  type BoxRef,
  type Delivery,
  type Folder,
  type GreetingKind,
  type Mailbox,
  type MessageCounts,
  NoSuchMailbox,
  type VoicemailMessage,
} from './mailbox';
import { MessageWaiting } from './message-waiting';
import { Boxes } from './store/boxes';
import { Deliveries } from './store/deliveries';
import { Greetings } from './store/greetings';
import { type MessageChange, Messages } from './store/messages';
import { Pins } from './store/pins';

const calls = ({ tenantId }: BoxRef) => RequestContext.internal('voicemail', tenantId);

/** Voicemail boxes for calls and for the API. `by` is who does it; left out, voicemail itself (a phone call). */
@Injectable()
export class Mailboxes {
  constructor(
    private readonly boxes: Boxes,
    private readonly pins: Pins,
    private readonly list: Messages,
    private readonly deliveries: Deliveries,
    private readonly greetings: Greetings,
    private readonly waiting: MessageWaiting,
    private readonly mails: MailQueue,
  ) {}

  /** The box behind an extension's number; null where there is none, or voicemail or the extension is off. */
  byNumber(tenantId: number, number: string): Promise<Mailbox | null> {
    return this.boxes.byNumber(tenantId, number);
  }

  /** The same, also where voicemail or the extension is off: for what was recorded before that. */
  refByNumber(tenantId: number, number: string): Promise<BoxRef | null> {
    return this.boxes.refByNumber(tenantId, number);
  }

  /** Five wrong in a row lock the box for 15 minutes; the fifth is answered `locked` already. Without a PIN none is right. */
  verifyPin(box: BoxRef, pin: string): Promise<'right' | 'wrong' | 'locked'> {
    return this.pins.verify(box, pin);
  }

  /** 4 to 10 digits, none that is easily guessed. Ends a lock. Throws PinRefused. */
  changePin(box: BoxRef, pin: string, by: RequestContext = calls(box)): Promise<void> {
    return this.pins.change(box, pin, by);
  }

  /** Ends a lock before its time; the PIN stays. */
  unlock(box: BoxRef, by: RequestContext): Promise<void> {
    return this.pins.unlock(box, by);
  }

  /** Urgent first, then oldest first; the first 50, or the next 50 after the message `after`. */
  messages(box: BoxRef, folder: Folder, after?: VoicemailMessage): Promise<VoicemailMessage[]> {
    return this.list.list(box, folder, after);
  }

  /** Throws NoSuchMessage. */
  message(box: BoxRef, id: string): Promise<VoicemailMessage> {
    return this.list.get(box, id);
  }

  counts(box: BoxRef): Promise<MessageCounts> {
    return this.list.counts(box);
  }

  /**
   * Resolves when the audio is safe and the message is in the table. May be repeated with the same recording after any
   * error. Throws QuotaReached and NoSuchMailbox (no such box any more, where it is `late`), StoreUnavailable, AudioMissing (nothing was recorded).
   */
  async deliver(box: BoxRef, delivery: Delivery): Promise<VoicemailMessage> {
    const message = await this.deliveries.deliver(box, delivery);
    this.arrived(box);
    return message;
  }

  /** Throws NoSuchMessage. */
  move(box: BoxRef, id: string, folder: Folder, by: RequestContext = calls(box)): Promise<VoicemailMessage> {
    return this.change(box, id, { folder }, by);
  }

  /** Throws NoSuchMessage. */
  async change(
    box: BoxRef,
    id: string,
    change: MessageChange,
    by: RequestContext = calls(box),
  ): Promise<VoicemailMessage> {
    const message = await this.list.change(box, id, change, by);
    this.waiting.changed(box);
    return message;
  }

  /** Can be undone with `restore` for an hour. Throws NoSuchMessage. */
  async remove(box: BoxRef, id: string, by: RequestContext = calls(box)): Promise<void> {
    await this.list.remove(box, id, by);
    this.waiting.changed(box);
  }

  /** Undoes `remove`. Throws NoSuchMessage. */
  async restore(box: BoxRef, id: string, by: RequestContext = calls(box)): Promise<VoicemailMessage> {
    const message = await this.list.restore(box, id, by);
    this.waiting.changed(box);
    return message;
  }

  /** A copy into another box of the tenant. Throws NoSuchMessage, NoSuchMailbox (toNumber), QuotaReached, StoreUnavailable. */
  async forward(
    box: BoxRef,
    id: string,
    toNumber: string,
    introduction?: SpoolFile,
    by: RequestContext = calls(box),
  ): Promise<VoicemailMessage> {
    const message = await this.list.get(box, id);
    const to = await this.byNumber(box.tenantId, toNumber);
    if (!to) throw new NoSuchMailbox(`${toNumber} has no voicemail`);
    const copy = await this.deliveries.forward(to, message, introduction, by);
    this.arrived(to);
    return copy;
  }

  /** From now on callers hear it. Throws StoreUnavailable, NoSuchMailbox. */
  setGreeting(
    box: BoxRef,
    kind: GreetingKind,
    file: SpoolFile,
    by: RequestContext = calls(box),
  ): Promise<void> {
    return this.greetings.set(box, kind, file, by);
  }

  /** A recorded greeting or name goes; without the temporary one callers hear the standing one again. */
  removeGreeting(box: BoxRef, kind: GreetingKind, by: RequestContext = calls(box)): Promise<void> {
    return this.greetings.remove(box, kind, by);
  }

  private arrived(box: BoxRef): void {
    this.waiting.changed(box);
    this.mails.wake();
  }
}
