import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateProfile,
  createProfileSchema,
  profileList,
  profileQuery,
  type ProfileQuery,
  profileSchema,
  type UpdateProfile,
  updateProfileSchema,
} from './tenant-profiles.schema';
import { TenantProfilesService } from './tenant-profiles.service';

@ApiTags('Tenant profiles')
@Access('system_admin')
@Controller('tenant-profiles')
export class TenantProfilesController {
  constructor(private readonly profiles: TenantProfilesService) {}

  @Get()
  @Operation('List tenant profiles', profileList)
  list(@Query({ schema: profileQuery }) query: ProfileQuery) {
    return this.profiles.list(query);
  }

  @Get(':id')
  @Operation('Read a tenant profile', profileSchema, { errors: [404] })
  get(@Param('id', { schema: z.uuid() }) id: string) {
    return this.profiles.get(id);
  }

  @Post()
  @Operation('Create a tenant profile', profileSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createProfileSchema }) body: CreateProfile) {
    return this.profiles.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a tenant profile; binds from the next call or creation on', profileSchema, {
    errors: [404, 409],
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: updateProfileSchema }) body: UpdateProfile,
  ) {
    return this.profiles.update(context, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a tenant profile that no tenant has', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: z.uuid() }) id: string) {
    return this.profiles.delete(context, id);
  }
}
