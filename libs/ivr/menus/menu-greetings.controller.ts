import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MenuGreetingsService } from './menu-greetings.service';
import { languageTag } from './menus.schema';

const id = z.uuid();

@ApiTags('Menus')
@Access('tenant_admin')
@Controller('ivr/menus/:id/greetings')
export class MenuGreetingsController {
  constructor(private readonly greetings: MenuGreetingsService) {}

  @Get(':language')
  @AudioOperation('What a menu says in a language (such as en or de-AT), as it was recorded')
  get(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) menuId: string,
    @Param('language', { schema: languageTag }) language: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.greetings.get(context, menuId, language, range, reply);
  }

  @Put(':language')
  @HttpCode(204)
  @ApiConsumes('audio/wav')
  @ApiBody({
    description: 'WAV: linear PCM of 16 bit, mono, 8 or 16 kHz, at most 5 minutes',
    schema: { type: 'string', format: 'binary' },
  })
  @Operation('Upload what a menu says in a language; callers hear it from now on', null, {
    errors: [404, 409, 413, 415],
  })
  put(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) menuId: string,
    @Param('language', { schema: languageTag }) language: string,
    @Body() body: unknown,
  ) {
    return this.greetings.put(context, menuId, language, body);
  }

  @Delete(':language')
  @HttpCode(204)
  @Operation('Delete what a menu says in a language', null, { errors: [404] })
  delete(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) menuId: string,
    @Param('language', { schema: languageTag }) language: string,
  ) {
    return this.greetings.delete(context, menuId, language);
  }
}
