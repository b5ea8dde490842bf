import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { GREETING_KINDS, type GreetingKind } from '../mailbox';
import { GreetingsService } from './greetings.service';

const id = z.uuid();
const kindSchema = z.enum(GREETING_KINDS);

@ApiTags('Voicemail')
@Access('user')
@Controller('voicemail/boxes/:extensionId/greetings')
export class GreetingsController {
  constructor(private readonly greetings: GreetingsService) {}

  @Get(':kind')
  @AudioOperation('A recorded greeting, or the name of the owner')
  get(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('kind', { schema: kindSchema }) kind: GreetingKind,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.greetings.get(context, extensionId, kind, range, reply);
  }

  @Put(':kind')
  @HttpCode(204)
  @ApiConsumes('audio/wav')
  @ApiBody({
    description: 'WAV: linear PCM of 16 bit, mono, 8 or 16 kHz, at most 5 minutes',
    schema: { type: 'string', format: 'binary' },
  })
  @Operation('Upload a greeting; callers hear it from now on', null, { errors: [404, 413, 415] })
  put(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('kind', { schema: kindSchema }) kind: GreetingKind,
    @Body() body: unknown,
  ) {
    return this.greetings.put(context, extensionId, kind, body);
  }

  @Delete(':kind')
  @HttpCode(204)
  @Operation('Delete a greeting; without it callers hear the standing one, else the default one', null, {
    errors: [404],
  })
  delete(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('kind', { schema: kindSchema }) kind: GreetingKind,
  ) {
    return this.greetings.delete(context, extensionId, kind);
  }
}
