import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateParkingLot,
  createParkingLotSchema,
  parkedCallsSchema,
  parkingLotList,
  parkingLotQuery,
  type ParkingLotQuery,
  parkingLotSchema,
  type UpdateParkingLot,
  updateParkingLotSchema,
} from './parking-lots.schema';
import { ParkingLotsService } from './parking-lots.service';

const id = z.uuid();

@ApiTags('Parking')
@Access('tenant_admin')
@Controller('parking-lots')
export class ParkingLotsController {
  constructor(private readonly lots: ParkingLotsService) {}

  @Get()
  @Operation('List parking lots', parkingLotList)
  list(@Ctx() context: RequestContext, @Query({ schema: parkingLotQuery }) query: ParkingLotQuery) {
    return this.lots.list(context, query);
  }

  @Get(':id')
  @Operation('Read a parking lot', parkingLotSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) lotId: string) {
    return this.lots.get(context, lotId);
  }

  @Get(':id/calls')
  @Operation('List the calls that are parked now, by slot', parkedCallsSchema, { errors: [404] })
  calls(@Ctx() context: RequestContext, @Param('id', { schema: id }) lotId: string) {
    return this.lots.calls(context, lotId);
  }

  @Post()
  @Operation('Create a parking lot', parkingLotSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createParkingLotSchema }) body: CreateParkingLot) {
    return this.lots.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a parking lot', parkingLotSchema, {
    errors: [404, 409],
    description: 'Slots that hold a call can not be taken away.',
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) lotId: string,
    @Body({ schema: updateParkingLotSchema }) body: UpdateParkingLot,
  ) {
    return this.lots.update(context, lotId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a parking lot that is empty and nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) lotId: string) {
    return this.lots.delete(context, lotId);
  }
}
