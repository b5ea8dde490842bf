import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { WebHostsService } from './web-hosts.service';
import {
  type CreateWebRequest,
  createWebRequestSchema,
  triedSchema,
  trySchema,
  type TryWebRequest,
  type UpdateWebRequest,
  updateWebRequestSchema,
  type WebHosts,
  webHostsSchema,
  webRequestList,
  webRequestQuery,
  type WebRequestQuery,
  webRequestSchema,
} from './web-requests.schema';
import { WebRequestsService } from './web-requests.service';

const id = z.uuid();

@ApiTags('Menus')
@Access('tenant_admin')
@Controller('ivr/web-requests')
export class WebRequestsController {
  constructor(private readonly requests: WebRequestsService) {}

  @Get()
  @Operation('List web requests', webRequestList)
  list(@Ctx() context: RequestContext, @Query({ schema: webRequestQuery }) query: WebRequestQuery) {
    return this.requests.list(context, query);
  }

  @Get(':id')
  @Operation('Read a web request', webRequestSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) requestId: string) {
    return this.requests.get(context, requestId);
  }

  @Post()
  @Operation('Create a web request', webRequestSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createWebRequestSchema }) body: CreateWebRequest) {
    return this.requests.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a web request', webRequestSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: updateWebRequestSchema }) body: UpdateWebRequest,
  ) {
    return this.requests.update(context, requestId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a web request that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) requestId: string) {
    return this.requests.delete(context, requestId);
  }

  @Post(':id/try')
  @HttpCode(200)
  @Operation('Ask now, as a call would, and tell what a call would do then', triedSchema, { errors: [404] })
  try(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: trySchema }) { variables }: TryWebRequest,
  ) {
    return this.requests.try(context, requestId, variables);
  }
}

@ApiTags('Menus')
@Access('tenant_admin')
@Controller('ivr/web-hosts')
export class WebHostsController {
  constructor(private readonly hosts: WebHostsService) {}

  @Get()
  @Operation('Hosts that web requests may ask', webHostsSchema)
  get(@Ctx() context: RequestContext) {
    return this.hosts.get(context);
  }

  @Put()
  @Operation(
    'Replace the list of hosts; web requests to others go to their failure destination',
    webHostsSchema,
  )
  set(@Ctx() context: RequestContext, @Body({ schema: webHostsSchema }) { hosts }: WebHosts) {
    return this.hosts.set(context, hosts);
  }
}
