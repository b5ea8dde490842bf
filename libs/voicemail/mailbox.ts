import type { AudioKey, SpoolFile } from '@callsign/media';
import type { Destination } from '@callsign/routing';

/** A box and whose it is: all that most operations need of it. */
export interface BoxRef {
  /** The id of the extension that the box belongs to. */
  readonly id: string;
  readonly tenantId: number;
}

/** A voicemail box as a call finds it: a snapshot, taken when the call came. */
export interface Mailbox extends BoxRef {
  /** Number of the extension: 2 to 10 digits. */
  readonly number: string;
  /** Display name of the extension. */
  readonly name: string;
  /** SIP domain of the tenant. */
  readonly domain: string;
  /** Of prompts, BCP 47: `en`, `de-AT`. */
  readonly language: string;
  /** Where `0` leads a caller, if anywhere. */
  readonly operator: Destination | null;
  /** What callers hear. A temporary greeting counts as recorded; with the audio gone from the table it is the default. */
  readonly greeting:
    { readonly kind: 'default' } | { readonly kind: 'recorded'; readonly audioKey: AudioKey };
  /** The owner's name as they spoke it. */
  readonly nameKey: AudioKey | null;
  readonly maxMessageSeconds: number;
  /** 0 where the box is full. */
  readonly quotaLeftSeconds: number;
  readonly hasPin: boolean;
}

export const FOLDERS = ['new', 'saved'] as const;
export type Folder = (typeof FOLDERS)[number];

export interface VoicemailMessage {
  readonly id: string;
  readonly boxId: string;
  /** As the caller's side sent it: not safe for the switch before `channelText`. */
  readonly callerName: string;
  readonly callerNumber: string;
  readonly receivedAt: Date;
  readonly seconds: number;
  readonly bytes: number;
  readonly folder: Folder;
  readonly urgent: boolean;
  readonly audioKey: AudioKey;
  /** What the colleague who forwarded it said before it. */
  readonly introductionKey: AudioKey | null;
}

/** Messages in the folders; what is urgent is counted in `new` and `saved` too. */
export interface MessageCounts {
  readonly new: number;
  readonly saved: number;
  readonly newUrgent: number;
  readonly savedUrgent: number;
}

export interface Delivery {
  /** The recording, closed by the switch; the same again changes nothing. Gone when `deliver` resolves. */
  readonly spool: SpoolFile;
  /** Of the caller's leg. */
  readonly callUuid: string;
  readonly callerName: string;
  readonly callerNumber: string;
  readonly seconds: number;
  readonly urgent: boolean;
  /**
   * Whoever spoke is gone, and can be told nothing any more: then a box that is full, or was switched off meanwhile, takes
   * it too. Default false.
   */
  readonly late?: boolean;
}

/** `greeting` is the standing one, `temporary` goes before it, `name` is put into the default one. */
export const GREETING_KINDS = ['greeting', 'temporary', 'name'] as const;
export type GreetingKind = (typeof GREETING_KINDS)[number];

/** The box is full; nothing was kept. */
export class QuotaReached extends Error {}
/** There is no such box, or its extension has no voicemail. */
export class NoSuchMailbox extends Error {}
/** The message is not there (any more). */
export class NoSuchMessage extends Error {}
/** A new PIN that is refused; the message says why, `reason` says it for prompts. */
export class PinRefused extends Error {
  constructor(
    readonly reason: 'form' | 'trivial',
    message: string,
  ) {
    super(message);
  }
}
