import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, User } from '@callsign/auth';
import { Ctx, Database, Operation, Problem, RequestContext } from '@callsign/platform';
import { extensionSchema, type PersonalSettings, personalSchema } from './extensions.schema';
import { ExtensionsService } from './extensions.service';

/** The extension of whoever is signed in: they may read it, and change what is personal. */
@ApiTags('Extensions')
@Access('user')
@Controller('me/extension')
export class OwnExtensionController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly database: Database,
  ) {}

  @Get()
  @Operation("Read one's own extension", extensionSchema, { errors: [404] })
  async get(@Ctx() context: RequestContext) {
    return this.extensions.get(context, await this.ownId(context));
  }

  @Patch()
  @Operation("Change do not disturb, forwarding and follow-me of one's own extension", extensionSchema, {
    errors: [404],
  })
  async update(@Ctx() context: RequestContext, @Body({ schema: personalSchema }) body: PersonalSettings) {
    return this.extensions.update(context, await this.ownId(context), body);
  }

  private async ownId(context: RequestContext): Promise<string> {
    const id = context.actor.id ?? '';
    const user = await this.database.read(context.tenant, (tx) =>
      tx.manager.findOneBy(User, { id, tenantId: tx.tenantId }),
    );
    if (!user?.extensionId)
      throw new Problem(404, 'no-extension', 'You have no extension; an administrator can give you one.');
    return user.extensionId;
  }
}
