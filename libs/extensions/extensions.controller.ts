import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateExtension,
  createExtensionSchema,
  extensionList,
  extensionQuery,
  type ExtensionQuery,
  extensionSchema,
  extensionWithPasswordSchema,
  type NewSipPassword,
  newPasswordSchema,
  type UpdateExtension,
  updateExtensionSchema,
} from './extensions.schema';
import { ExtensionsService } from './extensions.service';

const id = z.uuid();

@ApiTags('Extensions')
@Access('tenant_admin')
@Controller('extensions')
export class ExtensionsController {
  constructor(private readonly extensions: ExtensionsService) {}

  @Get()
  @Operation('List extensions', extensionList)
  list(@Ctx() context: RequestContext, @Query({ schema: extensionQuery }) query: ExtensionQuery) {
    return this.extensions.list(context, query);
  }

  @Get(':id')
  @Operation('Read an extension', extensionSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) extensionId: string) {
    return this.extensions.get(context, extensionId);
  }

  @Post()
  @Operation(
    'Create an extension; the only answer but a new password that tells the SIP password',
    extensionWithPasswordSchema,
    {
      status: 201,
      errors: [409],
    },
  )
  create(@Ctx() context: RequestContext, @Body({ schema: createExtensionSchema }) body: CreateExtension) {
    return this.extensions.create(context, body);
  }

  @Patch(':id')
  @Operation('Change an extension', extensionSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) extensionId: string,
    @Body({ schema: updateExtensionSchema }) body: UpdateExtension,
  ) {
    return this.extensions.update(context, extensionId, body);
  }

  @Post(':id/sip-password')
  @HttpCode(200)
  @Operation('Give an extension a new SIP password, told this once', extensionWithPasswordSchema, {
    errors: [404],
  })
  setPassword(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) extensionId: string,
    @Body({ schema: newPasswordSchema }) body: NewSipPassword,
  ) {
    return this.extensions.setPassword(context, extensionId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete an extension that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) extensionId: string) {
    return this.extensions.delete(context, extensionId);
  }
}
