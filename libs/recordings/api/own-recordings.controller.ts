import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, OwnExtension } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type OwnRecordingQuery,
  ownRecordingQuery,
  recordingList,
  recordingSchema,
} from './recordings.schema';
import { RecordingsService } from './recordings.service';

const schema = z.uuid();

/** Recordings of whoever is signed in: those that their extension's policy, or they themselves, had made. */
@ApiTags('Recordings')
@Access('user')
@Controller('me/recordings')
export class OwnRecordingsController {
  constructor(
    private readonly recordings: RecordingsService,
    private readonly own: OwnExtension,
  ) {}

  @Get()
  @Operation("List recordings of one's own extension, newest first", recordingList, { errors: [404] })
  async list(@Ctx() context: RequestContext, @Query({ schema: ownRecordingQuery }) query: OwnRecordingQuery) {
    return this.recordings.list(context, (await this.own.get(context)).id, query);
  }

  @Get(':id')
  @Operation("Read a recording of one's own extension", recordingSchema, { errors: [404] })
  async get(@Ctx() context: RequestContext, @Param('id', { schema }) id: string) {
    return this.recordings.get(context, (await this.own.get(context)).id, id);
  }

  @Get(':id/audio')
  @AudioOperation("A recording of one's own extension: left its phone, right the other side")
  async audio(
    @Ctx() context: RequestContext,
    @Param('id', { schema }) id: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.recordings.audio(context, (await this.own.get(context)).id, id, range, reply);
  }
}
