import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { type LiveItem, type LiveTopic, snapshotOf, type TopicDefinition } from './contract';

const CHANGES =
  'For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and ' +
  '`bearer.<token>`, and send `{"topics": ["NAME"]}` with all the topics that are wanted. It tells ' +
  '`{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as ' +
  'they are now, and ids of those that are no more.';

/** The controller of `GET /api/live/<name>` for a topic. */
export function topicController<Item extends LiveItem>(
  provider: Type<LiveTopic<Item>>,
  definition: TopicDefinition<Item>,
): Type<unknown> {
  const { name, summary } = definition;

  @ApiTags('Live')
  @Access('tenant_admin')
  @Controller('live')
  class TopicController {
    constructor(@Inject(provider) private readonly topic: LiveTopic<Item>) {}

    @Get(name)
    @Operation(summary, snapshotOf(definition), { description: CHANGES.replace('NAME', name) })
    async now(@Ctx() { tenant }: RequestContext): Promise<{ now: string; items: Item[] }> {
      return { items: await this.topic.snapshot(tenant), now: new Date().toISOString() };
    }
  }
  // What Nest and OpenAPI name the operation by.
  Object.defineProperty(TopicController, 'name', { value: `Live_${name}Controller` });
  return TopicController;
}
