import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, OwnExtension } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { extensionSchema, type PersonalSettings, personalSchema } from './extensions.schema';
import { ExtensionsService } from './extensions.service';

/** The extension of whoever is signed in: they may read it, and change what is personal. */
@ApiTags('Extensions')
@Access('user')
@Controller('me/extension')
export class OwnExtensionController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly own: OwnExtension,
  ) {}

  @Get()
  @Operation("Read one's own extension", extensionSchema, { errors: [404] })
  async get(@Ctx() context: RequestContext) {
    return this.extensions.get(context, (await this.own.get(context)).id);
  }

  @Patch()
  @Operation(
    "Change do not disturb, forwarding, follow-me, call waiting and call screening of one's own extension",
    extensionSchema,
    {
      errors: [404],
    },
  )
  async update(@Ctx() context: RequestContext, @Body({ schema: personalSchema }) body: PersonalSettings) {
    return this.extensions.update(context, (await this.own.get(context)).id, body);
  }
}
