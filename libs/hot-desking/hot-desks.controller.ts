import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { hotDeskList, hotDeskQuery, type HotDeskQuery } from './hot-desks.schema';
import { HotDesksService } from './hot-desks.service';

/** Who sits at whose phone; they log in at the phone alone, with their PIN. */
@ApiTags('Hot desking')
@Access('tenant_admin')
@Controller('hot-desks')
export class HotDesksController {
  constructor(private readonly desks: HotDesksService) {}

  @Get()
  @Operation('List extensions that are logged in at the phone of another', hotDeskList)
  list(@Ctx() context: RequestContext, @Query({ schema: hotDeskQuery }) query: HotDeskQuery) {
    return this.desks.list(context, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Log an extension out; calls in progress go on', null, { errors: [404] })
  end(@Ctx() context: RequestContext, @Param('id', { schema: z.uuid() }) id: string) {
    return this.desks.end(context, id);
  }
}
