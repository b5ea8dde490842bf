import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateFeatureCode,
  createFeatureCodeSchema,
  featureActionsSchema,
  featureCodeList,
  featureCodeQuery,
  type FeatureCodeQuery,
  featureCodeSchema,
  featureCodesSchema,
  type UpdateFeatureCode,
  updateFeatureCodeSchema,
} from './feature-codes.schema';
import { FeatureCodesService } from './feature-codes.service';
import { feature, featureActions } from './features';

const id = z.uuid();

@ApiTags('Feature codes')
@Access('tenant_admin')
@Controller('feature-codes')
export class FeatureCodesController {
  constructor(private readonly codes: FeatureCodesService) {}

  @Get()
  @Operation('List feature codes', featureCodeList)
  list(@Ctx() context: RequestContext, @Query({ schema: featureCodeQuery }) query: FeatureCodeQuery) {
    return this.codes.list(context, query);
  }

  @Get('actions')
  @Operation('All that a feature code can do', featureActionsSchema)
  actions() {
    return { data: featureActions.map((action) => ({ action, ...feature(action) })) };
  }

  @Get(':id')
  @Operation('Read a feature code', featureCodeSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) codeId: string) {
    return this.codes.get(context, codeId);
  }

  @Post()
  @Operation('Create a feature code', featureCodeSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createFeatureCodeSchema }) body: CreateFeatureCode) {
    return this.codes.create(context, body);
  }

  @Post('reset')
  @HttpCode(200)
  @Operation('Give every action its default code, name and state again', featureCodesSchema, {
    errors: [409],
    description: "Codes of the tenant's own (action `destination`) stay. Answers with all codes.",
  })
  reset(@Ctx() context: RequestContext) {
    return this.codes.reset(context);
  }

  @Patch(':id')
  @Operation('Change a feature code', featureCodeSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) codeId: string,
    @Body({ schema: updateFeatureCodeSchema }) body: UpdateFeatureCode,
  ) {
    return this.codes.update(context, codeId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a feature code that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) codeId: string) {
    return this.codes.delete(context, codeId);
  }
}
