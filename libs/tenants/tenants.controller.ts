import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { z } from 'zod';
import {
  type CreateTenant,
  createTenantSchema,
  deleteTenantQuery,
  tenantId,
  tenantList,
  tenantQuery,
  type TenantQuery,
  tenantSchema,
  type UpdateTenant,
  updateTenantSchema,
} from './tenants.schema';
import { TenantsService } from './tenants.service';

@ApiTags('Tenants')
@Access('system_admin')
@Controller('tenants')
export class TenantsController {
  constructor(private readonly tenants: TenantsService) {}

  @Get()
  @Operation('List tenants with their limits and what they use of them', tenantList)
  list(@Query({ schema: tenantQuery }) query: TenantQuery) {
    return this.tenants.list(query);
  }

  @Get(':id')
  @Operation('Read a tenant', tenantSchema, { errors: [404] })
  get(@Param('id', { schema: tenantId }) id: number) {
    return this.tenants.get(id);
  }

  @Post()
  @Operation('Create a tenant', tenantSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createTenantSchema }) body: CreateTenant) {
    return this.tenants.create(context, body);
  }

  @Patch(':id')
  @Operation('Change, enable or disable a tenant', tenantSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: tenantId }) id: number,
    @Body({ schema: updateTenantSchema }) body: UpdateTenant,
  ) {
    return this.tenants.update(context, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Destroy a tenant with everything it has', null, { errors: [404, 409] })
  delete(
    @Ctx() context: RequestContext,
    @Param('id', { schema: tenantId }) id: number,
    @Query({ schema: deleteTenantQuery }) query: z.output<typeof deleteTenantQuery>,
  ) {
    return this.tenants.delete(context, id, query.confirm);
  }
}

/** What a tenant's own people may know of it. */
@ApiTags('Tenants')
@Access('user')
@Controller('tenant')
export class OwnTenantController {
  constructor(private readonly tenants: TenantsService) {}

  @Get()
  @Operation('Read the tenant that is acted in, with its limits and usage', tenantSchema, { errors: [404] })
  get(@Ctx() context: RequestContext) {
    return this.tenants.own(context);
  }
}
