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
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type CreateMusic,
  createMusicSchema,
  musicList,
  musicQuery,
  type MusicQuery,
  musicSchema,
  trackQuery,
  type TrackQuery,
  trackSchema,
  type UpdateMusic,
  updateMusicSchema,
} from './music.schema';
import { MusicService } from './music.service';

const id = z.uuid();

@ApiTags('Music')
@Access('tenant_admin')
@Controller('music')
export class MusicController {
  constructor(private readonly music: MusicService) {}

  @Get()
  @Operation('List music on hold, with its tracks', musicList)
  list(@Ctx() context: RequestContext, @Query({ schema: musicQuery }) query: MusicQuery) {
    return this.music.list(context, query);
  }

  @Get(':id')
  @Operation('Read one', musicSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) musicId: string) {
    return this.music.get(context, musicId);
  }

  @Post()
  @Operation('Create music on hold; its tracks are uploaded afterwards', musicSchema, {
    status: 201,
    errors: [409],
  })
  create(@Ctx() context: RequestContext, @Body({ schema: createMusicSchema }) body: CreateMusic) {
    return this.music.create(context, body);
  }

  @Patch(':id')
  @Operation('Change music on hold, or make it the default of the tenant', musicSchema, {
    errors: [404, 409],
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) musicId: string,
    @Body({ schema: updateMusicSchema }) body: UpdateMusic,
  ) {
    return this.music.update(context, musicId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete music that nothing plays', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) musicId: string) {
    return this.music.delete(context, musicId);
  }

  @Post(':id/tracks')
  @ApiConsumes('audio/wav')
  @ApiBody({
    description: 'WAV (PCM, A-law or µ-law, 8 to 48 kHz), at most 15 minutes and 100 MB',
    schema: { type: 'string', format: 'binary' },
  })
  @Operation('Add a track', trackSchema, { status: 201, errors: [404, 409, 413, 415] })
  addTrack(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) musicId: string,
    @Query({ schema: trackQuery }) { name }: TrackQuery,
    @Body() body: unknown,
  ) {
    return this.music.addTrack(context, musicId, name, body);
  }

  @Get(':id/tracks/:trackId/audio')
  @AudioOperation('Listen to a track')
  audio(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) musicId: string,
    @Param('trackId', { schema: id }) trackId: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.music.audio(context, musicId, trackId, range, reply);
  }

  @Delete(':id/tracks/:trackId')
  @HttpCode(204)
  @Operation('Take a track out', null, { errors: [404] })
  deleteTrack(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) musicId: string,
    @Param('trackId', { schema: id }) trackId: string,
  ) {
    return this.music.deleteTrack(context, musicId, trackId);
  }
}
