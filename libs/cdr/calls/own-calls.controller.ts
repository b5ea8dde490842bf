import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, OwnExtension } from '@callsign/auth';
import { Ctx, Operation, type Page, Problem, RequestContext } from '@callsign/platform';
import { CallsService } from './calls.service';
import {
  type Call,
  type CallDetail,
  callDetailSchema,
  callId,
  callListSchema,
  type OwnCallQuery,
  ownCallQuery,
} from './cdr.shapes';

/** Calls of whoever is signed in: those that their extension made, was dialled in, or was rung by. */
@ApiTags('Call records')
@Access('user')
@Controller('me/calls')
export class OwnCallsController {
  constructor(
    private readonly calls: CallsService,
    private readonly own: OwnExtension,
  ) {}

  @Get()
  @Operation("One's own calls, newest first", callListSchema, { errors: [404] })
  async list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ownCallQuery }) query: OwnCallQuery,
  ): Promise<Page<Call>> {
    return this.calls.list(ctx.tenant, { ...query, extension: (await this.own.get(ctx)).number });
  }

  @Get(':id')
  @Operation("One of one's own calls with its journey", callDetailSchema, { errors: [404] })
  async get(@Ctx() ctx: RequestContext, @Param('id', { schema: callId }) id: string): Promise<CallDetail> {
    const { id: extension, number } = await this.own.get(ctx);
    const call = await this.calls.get(ctx.tenant, id, extension);
    const took = call.legList.some(
      ({ extension, destination }) => extension === number || destination === number,
    );
    if (!took) throw Problem.notFound('call', id);
    return call;
  }
}
