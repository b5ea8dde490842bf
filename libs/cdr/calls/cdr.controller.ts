import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, type Page, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Outcome } from '../intake/cdr-intake';
import { CallsService } from './calls.service';
import {
  type Call,
  type CallDetail,
  callDetailSchema,
  callId,
  callListSchema,
  type CallQuery,
  callQuery,
  exportQuery,
  rejectedDetailSchema,
  rejectedId,
  rejectedListSchema,
  rejectedQuery,
  retrySchema,
} from './cdr.shapes';
import { RejectedService } from './rejected.service';

@ApiTags('Call records')
@Controller('cdr')
@Access('tenant_admin')
export class CdrController {
  constructor(
    private readonly calls: CallsService,
    private readonly rejected: RejectedService,
  ) {}

  @Get()
  @Operation('Calls, one row a call, newest first', callListSchema)
  list(@Ctx() ctx: RequestContext, @Query({ schema: callQuery }) query: CallQuery): Promise<Page<Call>> {
    return this.calls.list(ctx.tenant, query);
  }

  @Get('export')
  @Operation('Calls as CSV (RFC 4180), oldest first, as a stream', null, { status: 200 })
  export(
    @Ctx() ctx: RequestContext,
    @Query({ schema: exportQuery }) query: z.output<typeof exportQuery>,
    @Res() reply: FastifyReply,
  ): FastifyReply {
    const { format: _, ...filters } = query;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="calls.csv"')
      .send(this.calls.export(ctx.tenant, filters));
  }

  @Get('rejected')
  @Access('system_admin')
  @Operation('What was sent as a record and is none, or nobody’s; newest first', rejectedListSchema)
  listRejected(
    @Query({ schema: rejectedQuery }) query: z.output<typeof rejectedQuery>,
  ): Promise<z.output<typeof rejectedListSchema>> {
    return this.rejected.list(query.limit, query.cursor ?? null);
  }

  @Get('rejected/:id')
  @Access('system_admin')
  @Operation('One of them with what was sent', rejectedDetailSchema, { errors: [404] })
  getRejected(
    @Param('id', { schema: rejectedId }) id: string,
  ): Promise<z.output<typeof rejectedDetailSchema>> {
    return this.rejected.get(id);
  }

  @Post('rejected/:id/retry')
  @HttpCode(200)
  @Access('system_admin')
  @Operation('Take it in again, after what was wrong (say, a tenant’s domain) is put right', retrySchema, {
    errors: [404],
  })
  async retry(@Param('id', { schema: rejectedId }) id: string): Promise<{ outcome: Outcome }> {
    return { outcome: await this.rejected.retry(id) };
  }

  @Get(':id')
  @Operation('A call with its journey and all of its legs', callDetailSchema, { errors: [404] })
  get(@Ctx() ctx: RequestContext, @Param('id', { schema: callId }) id: string): Promise<CallDetail> {
    return this.calls.get(ctx.tenant, id);
  }
}
