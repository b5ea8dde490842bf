import type { Readable } from 'node:stream';
import { DiscoveryService } from '@nestjs/core';
import type { TenantTransaction } from '@callsign/platform';

/** A mail as it is to be sent now. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly urgent?: boolean;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Readable;
  }[];
  /** What else is true once the mail server has taken it, in the transaction that takes it from the queue. */
  readonly sent?: (tx: TenantTransaction) => Promise<void>;
  /** When that is committed. */
  readonly committed?: () => void;
}

/** A mail in the queue. */
export interface QueuedMail {
  /** The same mail has the same id: queued twice while it waits, it is one. */
  readonly id: string;
  /** Of the composer. */
  readonly kind: string;
  /** What the composer needs to write it: JSON. */
  readonly about: object;
}

/** A feature that sends mail; marked with `@ComposesMail()`. */
export interface MailComposer {
  /** Of its mails, in snake_case. */
  readonly kind: string;
  /**
   * The mail as it is now; null where there is nothing to tell any more, which ends it. A rejection is tried again.
   * @param about as it was queued
   */
  compose(tenantId: number, about: unknown): Promise<Mail | null>;
}

export const ComposesMail = DiscoveryService.createDecorator();
