import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreatePagingGroup,
  createPagingGroupSchema,
  pagingGroupList,
  pagingGroupQuery,
  type PagingGroupQuery,
  pagingGroupSchema,
  type UpdatePagingGroup,
  updatePagingGroupSchema,
} from './paging-groups.schema';
import { PagingGroupsService } from './paging-groups.service';

const id = z.uuid();

@ApiTags('Paging groups')
@Access('tenant_admin')
@Controller('paging-groups')
export class PagingGroupsController {
  constructor(private readonly groups: PagingGroupsService) {}

  @Get()
  @Operation('List paging groups', pagingGroupList)
  list(@Ctx() context: RequestContext, @Query({ schema: pagingGroupQuery }) query: PagingGroupQuery) {
    return this.groups.list(context, query);
  }

  @Get(':id')
  @Operation('Read a paging group', pagingGroupSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) groupId: string) {
    return this.groups.get(context, groupId);
  }

  @Post()
  @Operation('Create a paging group', pagingGroupSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createPagingGroupSchema }) body: CreatePagingGroup) {
    return this.groups.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a paging group; extensions are replaced as lists', pagingGroupSchema, {
    errors: [404, 409],
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: updatePagingGroupSchema }) body: UpdatePagingGroup,
  ) {
    return this.groups.update(context, groupId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a paging group that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) groupId: string) {
    return this.groups.delete(context, groupId);
  }
}
