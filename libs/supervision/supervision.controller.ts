import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { Supervision } from './supervision';
import { type Supervise, superviseSchema, type Supervisors, supervisorsSchema } from './supervision.schema';
import { SupervisorsService } from './supervisors.service';

const id = z.uuid();

@ApiTags('Queues')
@Access('user')
@Controller('queue-agents/:extensionId/supervision')
export class SupervisionController {
  constructor(private readonly supervision: Supervision) {}

  @Post()
  @HttpCode(202)
  @Operation("Listen to an agent's call with one's own phone, which rings first", null, {
    status: 202,
    errors: [404, 409, 503],
    description: 'For administrators and supervisors of the queue. Who listens to whom is in the audit log.',
  })
  join(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Body({ schema: superviseSchema }) { mode }: Supervise,
  ): Promise<void> {
    return this.supervision.join(context, extensionId, mode);
  }
}

@ApiTags('Queues')
@Access('tenant_admin')
@Controller('queues/:id/supervisors')
export class SupervisorsController {
  constructor(private readonly supervisors: SupervisorsService) {}

  @Get()
  @Operation('Read who supervises a queue', supervisorsSchema, { errors: [404] })
  read(@Ctx() context: RequestContext, @Param('id', { schema: id }) queueId: string): Promise<Supervisors> {
    return this.supervisors.read(context, queueId);
  }

  @Put()
  @Operation('Replace who supervises a queue', supervisorsSchema, { errors: [404] })
  replace(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) queueId: string,
    @Body({ schema: supervisorsSchema }) body: Supervisors,
  ): Promise<Supervisors> {
    return this.supervisors.replace(context, queueId, body);
  }
}
