import { Injectable, type StreamableFile } from '@nestjs/common';
import { audioAnswer, AudioStore, Uploads } from '@callsign/media';
import { Problem, type RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import type { GreetingKind } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { Greetings } from '../store/greetings';
import { ReachableBoxes } from './reachable-boxes';

const MOST_SECONDS = 300;

@Injectable()
export class GreetingsService {
  constructor(
    private readonly reachable: ReachableBoxes,
    private readonly mailboxes: Mailboxes,
    private readonly greetings: Greetings,
    private readonly store: AudioStore,
    private readonly uploads: Uploads,
  ) {}

  async get(
    context: RequestContext,
    extensionId: string,
    kind: GreetingKind,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const key = await this.greetings.keyOf(await this.reachable.box(context, extensionId), kind);
    if (key === null) throw Problem.notFound('greeting', kind);
    return audioAnswer(this.store, key, range, reply);
  }

  async put(context: RequestContext, extensionId: string, kind: GreetingKind, body: unknown): Promise<void> {
    const box = await this.reachable.box(context, extensionId);
    await this.uploads.take(body, { mostSeconds: MOST_SECONDS, plain: true }, (file) =>
      this.mailboxes.setGreeting(box, kind, file, context),
    );
  }

  async delete(context: RequestContext, extensionId: string, kind: GreetingKind): Promise<void> {
    const box = await this.reachable.box(context, extensionId);
    await this.mailboxes.removeGreeting(box, kind, context);
  }
}
