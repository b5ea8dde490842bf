import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateQueue,
  createQueueSchema,
  queueList,
  queueQuery,
  type QueueQuery,
  queueSchema,
  type UpdateQueue,
  updateQueueSchema,
} from './queues.schema';
import { QueuesService } from './queues.service';

const id = z.uuid();

@ApiTags('Queues')
@Access('tenant_admin')
@Controller('queues')
export class QueuesController {
  constructor(private readonly queues: QueuesService) {}

  @Get()
  @Operation('List queues', queueList)
  list(@Ctx() context: RequestContext, @Query({ schema: queueQuery }) query: QueueQuery) {
    return this.queues.list(context, query);
  }

  @Get(':id')
  @Operation('Read a queue', queueSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) queueId: string) {
    return this.queues.get(context, queueId);
  }

  @Post()
  @Operation('Create a queue', queueSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createQueueSchema }) body: CreateQueue) {
    return this.queues.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a queue; agents are replaced as a list', queueSchema, {
    errors: [404, 409],
    description: 'Holds for calls that wait in it already, which stay where they are.',
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) queueId: string,
    @Body({ schema: updateQueueSchema }) body: UpdateQueue,
  ) {
    return this.queues.update(context, queueId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a queue that nothing points to', null, {
    errors: [404, 409],
    description: 'Callers who wait in it go where they would after the longest wait.',
  })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) queueId: string) {
    return this.queues.delete(context, queueId);
  }
}
