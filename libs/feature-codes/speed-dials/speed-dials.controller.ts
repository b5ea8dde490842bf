import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateSpeedDial,
  createSpeedDialSchema,
  speedDialList,
  speedDialQuery,
  type SpeedDialQuery,
  speedDialSchema,
  type UpdateSpeedDial,
  updateSpeedDialSchema,
} from './speed-dials.schema';
import { SpeedDialsService } from './speed-dials.service';

const id = z.uuid();

/** Speed dials of the tenant, and those of every extension. */
@ApiTags('Speed dials')
@Access('tenant_admin')
@Controller('speed-dials')
export class SpeedDialsController {
  constructor(private readonly dials: SpeedDialsService) {}

  @Get()
  @Operation('List speed dials', speedDialList)
  list(@Ctx() context: RequestContext, @Query({ schema: speedDialQuery }) query: SpeedDialQuery) {
    return this.dials.list(context, query);
  }

  @Get(':id')
  @Operation('Read a speed dial', speedDialSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) dialId: string) {
    return this.dials.get(context, dialId);
  }

  @Post()
  @Operation('Create a speed dial', speedDialSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createSpeedDialSchema }) body: CreateSpeedDial) {
    return this.dials.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a speed dial', speedDialSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) dialId: string,
    @Body({ schema: updateSpeedDialSchema }) body: UpdateSpeedDial,
  ) {
    return this.dials.update(context, dialId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a speed dial', null, { errors: [404] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) dialId: string) {
    return this.dials.delete(context, dialId);
  }
}
