import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  boxList,
  boxQuery,
  type BoxQuery,
  boxSchema,
  type NewPin,
  newPinSchema,
  type UpdateBox,
  updateBoxSchema,
} from './boxes.schema';
import { BoxesService } from './boxes.service';

const id = z.uuid();

@ApiTags('Voicemail')
@Access('user')
@Controller('voicemail/boxes')
export class BoxesController {
  constructor(private readonly boxes: BoxesService) {}

  @Get()
  @Operation("List voicemail boxes; a user's list has the own one", boxList)
  list(@Ctx() context: RequestContext, @Query({ schema: boxQuery }) query: BoxQuery) {
    return this.boxes.list(context, query);
  }

  @Get(':extensionId')
  @Operation('Read a voicemail box', boxSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('extensionId', { schema: id }) extensionId: string) {
    return this.boxes.get(context, extensionId);
  }

  @Patch(':extensionId')
  @Operation('Change a voicemail box', boxSchema, { errors: [404] })
  update(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Body({ schema: updateBoxSchema }) body: UpdateBox,
  ) {
    return this.boxes.update(context, extensionId, body);
  }

  @Put(':extensionId/pin')
  @HttpCode(204)
  @Operation('Set the PIN of a voicemail box, which ends a lock as well', null, { errors: [404] })
  setPin(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Body({ schema: newPinSchema }) body: NewPin,
  ) {
    return this.boxes.setPin(context, extensionId, body);
  }

  @Delete(':extensionId/lock')
  @Access('tenant_admin')
  @HttpCode(204)
  @Operation('End the lock that wrong PINs put on a voicemail box; the PIN stays', null, { errors: [404] })
  unlock(@Ctx() context: RequestContext, @Param('extensionId', { schema: id }) extensionId: string) {
    return this.boxes.unlock(context, extensionId);
  }
}
