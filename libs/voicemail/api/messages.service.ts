import { Injectable, type StreamableFile } from '@nestjs/common';
import { audioAnswer, AudioStore } from '@callsign/media';
import { Database, mapPage, type Page, page, Problem, type RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { type BoxRef, NoSuchMailbox, NoSuchMessage, QuotaReached, type VoicemailMessage } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { messageOf, UNDO_SECONDS } from '../store/messages';
import { MessageRow } from '../store/voicemail.entities';
import {
  type ForwardMessage,
  messageAnswer,
  type MessageAnswer,
  type MessageQuery,
  type UpdateMessage,
} from './messages.schema';
import { ReachableBoxes } from './reachable-boxes';

/** What a request wants of a message: of which box, and which. */
export interface MessagePath {
  readonly extensionId: string;
  readonly messageId: string;
}

@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly reachable: ReachableBoxes,
    private readonly mailboxes: Mailboxes,
    private readonly store: AudioStore,
  ) {}

  async list(
    context: RequestContext,
    extensionId: string,
    query: MessageQuery,
  ): Promise<Page<MessageAnswer>> {
    const box = await this.reachable.box(context, extensionId);
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(MessageRow).query('message').andWhere('message.boxId = :box', { box: box.id });
      if (query.deleted)
        builder.andWhere('message.deletedAt > now() - make_interval(secs => :undo)', { undo: UNDO_SECONDS });
      else builder.andWhere('message.deletedAt IS NULL');
      if (query.folder) builder.andWhere('message.folder = :folder', { folder: query.folder });
      if (query.urgent !== undefined) builder.andWhere('message.urgent = :urgent', { urgent: query.urgent });
      return mapPage(await page(builder, query), (row) => messageAnswer(messageOf(row)));
    });
  }

  get(context: RequestContext, path: MessagePath): Promise<MessageAnswer> {
    return this.at(context, path, async (box) =>
      messageAnswer(await this.mailboxes.message(box, path.messageId)),
    );
  }

  update(context: RequestContext, path: MessagePath, body: UpdateMessage): Promise<MessageAnswer> {
    return this.at(context, path, async (box) =>
      messageAnswer(await this.mailboxes.change(box, path.messageId, body, context)),
    );
  }

  delete(context: RequestContext, path: MessagePath): Promise<void> {
    return this.at(context, path, (box) => this.mailboxes.remove(box, path.messageId, context));
  }

  restore(context: RequestContext, path: MessagePath): Promise<MessageAnswer> {
    return this.at(context, path, async (box) =>
      messageAnswer(await this.mailboxes.restore(box, path.messageId, context)),
    );
  }

  /** The sender learns that it is done, not what is in the other's box. */
  async forward(context: RequestContext, path: MessagePath, { number }: ForwardMessage): Promise<void> {
    await this.at(context, path, (box) =>
      this.mailboxes.forward(box, path.messageId, number, undefined, context),
    );
  }

  audio(
    context: RequestContext,
    path: MessagePath,
    part: 'message' | 'introduction',
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.at(context, path, async (box) => {
      const message: VoicemailMessage = await this.mailboxes.message(box, path.messageId);
      const key = part === 'message' ? message.audioKey : message.introductionKey;
      if (key === null) throw new Problem(404, 'not-found', 'This message has no introduction.');
      return audioAnswer(this.store, key, range, reply);
    });
  }

  private async at<T>(
    context: RequestContext,
    { extensionId, messageId }: MessagePath,
    work: (box: BoxRef) => Promise<T>,
  ): Promise<T> {
    const box = await this.reachable.box(context, extensionId);
    try {
      return await work(box);
    } catch (error) {
      if (error instanceof NoSuchMessage) throw Problem.notFound('message', messageId);
      if (error instanceof NoSuchMailbox)
        throw Problem.invalid([{ field: 'number', message: 'has no voicemail' }]);
      if (error instanceof QuotaReached)
        throw new Problem(
          409,
          'quota-reached',
          'The box it is for is full; its owner has to delete something.',
        );
      throw error;
    }
  }
}
