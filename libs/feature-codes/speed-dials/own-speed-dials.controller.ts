import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, OwnExtension } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateOwnSpeedDial,
  createOwnSpeedDialSchema,
  ownSpeedDialQuery,
  type OwnSpeedDialQuery,
  speedDialList,
  speedDialSchema,
  type UpdateSpeedDial,
  updateSpeedDialSchema,
} from './speed-dials.schema';
import { SpeedDialsService } from './speed-dials.service';

const id = z.uuid();

/** Speed dials of the extension of whoever is signed in. */
@ApiTags('Speed dials')
@Access('user')
@Controller('me/speed-dials')
export class OwnSpeedDialsController {
  constructor(
    private readonly dials: SpeedDialsService,
    private readonly own: OwnExtension,
  ) {}

  @Get()
  @Operation("List one's own speed dials", speedDialList, { errors: [404] })
  async list(@Ctx() context: RequestContext, @Query({ schema: ownSpeedDialQuery }) query: OwnSpeedDialQuery) {
    return this.dials.list(context, { ...query, extensionId: (await this.own.get(context)).id });
  }

  @Get(':id')
  @Operation("Read one of one's own speed dials", speedDialSchema, { errors: [404] })
  async get(@Ctx() context: RequestContext, @Param('id', { schema: id }) dialId: string) {
    return this.dials.get(context, dialId, (await this.own.get(context)).id);
  }

  @Post()
  @Operation("Create a speed dial of one's own", speedDialSchema, { status: 201, errors: [404, 409] })
  async create(
    @Ctx() context: RequestContext,
    @Body({ schema: createOwnSpeedDialSchema }) body: CreateOwnSpeedDial,
  ) {
    return this.dials.create(context, { ...body, extensionId: (await this.own.get(context)).id });
  }

  @Patch(':id')
  @Operation("Change one of one's own speed dials", speedDialSchema, { errors: [404, 409] })
  async update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) dialId: string,
    @Body({ schema: updateSpeedDialSchema }) body: UpdateSpeedDial,
  ) {
    return this.dials.update(context, dialId, body, (await this.own.get(context)).id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation("Delete one of one's own speed dials", null, { errors: [404] })
  async delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) dialId: string) {
    return this.dials.delete(context, dialId, (await this.own.get(context)).id);
  }
}
