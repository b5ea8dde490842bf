import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { CALLBACK_STATUSES } from './queue-callback.entity';
import { Callbacks } from './callbacks';

const id = z.uuid();

const callbackSchema = z
  .object({
    id: z.uuid(),
    number: z.string().describe('What is dialled to reach them'),
    callerName: z.string(),
    waitingSince: z.iso.datetime().describe('When they came to the queue; their place follows from it'),
    status: z
      .enum(CALLBACK_STATUSES)
      .describe(
        'waiting: for their turn. calling: being called. connected: they were put back into the queue. failed: nobody answered',
      ),
    attempts: z.number(),
  })
  .meta({ id: 'QueueCallback' });
const callbacksSchema = z.object({ data: z.array(callbackSchema) }).meta({ id: 'QueueCallbacks' });

/** Callers who asked to be called back. */
@ApiTags('Queues')
@Access('tenant_admin')
@Controller()
export class CallbacksController {
  constructor(private readonly callbacks: Callbacks) {}

  @Get('queues/:id/callbacks')
  @Operation('List the newest 200 calls back of a queue', callbacksSchema)
  async list(@Ctx() context: RequestContext, @Param('id', { schema: id }) queueId: string) {
    const rows = await this.callbacks.of(context.tenant, queueId);
    return {
      data: rows.map(({ id: callbackId, number, callerName, waitingSince, status, attempts }) => ({
        id: callbackId,
        number,
        callerName,
        waitingSince: waitingSince.toISOString(),
        status,
        attempts,
      })),
    };
  }

  @Delete('queue-callbacks/:id')
  @HttpCode(204)
  @Operation('Withdraw a call back: nobody is called', null, { errors: [404] })
  withdraw(@Ctx() context: RequestContext, @Param('id', { schema: id }) callbackId: string) {
    return this.callbacks.withdraw(context, callbackId);
  }
}
