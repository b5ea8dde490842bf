import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  recordingList,
  recordingQuery,
  type RecordingQuery,
  recordingSchema,
  type UpdateRecording,
  updateRecordingSchema,
} from './recordings.schema';
import { RecordingsService } from './recordings.service';

const schema = z.uuid();

@ApiTags('Recordings')
@Access('tenant_admin')
@Controller('recordings')
export class RecordingsController {
  constructor(private readonly recordings: RecordingsService) {}

  @Get()
  @Operation('List recordings of calls, newest first', recordingList)
  list(@Ctx() context: RequestContext, @Query({ schema: recordingQuery }) query: RecordingQuery) {
    return this.recordings.list(context, null, query);
  }

  @Get(':id')
  @Operation('Read a recording', recordingSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema }) id: string) {
    return this.recordings.get(context, null, id);
  }

  @Get(':id/audio')
  @AudioOperation('What was recorded: left the phone of the extension, right the other side')
  audio(
    @Ctx() context: RequestContext,
    @Param('id', { schema }) id: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.recordings.audio(context, null, id, range, reply);
  }

  @Patch(':id')
  @Operation('Put a recording on legal hold, or lift the hold', recordingSchema, { errors: [404] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema }) id: string,
    @Body({ schema: updateRecordingSchema }) body: UpdateRecording,
  ) {
    return this.recordings.update(context, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a recording that is not on legal hold; it can be restored for an hour', null, {
    errors: [404, 409],
  })
  delete(@Ctx() context: RequestContext, @Param('id', { schema }) id: string) {
    return this.recordings.delete(context, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Operation('Restore a recording that was deleted within the last hour', recordingSchema, { errors: [404] })
  restore(@Ctx() context: RequestContext, @Param('id', { schema }) id: string) {
    return this.recordings.restore(context, id);
  }
}
