import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  conferenceList,
  conferencePinsSchema,
  conferenceQuery,
  type ConferenceQuery,
  conferenceSchema,
  type CreateConference,
  createConferenceSchema,
  type UpdateConference,
  updateConferenceSchema,
} from './conferences.schema';
import { ConferencesService } from './conferences.service';

const id = z.uuid();

@ApiTags('Conferences')
@Access('tenant_admin')
@Controller('conferences')
export class ConferencesController {
  constructor(private readonly conferences: ConferencesService) {}

  @Get()
  @Operation('List conference rooms', conferenceList)
  list(@Ctx() context: RequestContext, @Query({ schema: conferenceQuery }) query: ConferenceQuery) {
    return this.conferences.list(context, query);
  }

  @Get(':id')
  @Operation('Read a conference room', conferenceSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) conferenceId: string) {
    return this.conferences.get(context, conferenceId);
  }

  @Get(':id/pins')
  @Operation('Read the PINs of a room, to invite people', conferencePinsSchema, { errors: [404] })
  pins(@Ctx() context: RequestContext, @Param('id', { schema: id }) conferenceId: string) {
    return this.conferences.pins(context, conferenceId);
  }

  @Post()
  @Operation('Create a conference room', conferenceSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createConferenceSchema }) body: CreateConference) {
    return this.conferences.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a conference room', conferenceSchema, {
    errors: [404, 409],
    description: 'A conference that is being held there keeps what it began with.',
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: updateConferenceSchema }) body: UpdateConference,
  ) {
    return this.conferences.update(context, conferenceId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a conference room that nothing points to', null, {
    errors: [404, 409],
    description: 'A conference that is being held there goes on until its last member leaves.',
  })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) conferenceId: string) {
    return this.conferences.delete(context, conferenceId);
  }
}
