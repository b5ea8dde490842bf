import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateRingGroup,
  createRingGroupSchema,
  ringGroupList,
  ringGroupQuery,
  type RingGroupQuery,
  ringGroupSchema,
  type UpdateRingGroup,
  updateRingGroupSchema,
} from './ring-groups.schema';
import { RingGroupsService } from './ring-groups.service';

const id = z.uuid();

@ApiTags('Ring groups')
@Access('tenant_admin')
@Controller('ring-groups')
export class RingGroupsController {
  constructor(private readonly groups: RingGroupsService) {}

  @Get()
  @Operation('List ring groups', ringGroupList)
  list(@Ctx() context: RequestContext, @Query({ schema: ringGroupQuery }) query: RingGroupQuery) {
    return this.groups.list(context, query);
  }

  @Get(':id')
  @Operation('Read a ring group', ringGroupSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) groupId: string) {
    return this.groups.get(context, groupId);
  }

  @Post()
  @Operation('Create a ring group', ringGroupSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createRingGroupSchema }) body: CreateRingGroup) {
    return this.groups.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a ring group; members are replaced as a list', ringGroupSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: updateRingGroupSchema }) body: UpdateRingGroup,
  ) {
    return this.groups.update(context, groupId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a ring group that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) groupId: string) {
    return this.groups.delete(context, groupId);
  }
}
