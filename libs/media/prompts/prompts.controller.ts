import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { audioAnswer } from '../audio-answer';
import { AudioOperation } from '../audio-operation';
import type { Language, PromptKey } from './catalogue';
import {
  languageSchema,
  promptCatalogue,
  promptKeySchema,
  type PromptQuery,
  promptQuery,
} from './prompts.schema';
import { PromptsService } from './prompts.service';

@ApiTags('Prompts')
@Access('tenant_admin')
@Controller('prompts')
export class PromptsController {
  constructor(private readonly prompts: PromptsService) {}

  @Get()
  @Operation('List what services say, in a language', promptCatalogue)
  list(@Ctx() context: RequestContext, @Query({ schema: promptQuery }) { language }: PromptQuery) {
    return this.prompts.list(context, language);
  }

  @Get(':language/:key/audio')
  @AudioOperation(
    "The audio that callers hear: the tenant's own, else the rendered one (where FreeSWITCH's sound packages are used, theirs may be heard instead)",
  )
  async audio(
    @Ctx() context: RequestContext,
    @Param('language', { schema: languageSchema }) language: Language,
    @Param('key', { schema: promptKeySchema }) key: PromptKey,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { store, audioKey } = await this.prompts.audio(context, { language, key });
    return audioAnswer(store, audioKey, range, reply);
  }

  @Put(':language/:key')
  @HttpCode(204)
  @ApiConsumes('audio/wav')
  @ApiBody({
    description: 'WAV: PCM, A-law or µ-law, 8 to 48 kHz, at most two minutes',
    schema: { type: 'string', format: 'binary' },
  })
  @Operation('Have callers hear audio of your own, from the next sentence on', null, { errors: [413, 415] })
  put(
    @Ctx() context: RequestContext,
    @Param('language', { schema: languageSchema }) language: Language,
    @Param('key', { schema: promptKeySchema }) key: PromptKey,
    @Body() body: unknown,
  ) {
    return this.prompts.put(context, { language, key }, body);
  }

  @Delete(':language/:key')
  @HttpCode(204)
  @Operation('Go back to the rendered sentence', null, { errors: [404] })
  delete(
    @Ctx() context: RequestContext,
    @Param('language', { schema: languageSchema }) language: Language,
    @Param('key', { schema: promptKeySchema }) key: PromptKey,
  ) {
    return this.prompts.delete(context, { language, key });
  }
}
