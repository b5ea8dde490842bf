import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  sessionDetailSchema,
  sessionList,
  type SessionQuery,
  sessionQuery,
} from './conference-sessions.schema';
import { ConferenceSessionsService } from './conference-sessions.service';

@ApiTags('Conferences')
@Access('tenant_admin')
@Controller('conference-sessions')
export class ConferenceSessionsController {
  constructor(private readonly sessions: ConferenceSessionsService) {}

  @Get()
  @Operation('List conferences that are or were held', sessionList)
  list(@Ctx() context: RequestContext, @Query({ schema: sessionQuery }) query: SessionQuery) {
    return this.sessions.list(context, query);
  }

  @Get(':id')
  @Operation('Read a conference that is or was held, and who was in it', sessionDetailSchema, {
    errors: [404],
  })
  get(@Ctx() context: RequestContext, @Param('id', { schema: z.uuid() }) id: string) {
    return this.sessions.get(context, id);
  }
}
